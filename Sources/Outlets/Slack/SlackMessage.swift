/// The body of a Slack incoming webhook: blocks, and a text for notifications.
///
/// Limits (Slack's Block Kit reference): header 150 characters, section 3,000, at most 50 blocks. Sentences go as
/// `plain_text`, so that nothing in them is read as markup.
public struct SlackMessage: Sendable {
  public let bytes: [UInt8]

  public init(_ notice: Notice) {
    let link = "<\(Self.escape(notice.link))|\(Self.escape(notice.linkText))>"
    var blocks = [
      Self.block("header", "plain_text", notice.title.cut(to: 150)),
      Self.block("section", "plain_text", notice.sentence.cut(to: 3_000)),
    ]
    if !notice.nextStep.isEmpty { blocks.append(Self.block("section", "plain_text", notice.nextStep.cut(to: 3_000))) }
    blocks.append(Self.block("section", "mrkdwn", link))
    bytes =
      JSONText.object([
        ("text", .text(Self.escape(notice.title.cut(to: 500)))), ("blocks", .list(blocks)),
      ]).bytes
  }

  private static func block(_ kind: String, _ format: String, _ text: String) -> JSONText {
    .object([
      ("type", .text(kind)), ("text", .object([("type", .text(format)), ("text", .text(text.isEmpty ? "-" : text))])),
    ])
  }

  /// The three characters that Slack reads as markup everywhere.
  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
