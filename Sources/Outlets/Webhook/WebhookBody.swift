public import Primitives
public import Transport

/// The body of a webhook: `{type, timestamp, data}`, thin, under 20 KB.
///
/// Source: Standard Webhooks 1.0.0.
public struct WebhookBody: Sendable, Hashable {
  static let mostBytes = 20_000

  public let bytes: [UInt8]

  /// Throws `bodyTooLarge`.
  public init(_ notice: Notice, happenedAt: Instant) throws(OutboundProblem) {
    let json = JSONText.object([
      ("type", .text(notice.type)),
      ("timestamp", .text(happenedAt.rfc3339)),
      (
        "data",
        .object([
          ("alarm", .text(notice.alarm)), ("state", .text(notice.state)), ("period", .text(notice.period)),
          ("language", .text(notice.language.rawValue)), ("sentence", .text(notice.sentence)),
          ("next_step", .text(notice.nextStep)), ("url", .text(notice.link)),
        ])
      ),
    ])
    guard json.bytes.count < Self.mostBytes else { throw .bodyTooLarge }
    bytes = json.bytes
  }
}
