public import Primitives

/// The three headers by which a receiver knows that a webhook is ours and fresh.
///
/// Source: Standard Webhooks 1.0.0. What is signed is `id.timestamp.body`; several secrets give several signatures,
/// so that a secret can be changed without losing a webhook.
public struct WebhookSignature: Sendable, Hashable {
  /// The same on every try: the receiver drops what it has seen.
  public let id: String
  /// When this try was made.
  public let timestamp: Instant
  /// `v1,` and base64, one for each secret, separated by spaces.
  public let text: String

  public init(id: String, timestamp: Instant, body: [UInt8], secrets: [WebhookSecret]) {
    self.id = id
    self.timestamp = timestamp
    let signed = Array("\(id).\(timestamp.seconds).".utf8) + body
    text = secrets.map { "v1,\($0.signature(of: signed))" }.joined(separator: " ")
  }

  var headers: [(name: String, value: String)] {
    [("webhook-id", id), ("webhook-timestamp", String(timestamp.seconds)), ("webhook-signature", text)]
  }
}
