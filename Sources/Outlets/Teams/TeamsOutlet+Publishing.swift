public import Transport

extension TeamsOutlet {
  /// A workflow that took the card has not posted it yet.
  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    PublishResult(
      await transport.tell(TeamsCard(post.notice).bytes, at: address, hiding: address.hidden, isFinal: true),
      isShown: false)
  }
}
