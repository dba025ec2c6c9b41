import Primitives
public import Transport

/// A webhook signed as Standard Webhooks 1.0.0 says: anything but 2xx is tried again, and 410 ends it.
public struct WebhookOutlet: Sendable, Hashable {
  public let address: WebAddress
  /// The newest first; more than one while a secret is being changed.
  public let secrets: [WebhookSecret]

  /// Throws `secretMissing`.
  public init(address: WebAddress, secrets: [WebhookSecret]) throws(OutboundProblem) {
    if secrets.isEmpty { throw .secretMissing }
    self.address = address
    self.secrets = secrets
  }

  func send(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
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
