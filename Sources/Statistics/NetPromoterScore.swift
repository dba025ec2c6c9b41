/// The three counts behind a Net Promoter Score, and what follows from them. Scores are in points, −100…100.
public struct NetPromoterScore: Hashable, Sendable {
  /// Scores 9 and 10.
  public var promoters: Double
  /// Scores 7 and 8.
  public var passives: Double
  /// Scores 0 to 6.
  public var detractors: Double

  @inlinable
  public init(promoters: Double, passives: Double, detractors: Double) {
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  /// Answers.
  @inlinable public var total: Double { promoters + passives + detractors }

  /// Promoters minus detractors, in points; 0 when nobody answered.
  @inlinable public var score: Double { total > 0 ? 100 * (promoters - detractors) / total : 0 }

  /// Variance of one answer counted as +1, 0, −1 (not in points).
  @inlinable public var variance: Double {
    guard total > 0 else { return 0 }
    let mean = (promoters - detractors) / total
    return (promoters + detractors) / total - mean * mean
  }

  /// The same shares plus three answers: ¾ promoter, 1½ passive, ¾ detractor.
  ///
  /// Source: Rocks, "Interval estimation for the Net Promoter Score", 2016 (adjusted Wald).
  public var adjusted: NetPromoterScore {
    NetPromoterScore(
      promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75)
  }

  /// The same shares on n / φ answers.
  public func deflated(by phi: Double) -> NetPromoterScore {
    NetPromoterScore(
      promoters: promoters / phi, passives: passives / phi, detractors: detractors / phi)
  }

  /// The adjusted Wald interval of the score, in points, cut to −100…100.
  public func interval(level: Double = 0.95) -> Interval {
    let padded = adjusted
    let half =
      100 * Normal.quantile(0.5 + level / 2) * (padded.variance / padded.total).squareRoot()
    return Interval(low: padded.score - half, high: padded.score + half).clipped(to: -100...100)
  }

  /// The adjusted change from `before` to here, in points.
  public func change(from before: NetPromoterScore, level: Double = 0.95) -> Change {
    let now = adjusted
    let then = before.adjusted
    let estimate = now.score - then.score
    let error = 100 * (now.variance / now.total + then.variance / then.total).squareRoot()
    let half = Normal.quantile(0.5 + level / 2) * error
    return Change(
      raw: score - before.score, adjusted: estimate, standardError: error,
      interval: Interval(low: estimate - half, high: estimate + half))
  }

  /// A change of the score between two groups of answers, in points.
  public struct Change: Hashable, Sendable {
    /// The plain difference of the two scores.
    public var raw: Double
    /// The difference of the adjusted scores, on which error and interval rest.
    public var adjusted: Double
    public var standardError: Double
    public var interval: Interval

    /// Negative when the score fell.
    public var z: Double { adjusted / standardError }
    /// One-sided p that the score did not fall.
    public var pFall: Double { Normal.cdf(z) }
  }

  @inlinable
  public static func + (a: NetPromoterScore, b: NetPromoterScore) -> NetPromoterScore {
    NetPromoterScore(
      promoters: a.promoters + b.promoters, passives: a.passives + b.passives,
      detractors: a.detractors + b.detractors)
  }
}
