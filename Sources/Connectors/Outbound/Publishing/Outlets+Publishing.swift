import Foundation
import Primitives

extension TelegramOutlet {
  private struct Answer: Decodable {
    struct Message: Decodable {
      struct Chat: Decodable {
        var username: String?
      }
      var message_id: Int64
      var chat: Chat?
    }
    var result: Message?
  }

  /// A bot cannot look at what it wrote: whoever reads the chat can.
  func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    var fields: [(String, JSONText)] = [
      ("chat_id", .text(chat)), ("text", .text(post.text)),
      ("link_preview_options", .object([("is_disabled", .flag(true))])),
    ]
    var method = "sendMessage"
    if let id = post.replaces.flatMap(Int.init) {
      method = "editMessageText"
      fields.append(("message_id", .whole(id)))
    }
    guard let address = try? call(method) else { return PublishResult(.rejected) }
    switch await transport.call(.post, address, json: .object(fields), hiding: [token], wait: Self.wait) {
    case .ended(let result): return result
    case .reply(let reply):
      let message = (try? JSONDecoder().decode(Answer.self, from: Data(reply.body)))?.result
      let place = message.flatMap { message in message.chat?.username.map { "https://t.me/\($0)/\(message.message_id)" }
      }
      return PublishResult(
        .published(url: place, reference: message.map { String($0.message_id) }), status: reply.status)
    }
  }
}

extension SlackOutlet {
  func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    PublishResult(
      await transport.tell(SlackMessage(post.notice).bytes, at: address, hiding: address.hidden, isFinal: true),
      isShown: true)
  }
}

extension TeamsOutlet {
  /// A workflow that took the card has not posted it yet.
  func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    PublishResult(
      await transport.tell(TeamsCard(post.notice).bytes, at: address, hiding: address.hidden, isFinal: true),
      isShown: false)
  }
}

extension WebhookOutlet {
  /// `incident.updated`, or `incident.corrected` with the same update and a higher version.
  func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
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

extension PublishResult {
  /// Of outlets that notices use too.
  fileprivate init(_ told: Delivery, isShown: Bool) {
    let outcome: Outcome =
      switch told.outcome {
      case .delivered: isShown ? .published(url: nil, reference: nil) : .accepted
      case .retry(let wait): told.mayHaveArrived ? .unsure : .retry(after: wait)
      case .gone: .reconnect
      case .rejected: told.status == 401 || told.status == 403 ? .reconnect : .rejected
      }
    self.init(outcome, status: told.status, excerpt: told.excerpt)
  }
}
