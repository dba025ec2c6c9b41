import PageKit

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

  var endpoints: [Endpoint]
  /// Whether secrets can be encrypted: without a key nothing can be added.
  var hasKey: Bool
  var typed: ConnectForm.Typed
}
