import Foundation

/// For each shift tried and each group (all with answers in both periods): ln of how much better "it moved by this" explains it than "it did not".
struct ShiftEvidence: Sendable {
  /// One row a shift, one entry a group.
  let logRatios: [[Double]]
  /// Groups, the one with the strongest evidence first.
  let order: [Int]
  /// The median standard error of a change over the smallest shift tried.
  let noise: Double

  init(_ groups: [GroupChange], _ direction: ChangeDirection, _ assumptions: SharedShift.Assumptions) {
    let contrasts = groups.map { Contrast($0, direction) }
    let spread = Self.spread(groups)
    let shifts = Self.shifts(contrasts, spread, assumptions)
    let drift = max(pow(assumptions.drift * spread, 2), pow(assumptions.wobble, 2))
    let rows = shifts.map { shift in
      contrasts.map { $0.logRatio(shift, drift, assumptions.difference * shift) }
    }
    logRatios = rows
    let errors = contrasts.map { $0.varianceIfSame.squareRoot() }.sorted()
    noise = errors.isEmpty ? 0 : errors[errors.count / 2] / shifts[0]
    let strength = groups.indices.map { group in
      let entries = rows.map { $0[group] }
      let top = entries.max() ?? 0
      return top + log(entries.reduce(0) { $0 + exp($1 - top) })
    }
    order = groups.indices.sorted { (strength[$0], $1) > (strength[$1], $0) }
  }

  /// The standard deviation of one answer, over all groups.
  private static func spread(_ groups: [GroupChange]) -> Double {
    let figures = groups.flatMap { [$0.before, $0.after] }
    let n = figures.reduce(0) { $0 + $1.n }
    let variance = figures.reduce(0) { $0 + $1.n * $1.variance }
    return n > 0 && variance > 0 ? (variance / n).squareRoot() : 0.01
  }

  /// Shifts evenly spaced in their logarithm. A change far beyond chance (8 standard errors) is looked for
  /// also where, with very many answers, it is smaller than the smallest shift assumed.
  private static func shifts(
    _ contrasts: [Contrast], _ spread: Double, _ assumptions: SharedShift.Assumptions
  ) -> [Double] {
    let widest = contrasts.map { $0.change }.max() ?? 0
    let clear = contrasts.filter { $0.change >= 8 * $0.varianceIfSame.squareRoot() }.map(\.change).max()
    let low = min(assumptions.smallest * spread, 0.7 * (clear ?? .infinity))
    let high = max(assumptions.greatest * spread, 1.2 * widest)
    let steps = max(2, assumptions.steps)
    return (0..<steps).map { low * pow(high / low, Double($0) / Double(steps - 1)) }
  }
}

/// One group's change, turned so that the direction looked for is positive.
private struct Contrast {
  let change: Double
  private let before: GroupFigure
  private let after: GroupFigure
  private let sign: Double

  init(_ group: GroupChange, _ direction: ChangeDirection) {
    before = group.before.softened
    after = group.after.softened
    sign = direction == .rise ? 1 : -1
    change = sign * (after.mean - before.mean)
  }

  /// The variance of the change when nothing moved.
  var varianceIfSame: Double {
    let pooled = (before.n * before.mean + after.n * after.mean) / (before.n + after.n)
    return before.variance(at: pooled) / before.n + after.variance(at: pooled) / after.n
  }

  /// ln N(change; shift, …) − ln N(change; 0, …); each variance is the one its own hypothesis implies.
  /// A change the other way is taken for none: it never speaks for a shift, however wide that is.
  func logRatio(_ shift: Double, _ drift: Double, _ difference: Double) -> Double {
    let same = varianceIfSame + drift
    let moved =
      before.variance / before.n + after.variance(at: before.mean + sign * shift) / after.n + drift
      + difference * difference
    let seen = max(change, 0)
    let away = change - shift
    return 0.5 * (log(same / moved) + seen * seen / same - away * away / moved)
  }
}

extension GroupFigure {
  /// A rate with half an answer of each kind more, so that 0 % and 100 % have a spread.
  fileprivate var softened: GroupFigure {
    guard spread == .rate, n > 0 else { return self }
    return GroupFigure(n: n + 1, mean: (n * mean + 0.5) / (n + 1), spread: .rate)
  }

  /// The variance of one answer if the mean were `mean`.
  fileprivate func variance(at mean: Double) -> Double {
    guard spread == .rate else { return max(variance, .leastNormalMagnitude) }
    let inside = min(max(mean, 0.5 / (n + 1)), 1 - 0.5 / (n + 1))
    return inside * (1 - inside)
  }
}
