import People

/// Who may ask for a route. Every route states one: see ``SiteRoutes``.
enum Access: Sendable, Hashable {
  /// Anybody: the pages in front of the door, the probes.
  case everyone
  /// Whoever has signed in.
  case signedIn
  /// Whoever has signed in with a role that may.
  case may(Permission)
  /// A program with a token of this scope.
  case token(TokenScope)

  /// Whether it is the API's: who asks is a program, and so is who reads what went wrong.
  var isForPrograms: Bool {
    if case .token = self { true } else { false }
  }

  /// Whether a person of this role is let in.
  func admits(_ role: Role) -> Bool {
    switch self {
    case .everyone, .signedIn: true
    case .may(let permission): role.may(permission)
    case .token: false
    }
  }
}
