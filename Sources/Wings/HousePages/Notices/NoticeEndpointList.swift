/// The destinations that an administrator set up, and the forms that add one.
public struct NoticeEndpointList: Sendable {
  struct Endpoint: Sendable {
    var id: Int64
    /// `Webhook`
    var kind: String
    var name: String
    /// What may be shown of the address.
    var shown: String
    /// `solo ciò che suona, in italiano`
    var note: String
    var isEnabled: Bool
    /// What became of the last notice; nil where none was sent.
    var last: NoticeDeliveryPill?
    var lastAt: String
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

  var endpoints: [Endpoint]
  /// Whether secrets can be encrypted: without a key nothing can be added.
  var hasKey: Bool
  var typed: Typed
}
