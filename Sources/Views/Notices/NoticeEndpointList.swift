/// The destinations that an administrator set up, and the forms that add one.
public struct NoticeEndpointList: Sendable {
  public struct Endpoint: Sendable {
    public var id: Int64
    /// `Webhook`
    public var kind: String
    public var name: String
    /// What may be shown of the address.
    public var shown: String
    /// `solo ciò che suona, in italiano`
    public var note: String
    public var isEnabled: Bool
    /// What became of the last notice; nil where none was sent.
    public var last: NoticeDeliveryPill?
    public var lastAt: String

    public init(
      id: Int64, kind: String, name: String, shown: String, note: String, isEnabled: Bool,
      last: NoticeDeliveryPill?, lastAt: String
    ) {
      self.id = id
      self.kind = kind
      self.name = name
      self.shown = shown
      self.note = note
      self.isEnabled = isEnabled
      self.last = last
      self.lastAt = lastAt
    }
  }

  /// What was typed into a form, kept when it was refused; secrets are not.
  public struct Typed: Sendable {
    /// Of the form that was sent; empty where none was.
    public var kind = ""
    public var name = ""
    public var address = ""
    public var chat = ""
    public var language = "it"
    public var wanted = "ringing"
    public var problem: String?

    public init() {}
  }

  public var endpoints: [Endpoint]
  /// Whether secrets can be encrypted: without a key nothing can be added.
  public var hasKey: Bool
  public var typed: Typed

  public init(endpoints: [Endpoint], hasKey: Bool, typed: Typed) {
    self.endpoints = endpoints
    self.hasKey = hasKey
    self.typed = typed
  }
}
