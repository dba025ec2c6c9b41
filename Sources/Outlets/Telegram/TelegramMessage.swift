/// The body of Telegram's `sendMessage`, in its HTML form. At most 4,096 UTF-16 units, escapes included.
public struct TelegramMessage: Sendable {
  static let most = 4_096

  public let bytes: [UInt8]

  public init(_ notice: Notice, chat: String) {
    bytes =
      JSONText.object([
        ("chat_id", .text(chat)), ("text", .text(Self.text(notice))), ("parse_mode", .text("HTML")),
        ("link_preview_options", .object([("is_disabled", .flag(true))])),
      ]).bytes
  }

  static func text(_ notice: Notice) -> String {
    let title = "<b>\(escape(notice.title.cut(to: 150)))</b>"
    let step = notice.nextStep.isEmpty ? "" : "\n\n\(escape(notice.nextStep.cut(to: 300)))"
    let link = "\n\n<a href=\"\(escape(notice.link))\">\(escape(notice.linkText))</a>"
    let room = most - 2 - title.utf16.count - step.utf16.count - link.utf16.count
    // Cut before escaping, so that no escape is cut in two.
    var length = room
    var sentence = escape(notice.sentence.cut(to: max(length, 1)))
    while sentence.utf16.count > room, length > 1 {
      length -= max(1, (sentence.utf16.count - room) / 5)
      sentence = escape(notice.sentence.cut(to: max(length, 1)))
    }
    return "\(title)\n\n\(sentence)\(step)\(link)"
  }

  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
