import Primitives
public import Transport

/// A Teams workflow. Its address is the secret. An answer of 202 says that the workflow took the card, not that
/// it was posted.
public struct TeamsOutlet: NotifiedOutlet, PublishingOutlet, Hashable {
  public var kind: OutletKind { .teams }

  public var shown: String { address.origin }

  static let description = OutletDescription(
    name: LocalizedText(it: "Microsoft Teams", en: "Microsoft Teams"),
    rule: OutletRule(limit: 5_000, counting: .utf16, edits: false, again: .unknown),
    fields: [.incomingWebhook], isNotified: true, showsTests: true
  ) { fields, _ throws(OutboundProblem) in TeamsOutlet(address: try WebAddress(fields[.token])) }

  public let address: WebAddress

  public init(address: WebAddress) { self.address = address }

  public func notify(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    await transport.tell(TeamsCard(dispatch.notice).bytes, at: address, hiding: address.hidden, isFinal: true)
  }
}
