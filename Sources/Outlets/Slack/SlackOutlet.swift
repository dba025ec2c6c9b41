import Primitives
public import Transport

/// A Slack incoming webhook. Its address is the secret.
public struct SlackOutlet: NotifiedOutlet, PublishingOutlet, Hashable {
  public var kind: OutletKind { .slack }

  public var shown: String { address.origin }

  static let description = OutletDescription(
    name: LocalizedText(it: "Slack", en: "Slack"),
    rule: OutletRule(limit: 3_000, counting: .utf16, edits: false, again: .unknown),
    fields: [.incomingWebhook], isNotified: true, showsTests: true
  ) { fields, _ throws(OutboundProblem) in SlackOutlet(address: try WebAddress(fields[.token])) }

  public let address: WebAddress

  public init(address: WebAddress) { self.address = address }

  public func notify(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    await transport.tell(
      SlackMessage(dispatch.notice).bytes, at: address, hiding: address.hidden, isFinal: true)
  }
}
