public import Primitives

/// What an outlet tells: one alarm, or several in a digest. Plain text; each outlet escapes and shortens it as its
/// own rules want.
public struct Notice: Sendable, Hashable {
  /// `alarm.ringing`, `alarm.maybe_chance` or `alarm.digest`.
  public var type: String
  /// The alarm's id; empty in a digest.
  public var alarm: String
  public var state: String
  /// The month judged, `YYYY-MM`.
  public var period: String
  public var title: String
  public var sentence: String
  public var nextStep: String
  /// Where to read on.
  public var link: String
  public var language: Language
  /// What the link says.
  public var linkText: String

  public init(
    type: String, alarm: String, state: String, period: String, title: String, sentence: String, nextStep: String,
    link: String, language: Language, linkText: String? = nil
  ) {
    self.linkText = linkText ?? (language == .it ? "Apri in Campanello" : "Open in Campanello")
    self.type = type
    self.alarm = alarm
    self.state = state
    self.period = period
    self.title = title
    self.sentence = sentence
    self.nextStep = nextStep
    self.link = link
    self.language = language
  }
}

extension String {
  /// At most so many UTF-16 units, which is how these services count; never cut inside a character.
  func cut(to most: Int) -> String {
    if utf16.count <= most { return self }
    var kept = ""
    var room = most - 1
    for character in self {
      room -= character.utf16.count
      if room < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
