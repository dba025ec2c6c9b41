public import Primitives

/// A person who may be told.
public struct NoticeRecipient: Sendable, Hashable {
  public var person: Int64
  public var email: String
  public var name: String
  public var language: Language
  public var choice: NoticeChoice

  public init(person: Int64, email: String, name: String, language: Language, choice: NoticeChoice) {
    self.person = person
    self.email = email
    self.name = name
    self.language = language
    self.choice = choice
  }
}
