public import Facts
public import Primitives

/// One question, asked of many: what is asked, of whom the answers speak, until when.
public struct Survey: Sendable, Hashable, Identifiable {
  public let id: Int64
  public var name: String
  public let kind: SurveyKind
  public var texts: SurveyTexts
  /// What all its answers are about, when it is about one thing.
  public var about: SurveySubject
  public let createdAt: Instant
  /// Nobody can answer after this.
  public var closedAt: Instant?

  /// The scale that its kind is asked on; it never changes, so that its answers are one series.
  public var scale: Scale { Self.scale(of: kind) }

  public static func scale(of kind: SurveyKind) -> Scale {
    switch kind {
    case .nps: .zeroToTen
    case .csat: .oneToFive
    case .ces: .oneToSeven
    }
  }

  /// The source of its answers among the facts.
  public var source: String { Self.source(of: id) }

  static func source(of id: Int64) -> String { "survey-\(id)" }
}

/// The channel, team or product that a survey is about; nil for all.
public struct SurveySubject: Sendable, Hashable {
  public var channel: String?
  public var team: String?
  public var product: String?

  public init(channel: String? = nil, team: String? = nil, product: String? = nil) {
    self.channel = Self.filled(channel)
    self.team = Self.filled(team)
    self.product = Self.filled(product)
  }

  private static func filled(_ text: String?) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return words.isEmpty ? nil : String(words.prefix(100))
  }
}
