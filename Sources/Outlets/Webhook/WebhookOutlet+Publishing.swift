import Primitives
public import Transport

extension WebhookOutlet {
  /// `incident.updated`, or `incident.corrected` with the same update and a higher version.
  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    let body = JSONText.object([
      ("type", .text(post.version > 1 ? "incident.corrected" : "incident.updated")),
      ("timestamp", .text(post.happenedAt.rfc3339)),
      (
        "data",
        .object([
          ("incident", .text(post.incident)), ("update", .whole(Int(post.update))), ("version", .whole(post.version)),
          ("phase", .text(post.phase)), ("language", .text(post.language.rawValue)), ("title", .text(post.title)),
          ("text", .text(post.body)), ("url", .text(post.link)),
        ])
      ),
    ]).bytes
    let signature = WebhookSignature(id: post.key, timestamp: post.sentAt, body: body, secrets: secrets)
    let told = await transport.tell(
      body, at: address, headers: signature.headers, hiding: address.hidden + secrets.map(\.text), isFinal: false)
    return PublishResult(told, isShown: true)
  }
}
