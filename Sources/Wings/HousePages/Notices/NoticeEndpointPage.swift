import Primitives

/// One destination, and what became of the last notices sent there.
public struct NoticeEndpointPage: Sendable {
  struct Delivery: Sendable {
    var id: Int64
    var at: String
    /// The beginning of what it tells.
    var what: String
    var state: NoticeDeliveryPill
    /// One line for each attempt, the oldest first.
    var attempts: [String]
  }

  var language: Language
  var id: Int64
  public var name: String
  /// `Webhook · https://example.it`
  var note: String
  var isEnabled: Bool
  /// Whether the receiver wanted nothing more.
  var isGone: Bool
  /// Shown once, right after it was made.
  var secret: String?
  var deliveries: [Delivery]
}
