import Primitives
import Foundation
public import Transport

/// A Telegram bot that writes to one chat. The token is part of the address of every call.
public struct TelegramOutlet: NotifiedOutlet, PublishingOutlet, Hashable {
  public var kind: OutletKind { .telegram }

  public var shown: String { chat }

  static let description = OutletDescription(
    name: LocalizedText(it: "Telegram", en: "Telegram"),
    rule: OutletRule(limit: 4_096, counting: .utf16, edits: true, again: .unknown),
    fields: [
      .init(.token, it: "Token del bot", en: "Bot token"),
      .init(
        .account, it: "Chat", en: "Chat",
        note: LocalizedText(it: "@canale, o il numero della chat", en: "@channel, or the chat's number")),
      .usualServer,
    ], usualServer: "https://api.telegram.org", isNotified: true
  ) { fields, _ throws(OutboundProblem) in
    try TelegramOutlet(token: fields[.token], chat: fields[.account], server: fields[.server])
  }

  /// `-1001234567890` or `@name`.
  public let chat: String
  let token: String
  private let base: String

  /// `server` is Telegram's, or one's own Bot API server.
  ///
  /// Throws `telegramInvalid` for a token that is not `123456:ABC…` or a chat that is neither number nor @name.
  public init(token: String, chat: String, server: String = "https://api.telegram.org") throws(OutboundProblem) {
    guard token.wholeMatch(of: /[0-9]{3,20}:[A-Za-z0-9_-]{20,100}/) != nil,
      chat.wholeMatch(of: /-?[0-9]{1,20}|@[A-Za-z0-9_]{3,64}/) != nil
    else { throw .telegramInvalid }
    self.token = token
    self.chat = chat
    base = "\(server)/bot\(token)/"
    _ = try WebAddress(base)
  }

  func call(_ method: String) throws(OutboundProblem) -> WebAddress { try WebAddress(base + method) }

  public func notify(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    guard let address = try? call("sendMessage") else { return Delivery(.rejected) }
    return await transport.tell(
      TelegramMessage(dispatch.notice, chat: chat).bytes, at: address, hiding: [token], isFinal: true, wait: Self.wait)
  }

  /// Telegram says in the body how long to wait.
  static func wait(_ body: [UInt8]) -> Int64? {
    struct Answer: Decodable {
      struct Parameters: Decodable {
        var retry_after: Int64?
      }
      var parameters: Parameters?
    }
    return (try? JSONDecoder().decode(Answer.self, from: Data(body)))?.parameters?.retry_after
  }
}

extension TelegramOutlet: CustomStringConvertible, CustomReflectable {
  public var description: String { "Telegram \(chat)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
