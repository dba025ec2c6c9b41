public import Statistics

extension Finding {
  /// The arithmetic behind the sentence, on the indicator's own scale.
  public struct Evidence: Sendable, Hashable {
    public var value: Double
    /// What it is compared with: the baseline's level, or the expected volume a day.
    public var usual: Double
    /// The month before, for the sentence; nil when it has no figure.
    public var previous: Double?
    /// value − usual.
    public var change: Double
    /// 95 % interval of the change, wobble from month to month included.
    public var interval: Interval
    /// One-sided p that it did not get worse.
    public var p: Double
    /// p after the correction for all the looks of the month.
    public var q: Double
    /// The q below which it rings, from the yearly budget of false bells.
    public var ringsBelow: Double
    public var n: Double
    public var usualN: Double
    public var usualMonths: Int
    /// Months of an uninterrupted fall, for a gradual one.
    public var run: Int?
    /// Answers still missing this month to be sure of a change this large; nil when it is sure already,
    /// or when more answers would not help.
    public var answersMissing: Double?
    /// Standard deviation of the month-to-month wobble that was allowed for, in the indicator's scale.
    public var wobble: Double
    /// The settings in force, by name: relative_fall, least_points, share, …
    public var settings: [String: Double]

    public init(
      value: Double, usual: Double, previous: Double? = nil, change: Double, interval: Interval,
      p: Double, q: Double, ringsBelow: Double, n: Double, usualN: Double, usualMonths: Int,
      run: Int? = nil, answersMissing: Double? = nil, wobble: Double, settings: [String: Double]
    ) {
      self.value = value
      self.usual = usual
      self.previous = previous
      self.change = change
      self.interval = interval
      self.p = p
      self.q = q
      self.ringsBelow = ringsBelow
      self.n = n
      self.usualN = usualN
      self.usualMonths = usualMonths
      self.run = run
      self.answersMissing = answersMissing
      self.wobble = wobble
      self.settings = settings
    }
  }
}
