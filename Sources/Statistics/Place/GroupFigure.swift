/// A figure of one group over one period: how many answers, their mean, how they spread.
public struct GroupFigure: Hashable, Sendable {
  /// How single answers vary.
  public enum Spread: Hashable, Sendable {
    /// Yes or no: p(1 − p).
    case rate
    /// Their variance, whatever the mean: NPS, a 1–5 scale, a duration.
    case fixed(variance: Double)
  }

  /// Answers; may be an effective number.
  public var n: Double
  /// Their mean, a share 0…1 for a rate.
  public var mean: Double
  public var spread: Spread

  public init(n: Double, mean: Double, spread: Spread) {
    precondition(n >= 0, "A number of answers is not negative.")
    self.n = n
    self.mean = n > 0 ? mean : 0
    self.spread = spread
  }

  /// A rate.
  public init(_ proportion: Proportion) {
    self.init(n: proportion.total, mean: proportion.value, spread: .rate)
  }

  /// A rate's count and total.
  public var proportion: Proportion { Proportion(min(max(mean, 0), 1) * n, of: n) }

  /// Variance of one answer.
  public var variance: Double {
    switch spread {
    case .rate: mean * (1 - mean)
    case .fixed(let variance): variance
    }
  }

  /// Variance of the mean; 0 when nobody answered.
  public var varianceOfMean: Double { n > 0 ? variance / n : 0 }
}

/// A group before and after.
public struct GroupChange: Hashable, Sendable {
  public var before: GroupFigure
  public var after: GroupFigure

  public init(before: GroupFigure, after: GroupFigure) {
    self.before = before
    self.after = after
  }

  /// A rate before and after.
  public init(before: Proportion, after: Proportion) {
    self.init(before: GroupFigure(before), after: GroupFigure(after))
  }
}
