public import Primitives

/// What speaks for a cause, and how much. A person decides.
public struct CauseEvidence: Sendable, Hashable {
  public enum Strength: Int, Sendable, Hashable, Comparable {
    case weak, fair, strong

    public var name: LocalizedText {
      switch self {
      case .weak: LocalizedText(it: "indizio debole", en: "weak sign")
      case .fair: LocalizedText(it: "indizio discreto", en: "fair sign")
      case .strong: LocalizedText(it: "indizio forte", en: "strong sign")
      }
    }

    public static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  /// What one is made of.
  public enum Ground: Sendable, Hashable {
    /// A monitor showed it; seconds from the incident's beginning to the sign's, and until it was seen here.
    case sign(monitor: String, title: String, apart: Int64, delay: Int64, isOn: Bool)
    /// Words that customers did not write before.
    case words([String])
    case holiday
  }

  public let cause: IncidentCause
  public let strength: Strength
  public let ground: Ground
  public let url: String?

  /// What is known when an incident is looked at.
  public struct Known: Sendable {
    public var startedAt: Instant
    public var endedAt: Instant?
    public var signs: [(monitor: Monitor, sign: MonitorSign, seenAt: Instant)]
    /// That rose in the contacts.
    public var words: [String]
    public var isHoliday: Bool

    public init(
      startedAt: Instant, endedAt: Instant?, signs: [(monitor: Monitor, sign: MonitorSign, seenAt: Instant)],
      words: [String], isHoliday: Bool
    ) {
      self.startedAt = startedAt
      self.endedAt = endedAt
      self.signs = signs
      self.words = words
      self.isHoliday = isHoliday
    }
  }

  /// Seconds before an incident from which on signs are looked at.
  public static let lookBack: Int64 = 6 * 3_600

  /// The strongest first. A sign that began within half an hour of the incident is strong, within three hours fair; a
  /// notice of a feed is fair at most, unless customers write its words or name its source.
  public static func of(_ known: Known) -> [CauseEvidence] {
    let words = known.words.map { $0.lowercased() }
    var all = known.signs.map { monitor, sign, seenAt -> CauseEvidence in
      let apart = sign.beganAt.seconds - known.startedAt.seconds
      var strength: Strength = abs(apart) <= 1_800 ? .strong : abs(apart) <= 3 * 3_600 ? .fair : .weak
      if monitor.kind == .feed, strength == .strong { strength = .fair }
      if strength < .strong, isNamed(monitor.name + " " + sign.title, in: words) {
        strength = Strength(rawValue: strength.rawValue + 1) ?? .strong
      }
      return CauseEvidence(
        cause: monitor.pointsTo, strength: strength,
        ground: .sign(
          monitor: monitor.name, title: sign.title, apart: apart, delay: max(0, seenAt.seconds - sign.beganAt.seconds),
          isOn: sign.endedAt.map { $0 > known.endedAt ?? known.startedAt } ?? true), url: sign.url)
    }
    for (cause, list) in lexicon {
      let found = known.words.filter { word in list.contains { word.lowercased().contains($0) } }
      if !found.isEmpty {
        all.append(CauseEvidence(cause: cause, strength: .weak, ground: .words(found), url: nil))
      }
    }
    if known.isHoliday { all.append(CauseEvidence(cause: .outside, strength: .weak, ground: .holiday, url: nil)) }
    return all.enumerated().sorted { ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset) }.map(
      \.element)
  }

  /// The cause that most speaks for; nil where two are as strong, or nothing is more than weak.
  public static func likeliest(_ all: [CauseEvidence]) -> IncidentCause? {
    guard let best = all.first, best.strength > .weak else { return nil }
    return all.allSatisfy { $0.cause == best.cause || $0.strength < best.strength } ? best.cause : nil
  }

  /// Whether customers write a word of four letters or more that stands in the text.
  private static func isNamed(_ text: String, in words: [String]) -> Bool {
    let own = text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }
    return own.contains { one in words.contains { $0.contains(one) } }
  }

  /// Stems of words that customers use for what is nobody's fault here, and for what is ours.
  private static let lexicon: [(IncidentCause, [String])] = [
    (
      .outside,
      [
        "scioper", "maltemp", "allerta", "alluvion", "neve", "terremot", "blackout", "temporal", "strike", "storm",
        "flood", "snow", "earthquake",
      ]
    ), (.own, ["sito", "app ", "login", "accesso", "accedere", "password", "area clienti", "website", "log in"]),
  ]
}
