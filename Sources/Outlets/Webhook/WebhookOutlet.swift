import Primitives
public import Transport

/// A webhook signed as Standard Webhooks 1.0.0 says: anything but 2xx is tried again, and 410 ends it.
public struct WebhookOutlet: NotifiedOutlet, PublishingOutlet, Hashable {
  public var kind: OutletKind { .webhook }

  public var shown: String { address.origin }

  static let description = OutletDescription(
    name: LocalizedText(it: "Webhook", en: "Webhook"),
    rule: OutletRule(limit: nil, counting: .characters, edits: true, again: .known),
    fields: [
      .init(
        .server, it: "Indirizzo", en: "Address",
        note: LocalizedText(
          it: "Il segreto della firma lo creo io e lo mostro una volta.",
          en: "The secret of the signature is made here and shown once."))
    ], isNotified: true, showsTests: true
  ) { fields, _ throws(OutboundProblem) in
    var secrets: [WebhookSecret] = []
    for secret in fields.list(.secrets) { secrets.append(try WebhookSecret(secret)) }
    return try WebhookOutlet(address: WebAddress(fields[.server]), secrets: secrets)
  }

  public let address: WebAddress
  /// The newest first; more than one while a secret is being changed.
  public let secrets: [WebhookSecret]

  /// Throws `secretMissing`.
  public init(address: WebAddress, secrets: [WebhookSecret]) throws(OutboundProblem) {
    if secrets.isEmpty { throw .secretMissing }
    self.address = address
    self.secrets = secrets
  }

  public func notify(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    let body: WebhookBody
    do {
      body = try WebhookBody(dispatch.notice, happenedAt: dispatch.happenedAt)
    } catch {
      return Delivery(.rejected, excerpt: error.message.en)
    }
    let signature = WebhookSignature(
      id: dispatch.id, timestamp: dispatch.sentAt, body: body.bytes, secrets: secrets)
    let hidden = address.hidden + secrets.map(\.text)
    return await transport.tell(body.bytes, at: address, headers: signature.headers, hiding: hidden, isFinal: false)
  }
}
