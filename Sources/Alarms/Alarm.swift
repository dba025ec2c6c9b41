public import Primitives

/// A statement that an indicator changed, with its evidence, its place and its state. One bell.
public struct Alarm: Sendable, Codable, Equatable {
  /// Stable: the same alarm has the same id in every run, on every machine.
  public var id: String
  public var kind: String
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
  /// Of alarms that ring as things happen; the others speak of months.
  public var hours: Hours?
  /// Of contacts far above the usual.
  public var spike: Spike?
  /// Of mentions in public far above the usual.
  public var said: Mentions?

  enum CodingKeys: String, CodingKey {
    case id, kind, state, indicator, scale, segment, period, since, value, previous, lastMonth, change, n, nPrevious
    case context, scope, segments, alsoMoved, sentence, nextStep, rule, hours, spike, said
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

  /// What is not known is written as null, so that every field is always there; only `hours`, `spike` and `said` are
  /// left out.
  public func encode(to encoder: any Encoder) throws {
    var all = encoder.container(keyedBy: CodingKeys.self)
    try all.encode(id, forKey: .id)
    try all.encode(kind, forKey: .kind)
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
    try all.encodeIfPresent(hours, forKey: .hours)
    try all.encodeIfPresent(spike, forKey: .spike)
    try all.encodeIfPresent(said, forKey: .said)
  }
}
