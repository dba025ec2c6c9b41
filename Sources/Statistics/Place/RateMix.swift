/// Splits the change of an overall figure into what groups did and how the groups' shares moved.
///
/// For each group: rate effect = w̄·(r₁ − r₀), mix effect = (w₁ − w₀)·(r̄ − R̄), with w a group's share of the
/// answers, r its figure, R the overall one and a bar the mean of before and after. Symmetric and exact:
/// all effects add up to R₁ − R₀. A group that exists in one period only is all mix; a
/// period without any answer changes nothing.
/// Source: midpoint (Marshall–Edgeworth) decomposition; Kitagawa 1955. O(groups).
public struct RateMix: Hashable, Sendable {
  /// What one group contributed, in the figure's unit.
  public struct Part: Hashable, Sendable {
    public var rateEffect: Double
    public var rateStandardError: Double
    public var mixEffect: Double
    public var mixStandardError: Double

    /// The interval of the rate effect.
    public func rateInterval(level: Double = 0.95) -> Interval {
      Interval(centre: rateEffect, standardError: rateStandardError, level: level)
    }

    /// The interval of the mix effect, taking the shares of the answers as they are.
    public func mixInterval(level: Double = 0.95) -> Interval {
      Interval(centre: mixEffect, standardError: mixStandardError, level: level)
    }
  }

  /// The overall figure before and after.
  public let before: Double
  public let after: Double
  /// One a group, in the order given.
  public let parts: [Part]
  /// All rate effects together, with the standard error.
  public let rateEffect: Double
  public let rateStandardError: Double
  /// All mix effects together, with the standard error for shares taken as they are.
  public let mixEffect: Double
  public let mixStandardError: Double

  /// The whole change.
  public var change: Double { after - before }

  /// The share of the change that is mix; nil when nothing changed. Below 0 or above 1 when they oppose.
  public var mixShare: Double? { change == 0 ? nil : mixEffect / change }

  public init(_ groups: [GroupChange]) {
    let n0 = groups.reduce(0) { $0 + $1.before.n }
    let n1 = groups.reduce(0) { $0 + $1.after.n }
    let rows = groups.map { Row($0, n0, n1) }
    let overall0 = rows.reduce(0) { $0 + $1.w0 * $1.r0 }
    let overall1 = rows.reduce(0) { $0 + $1.w1 * $1.r1 }
    let spread0 = rows.reduce(0) { $0 + $1.w0 * $1.w0 * $1.v0 }
    let spread1 = rows.reduce(0) { $0 + $1.w1 * $1.w1 * $1.v1 }
    before = overall0
    after = overall1
    parts = rows.map { row in
      let shift = row.w1 - row.w0
      let own = row.v0 * (1 - 2 * row.w0) + row.v1 * (1 - 2 * row.w1)
      return Part(
        rateEffect: row.weight * (row.r1 - row.r0),
        rateStandardError: row.weight * (row.v0 + row.v1).squareRoot(),
        mixEffect: shift * ((row.r0 + row.r1) - (overall0 + overall1)) / 2,
        mixStandardError: abs(shift) / 2 * max(0, spread0 + spread1 + own).squareRoot())
    }
    rateEffect = parts.reduce(0) { $0 + $1.rateEffect }
    mixEffect = parts.reduce(0) { $0 + $1.mixEffect }
    rateStandardError = parts.reduce(0) { $0 + $1.rateStandardError * $1.rateStandardError }.squareRoot()
    mixStandardError =
      rows.reduce(0) { $0 + ($1.w1 - $1.w0) * ($1.w1 - $1.w0) * ($1.v0 + $1.v1) / 4 }.squareRoot()
  }

  /// A group's shares, figures and variances; the figure of an absent period is that of the other.
  private struct Row {
    var w0, w1, r0, r1, v0, v1: Double
    var weight: Double { (w0 + w1) / 2 }

    init(_ group: GroupChange, _ n0: Double, _ n1: Double) {
      let (share0, share1) = (n0 > 0 ? group.before.n / n0 : nil, n1 > 0 ? group.after.n / n1 : nil)
      w0 = share0 ?? share1 ?? 0
      w1 = share1 ?? share0 ?? 0
      r0 = group.before.n > 0 ? group.before.mean : group.after.mean
      r1 = group.after.n > 0 ? group.after.mean : group.before.mean
      v0 = group.before.varianceOfMean
      v1 = group.after.varianceOfMean
    }
  }
}

extension Interval {
  /// centre ± z · standard error.
  init(centre: Double, standardError: Double, level: Double) {
    let margin = Normal.quantile(0.5 + level / 2) * standardError
    self.init(low: centre - margin, high: centre + margin)
  }
}
