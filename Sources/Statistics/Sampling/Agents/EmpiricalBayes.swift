/// Rates of people or teams pulled towards the common rate by as much as chance calls for.
///
/// shrunk = (k + M·p̄)/(n + M); M, the strength of the common rate in answers, comes from how much the
/// rates differ beyond chance (ANOVA moments), or by maximum likelihood. An infinite M says that there is
/// no evidence that anyone differs: show the common rate.
/// Source: beta-binomial; Kleinman 1973 for the moments.
public struct EmpiricalBayes: Hashable, Sendable {
  /// The common rate and its strength.
  public let mean: Double
  public let strength: Double

  public init(mean: Double, strength: Double) {
    self.mean = mean
    self.strength = strength
  }

  /// By moments, closed form. O(groups).
  public init(moments groups: [Proportion]) {
    let all = groups.reduce(Proportion(0, of: 0), +)
    let scatter = groups.reduce(0) { $0 + $1.total * ($1.value - all.value) * ($1.value - all.value) }
    let room = all.total - groups.reduce(0) { $0 + $1.total * $1.total } / max(all.total, 1)
    let between =
      room > 0 ? max(0, (scatter - Double(groups.count - 1) * all.variance) / room) : 0
    let rho = all.variance > 0 ? between / all.variance : 0
    self.init(mean: all.value, strength: rho > 0 ? (1 - rho) / rho : .infinity)
  }

  /// The posterior of one group: a Beta with these two shapes.
  public func shapes(_ group: Proportion) -> (a: Double, b: Double) {
    (group.count + strength * mean, group.total - group.count + strength * (1 - mean))
  }

  /// The rate to show.
  public func shrunk(_ group: Proportion) -> Double {
    strength.isFinite ? (group.count + strength * mean) / (group.total + strength) : mean
  }

  /// Where the group's own rate plausibly lies.
  public func interval(_ group: Proportion, level: Double = 0.9) -> Interval {
    guard strength.isFinite, strength > 0 else { return Interval(low: mean, high: mean) }
    let (a, b) = shapes(group)
    let tail = (1 - level) / 2
    return Interval(
      low: IncompleteBeta.quantile(a, b, tail), high: IncompleteBeta.quantile(a, b, 1 - tail))
  }

  /// The chance that the group's own rate is below the common one.
  public func chanceBelowMean(_ group: Proportion) -> Double {
    guard strength.isFinite, strength > 0 else { return 0.5 }
    let (a, b) = shapes(group)
    return IncompleteBeta.lower(a, b, mean)
  }

  /// Whether a group may be called below or above the rest: P ≥ 0.95, at least 3 points away, at least 50 answers.
  public func standing(_ group: Proportion) -> Standing {
    let gap = shrunk(group) - mean
    guard group.total >= 50, abs(gap) >= 0.03 else { return .usual }
    let below = chanceBelowMean(group)
    return below >= 0.95 ? .below : below <= 0.05 ? .above : .usual
  }

  public enum Standing: String, Hashable, Sendable { case below, usual, above }
}
