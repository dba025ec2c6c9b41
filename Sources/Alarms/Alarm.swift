public import Primitives

/// A statement that an indicator changed, with its evidence, its place and its state. One bell.
public struct Alarm: Sendable, Codable, Equatable {
  /// Stable: the same alarm has the same id in every run, on every machine.
  public var id: String
  public var kind: AlarmKind
  public var state: String
  public var indicator: String
  /// The scale of the answers, where the indicator has several.
  public var scale: String?
  public var segment: [String: String]
  /// The month judged, `YYYY-MM`.
  public var period: String
  /// The first month of what is told.
  public var since: String
  public var value: Double?
  /// The usual level that the value is compared with.
  public var previous: Double?
  /// The month before, when it has a figure.
  public var lastMonth: Double?
  public var change: Change?
  public var n: Double?
  public var nPrevious: Double?
  public var context: Context?
  public var scope: Scope?
  public var segments: [Place]
  public var alsoMoved: [Moved]
  public var sentence: LocalizedText
  /// What to do next.
  public var nextStep: LocalizedText
  /// The rule's settings in force.
  public var rule: [String: Double]

  enum CodingKeys: String, CodingKey {
    case id, state, indicator, scale, segment, period, since, value, previous, lastMonth, change, n, nPrevious
    case context, scope, segments, alsoMoved, sentence, nextStep, rule
  }

  /// The arithmetic. Points are percentage points for shares; percent is relative to the usual level.
  public struct Change: Sendable, Codable, Equatable {
    public var points: Double
    public var percent: Double?
    public var low: Double
    public var high: Double
    public var p: Double
    public var q: Double
    /// How many more answers would make a change this large sure; absent when it is, or none would.
    public var answersMissing: Double?
  }

  public struct Context: Sendable, Codable, Equatable {
    public var volumePercent: Double?
    public var headcountPercent: Double?
    /// Proved or seeming stable.
    public var stable: Bool
    public var verdict: String
  }

  public struct Scope: Sendable, Codable, Equatable {
    public var verdict: String
    public var dimension: String
    public var values: [String]
    public var mixShare: Double?
    public var parts: [Part]
  }

  public struct Part: Sendable, Codable, Equatable {
    public var segment: [String: String]
    public var before: Double
    public var after: Double
    public var nBefore: Double
    public var nAfter: Double
    public var rateEffect: Double
    public var mixEffect: Double
    public var low: Double
    public var high: Double
  }

  public struct Place: Sendable, Codable, Equatable {
    public var segment: [String: String]
    public var shareExplained: Double?
    public var before: Double
    public var after: Double
    public var n: Double
    public var p: Double
  }

  public struct Moved: Sendable, Codable, Equatable {
    public var what: String
    public var before: Double
    public var after: Double
    public var p: Double
  }

  /// What is not known is written as null, so that every field is always there; what only some kinds have is left out
  /// of the others.
  public func encode(to encoder: any Encoder) throws {
    var all = encoder.container(keyedBy: CodingKeys.self)
    try all.encode(id, forKey: .id)
    try kind.encode(to: encoder)
    try all.encode(state, forKey: .state)
    try all.encode(indicator, forKey: .indicator)
    try all.encode(scale, forKey: .scale)
    try all.encode(segment, forKey: .segment)
    try all.encode(period, forKey: .period)
    try all.encode(since, forKey: .since)
    try all.encode(value, forKey: .value)
    try all.encode(previous, forKey: .previous)
    try all.encode(lastMonth, forKey: .lastMonth)
    try all.encode(change, forKey: .change)
    try all.encode(n, forKey: .n)
    try all.encode(nPrevious, forKey: .nPrevious)
    try all.encode(context, forKey: .context)
    try all.encode(scope, forKey: .scope)
    try all.encode(segments, forKey: .segments)
    try all.encode(alsoMoved, forKey: .alsoMoved)
    try all.encode(sentence, forKey: .sentence)
    try all.encode(nextStep, forKey: .nextStep)
    try all.encode(rule, forKey: .rule)
  }
}

extension Alarm {
  public init(from decoder: any Decoder) throws {
    let all = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try all.decode(String.self, forKey: .id), kind: try AlarmKind(from: decoder),
      state: try all.decode(String.self, forKey: .state), indicator: try all.decode(String.self, forKey: .indicator),
      scale: try all.decodeIfPresent(String.self, forKey: .scale),
      segment: try all.decode([String: String].self, forKey: .segment),
      period: try all.decode(String.self, forKey: .period), since: try all.decode(String.self, forKey: .since),
      value: try all.decodeIfPresent(Double.self, forKey: .value),
      previous: try all.decodeIfPresent(Double.self, forKey: .previous),
      lastMonth: try all.decodeIfPresent(Double.self, forKey: .lastMonth),
      change: try all.decodeIfPresent(Change.self, forKey: .change),
      n: try all.decodeIfPresent(Double.self, forKey: .n),
      nPrevious: try all.decodeIfPresent(Double.self, forKey: .nPrevious),
      context: try all.decodeIfPresent(Context.self, forKey: .context),
      scope: try all.decodeIfPresent(Scope.self, forKey: .scope),
      segments: try all.decode([Place].self, forKey: .segments),
      alsoMoved: try all.decode([Moved].self, forKey: .alsoMoved),
      sentence: try all.decode(LocalizedText.self, forKey: .sentence),
      nextStep: try all.decode(LocalizedText.self, forKey: .nextStep),
      rule: try all.decode([String: Double].self, forKey: .rule))
  }
}

extension Alarm {
  /// Of alarms that ring as things happen; the others speak of months.
  public var hours: Hours? { kind.telling.hours }

  public var subject: AlarmSubject { type(of: kind.telling).subject }

  /// Of contacts far above the usual.
  public var spike: Spike? { if case .contactSpike(let alarm) = kind { alarm.spike } else { nil } }

  /// Of mentions in public far above the usual.
  public var said: Mentions? { if case .mentionSpike(let alarm) = kind { alarm.said } else { nil } }
}
