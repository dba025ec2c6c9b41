/// What one slot came to.
public struct SpikeReading: Sendable, Hashable {
  /// Which of the two lines is beyond its threshold.
  public struct Lines: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// One window is too high.
    public static let window = Lines(rawValue: 1)
    /// Too much for too long, though no window is too high.
    public static let growth = Lines(rawValue: 2)
  }

  /// Contacts of the slot, and expected of it by the profile and the level of the day.
  public var count: Double
  public var expected: Double
  /// Expected by the profile alone, before anything of the day was seen.
  public var profile: Double
  /// The window that was looked at, in minutes, what it held, and what was expected of it.
  public var windowMinutes: Int
  public var windowCount: Double
  public var windowExpected: Double
  /// How much such windows vary beyond counting: their variance is μ + φμ².
  public var dispersion: Double
  /// −log₁₀ p of the window, and the height it must pass.
  public var surprise: Double
  public var surpriseThreshold: Double
  /// The evidence of growth, in natural logarithms, and the height it must pass.
  public var growth: Double
  public var growthThreshold: Double
  /// Beyond its threshold now.
  public var lines: Lines
  /// Only what grew before is beyond its threshold: the last hour holds no more than chance brings one time in ten.
  public var isCalm: Bool
  /// A spike is on: since the alert, until it has been quiet for an hour.
  public var isOn: Bool
  /// The alert: the first slot of a spike, or one that is a quarter worse than the last alert.
  public var isAlert: Bool

  /// Whether this slot shows a spike that is on.
  var showsIt: Bool { !lines.isEmpty && (!isCalm || isAlert) }

  /// Contacts above what was expected of the window, as a part of it; 0.5 is half as many again.
  public var excess: Double { windowExpected > 0 ? windowCount / windowExpected - 1 : 0 }
}
