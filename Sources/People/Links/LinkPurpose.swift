public import Storage

/// What a one-time link is for.
public enum LinkPurpose: String, Sendable, Hashable, CaseIterable, SQLBindable {
  /// Lets whoever installed Campanello make the first administrator.
  case firstAdmin = "first_admin"
  /// Lets a person who was added set a password.
  case invitation
  case passwordReset = "password_reset"
  /// Lets a person in without a password.
  case signIn = "sign_in"

  /// How many seconds the link lives.
  public var lifetime: Int64 {
    switch self {
    case .firstAdmin, .passwordReset: 3_600
    case .invitation: 7 * 86_400
    case .signIn: 15 * 60
    }
  }
}
