public import Primitives

/// A person to be added; it has no password yet.
public struct PersonDetails: Sendable, Hashable {
  public var email: EmailAddress
  public var name: DisplayName
  public var role: Role
  public var language: Language

  public init(email: EmailAddress, name: DisplayName, role: Role, language: Language) {
    self.email = email
    self.name = name
    self.role = role
    self.language = language
  }

  /// Reads what was typed in a form or on the command line.
  public init(
    email: String, name: String, role: Role, language: Language
  ) throws(PeopleProblem) {
    try self.init(
      email: EmailAddress(email), name: DisplayName(name), role: role, language: language)
  }
}
