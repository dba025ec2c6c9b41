/// What decides when contacts are a spike.
public struct SpikeSettings: Sendable, Hashable {
  /// False alerts that are accepted, a day: one in two weeks.
  public var falseAlertsPerDay = 1.0 / 14
  /// Each of the two lines' part of them.
  public var partOfALine = 0.5
  /// Minutes of the windows looked at; the shortest that is expected to hold `leastExpected` is used.
  public var windows = [5, 15, 30, 60]
  public var leastExpected = 60.0
  /// Fewer contacts than this in the window are no spike, however few were expected.
  public var leastContacts = 10.0
  /// φ is never taken below this.
  public var leastDispersion = 5e-4
  /// Days of residuals that the dispersion comes from, and the part of them that is left out as true events.
  public var dispersionDays = 20
  public var trimmed = 0.02
  /// Days of scores before the thresholds are the series' own; before that they are those of the formulas.
  public var daysToOwnThreshold = 20
  /// Minutes below both thresholds after which a spike is over.
  public var quietMinutes = 60
  /// A spike that goes on rings again when it is so much worse.
  public var worse = 1.25

  public init() {}
}
