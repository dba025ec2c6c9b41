public import Primitives

/// One destination, and what became of the last notices sent there.
public struct NoticeEndpointPage: Sendable {
  public struct Delivery: Sendable {
    public var id: Int64
    public var at: String
    /// The beginning of what it tells.
    public var what: String
    public var state: NoticeDeliveryPill
    /// One line for each attempt, the oldest first.
    public var attempts: [String]

    public init(id: Int64, at: String, what: String, state: NoticeDeliveryPill, attempts: [String]) {
      self.id = id
      self.at = at
      self.what = what
      self.state = state
      self.attempts = attempts
    }
  }

  public var language: Language
  public var id: Int64
  public var name: String
  /// `Webhook · https://example.it`
  public var note: String
  public var isEnabled: Bool
  /// Whether the receiver wanted nothing more.
  public var isGone: Bool
  /// Shown once, right after it was made.
  public var secret: String?
  public var deliveries: [Delivery]

  public init(
    language: Language, id: Int64, name: String, note: String, isEnabled: Bool, isGone: Bool, secret: String?,
    deliveries: [Delivery]
  ) {
    self.language = language
    self.id = id
    self.name = name
    self.note = note
    self.isEnabled = isEnabled
    self.isGone = isGone
    self.secret = secret
    self.deliveries = deliveries
  }
}
