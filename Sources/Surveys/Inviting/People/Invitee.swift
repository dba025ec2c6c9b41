public import Transport
public import Primitives

/// Someone to be asked, as a list or a program names them, and what the question is about.
public struct Invitee: Sendable, Hashable {
  public var address: MailAddress
  public var name: String?
  /// Nil for the organisation's.
  public var language: Language?
  public var customerID: String?
  public var conversationID: String?
  public var channel: String?
  public var team: String?
  public var product: String?
  public var reason: String?

  public init(address: MailAddress) { self.address = address }
}
