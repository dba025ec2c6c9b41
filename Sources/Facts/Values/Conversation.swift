public import Primitives

/// One contact of a customer: a call, an e-mail, a chat, a message, a visit.
///
/// Durations are whole seconds. Calendar and business-hours durations are two fields, never one. What a
/// source did not say is nil, never zero.
public struct Conversation: Sendable, Equatable {
  public var externalID: String
  public var openedAt: Instant
  /// A ``Channel``'s raw value, or the source's own word when none covers it.
  public var channel: String

  public var closedAt: Instant?
  public var firstReplyAt: Instant?
  public var answeredAt: Instant?
  /// The customer gave up before anyone answered.
  public var abandoned: Bool?
  public var waitSeconds: Int?
  public var handleSeconds: Int?
  public var firstReplySeconds: Int?
  public var firstReplyBusinessSeconds: Int?
  public var resolutionSeconds: Int?
  public var resolutionBusinessSeconds: Int?

  public var status: String?
  public var resolved: Bool?
  /// How many times it was opened again.
  public var reopens: Int?
  public var transfers: Int?
  /// Replies by people; bots and systems do not count.
  public var replies: Int?

  public var team: String?
  public var agent: String?
  public var queue: String?
  public var reason: String?
  public var product: String?
  public var language: String?
  public var priority: String?
  public var customerID: String?

  public var subject: String?
  public var text: String?

  /// The score the customer gave in the same export, on `csatScale`; see also ``SurveyAnswer``.
  public var csat: Int?
  public var csatScale: Scale?
  public var csatComment: String?
  /// A survey was sent, answered or not. Nil when the export does not say.
  public var csatInvited: Bool?

  /// Columns that Campanello does not know, kept under their own names.
  public var extras: [String: String]

  public init(externalID: String, openedAt: Instant, channel: String) {
    self.externalID = externalID
    self.openedAt = openedAt
    self.channel = channel
    extras = [:]
  }
}
