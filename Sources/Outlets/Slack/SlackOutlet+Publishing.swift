public import Transport

extension SlackOutlet {
  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    PublishResult(
      await transport.tell(SlackMessage(post.notice).bytes, at: address, hiding: address.hidden, isFinal: true),
      isShown: true)
  }
}
