public import Transport

/// A Slack incoming webhook. Its address is the secret.
public struct SlackOutlet: Sendable, Hashable {
  public let address: WebAddress

  public init(address: WebAddress) { self.address = address }

  func send(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    await transport.tell(
      SlackMessage(dispatch.notice).bytes, at: address, hiding: address.hidden, isFinal: true)
  }
}
