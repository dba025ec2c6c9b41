import Primitives

/// The body for a Teams workflow ("When a Teams webhook request is received"): one adaptive card.
///
/// Sentences go as text runs, which are not read as Markdown. Teams takes cards of up to 28 KB.
public struct TeamsCard: Sendable {
  public let bytes: [UInt8]

  public init(_ notice: Notice) {
    var body = [Self.run(notice.title.cut(to: 300), bold: true), Self.run(notice.sentence.cut(to: 5_000))]
    if !notice.nextStep.isEmpty { body.append(Self.run(notice.nextStep.cut(to: 2_000))) }
    let action = JSONText.object([
      ("type", .text("Action.OpenUrl")), ("title", .text(notice.linkText)), ("url", .text(notice.link)),
    ])
    let card = JSONText.object([
      ("$schema", .text("http://adaptivecards.io/schemas/adaptive-card.json")), ("type", .text("AdaptiveCard")),
      ("version", .text("1.4")), ("lang", .text(notice.language.rawValue)), ("body", .list(body)),
      ("actions", .list([action])),
    ])
    let attachment = JSONText.object([
      ("contentType", .text("application/vnd.microsoft.card.adaptive")), ("content", card),
    ])
    bytes = JSONText.object([("type", .text("message")), ("attachments", .list([attachment]))]).bytes
  }

  private static func run(_ text: String, bold: Bool = false) -> JSONText {
    let weight = JSONText.text(bold ? "Bolder" : "Default")
    let run = JSONText.object([("type", .text("TextRun")), ("text", .text(text)), ("weight", weight)])
    return .object([("type", .text("RichTextBlock")), ("inlines", .list([run]))])
  }
}
