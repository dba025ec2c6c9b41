import Foundation
public import Transport

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
  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
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
