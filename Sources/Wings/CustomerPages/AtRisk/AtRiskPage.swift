public import Primitives

/// Who may leave in silence: the list with its reasons, and how good it is; or why there is none.
public struct AtRiskPage: Sendable {
  public enum Content: Sendable {
    /// Why there is no list, and what would bring one.
    case off(String, next: String)
    case on(Found)
  }

  public struct Found: Sendable {
    /// `Nei prossimi 90 giorni …`
    public var sentence: String
    public var lines: [Line]
    /// What is said of the list as a whole, how it was learnt and what is missing.
    public var notes: [String]
    /// On months not seen: what was known, and what then happened.
    var heldBack: [[String]]
    public var quality: String
    /// Said, happened, customers.
    var calibration: [[String]]
    /// Input, and which way it goes.
    var inputs: [[String]]
    /// Event, share that left after it, share of the others.
    var after: [[String]]
  }

  public struct Line: Sendable {
    public var customer: String
    public var chance: String
    public var reasons: String
  }

  public var language: Language
  public var content: Content

  public var title: String { AtRiskWords.title.text[language] }
}
