public import Transport

/// A Teams workflow. Its address is the secret. An answer of 202 says that the workflow took the card, not that
/// it was posted.
public struct TeamsOutlet: Sendable, Hashable {
  public let address: WebAddress

  public init(address: WebAddress) { self.address = address }

  func send(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    await transport.tell(TeamsCard(dispatch.notice).bytes, at: address, hiding: address.hidden, isFinal: true)
  }
}
