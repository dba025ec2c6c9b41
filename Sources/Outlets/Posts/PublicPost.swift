public import Primitives

/// One text about an incident for one outlet.
public struct PublicPost: Sendable, Hashable {
  /// The same on every try: what makes a second one harmless where an outlet looks at it. Letters, digits, `_`.
  public var key: String
  public var title: String
  /// Without title and link.
  public var body: String
  /// Where customers read on; of this update alone, so that a post can be known again by it.
  public var link: String
  public var language: Language
  /// `investigating`, … `completed`.
  public var phase: String
  /// The incident's key.
  public var incident: String
  public var update: Int64
  public var version: Int
  public var happenedAt: Instant
  /// When this try is made.
  public var sentAt: Instant
  /// What the outlet gave an earlier version to be known by: that one is to be changed.
  public var replaces: String?
  /// An earlier try may have come through without an answer: look before another one.
  public var mayBeThere: Bool

  public init(
    key: String, title: String, body: String, link: String, language: Language, phase: String, incident: String,
    update: Int64, version: Int, happenedAt: Instant, sentAt: Instant, replaces: String? = nil,
    mayBeThere: Bool = false
  ) {
    self.key = key
    self.title = title
    self.body = body
    self.link = link
    self.language = language
    self.phase = phase
    self.incident = incident
    self.update = update
    self.version = version
    self.happenedAt = happenedAt
    self.sentAt = sentAt
    self.replaces = replaces
    self.mayBeThere = mayBeThere
  }

  /// As a network shows it: title, text, link, with empty lines between.
  public var text: String { Self.text(title: title, body: body, link: link) }

  public static func text(title: String, body: String, link: String) -> String {
    [title, body, link].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  var linkText: String { language == .it ? "Leggi gli aggiornamenti" : "Read the updates" }

  /// The same for outlets that show notices.
  var notice: Notice {
    Notice(
      type: "incident.\(phase)", alarm: "", state: phase, period: "", title: title, sentence: body, nextStep: "",
      link: link, language: language, linkText: linkText)
  }
}
