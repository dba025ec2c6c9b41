import Primitives
import Statistics

/// How much the true level of an indicator moves from month to month when nothing happens, over and above
/// the chance of who answered: a variance that is added to the sampling variance.
///
/// Each past month is held against its own baseline of up to twelve earlier months, exactly as the month
/// judged will be. What those deviations vary by beyond sampling is the wobble. All segments of one
/// dimension are pooled, a segment keeps its own estimate as far as the segments really differ, deviations
/// beyond 2.5 standard deviations are cut there (a fall must not hide the next one), and what is not
/// distinguishable from zero is shrunk to zero. See docs/methods/overdispersion.md.
struct Wobble: Sendable {
  /// Variance of the level from month to month.
  var variance: Double
  /// Deviations it rests on.
  var count: Double

  static let none = Wobble(variance: 0, count: 0)

  /// One month against its baseline.
  struct Deviation: Sendable {
    var square: Double
    /// Sampling variance of the deviation.
    var sampling: Double
    /// How often the wobble enters: 1 for the month, and its baseline's share.
    var share: Double
  }

  /// The wobble of each series, in the order given. O(series × months × 12).
  static func estimate(_ series: [MonthlySeries], before end: Month, history: Int = 36) -> [Wobble] {
    var groups: [Group: [Int]] = [:]
    for (i, one) in series.enumerated() { groups[Group(one.look), default: []].append(i) }
    var result = [Wobble](repeating: .none, count: series.count)
    var pooled: [String: Wobble] = [:]
    let deviations = series.map { $0.deviations(before: end, history: history) }
    let ordered = groups.sorted {
      ($0.key.dimensions + [$0.key.indicator]).lexicographicallyPrecedes(
        $1.key.dimensions + [$1.key.indicator])
    }
    let split = ordered.filter { !$0.key.dimensions.isEmpty }
    let wholes = split.map { solve($0.value.flatMap { deviations[$0] }) }
    // Services wobble or they do not: together the indicators show it sooner than each alone.
    let signs = wholes.filter(\.error.isFinite).map { $0.raw / $0.error }
    let joint = signs.reduce(0, +) / Double(max(1, signs.count)).squareRoot()
    for ((group, members), whole) in zip(split, wholes) {
      let estimates = moderated(members.map { deviations[$0] }, whole: whole, joint: joint)
      for (i, wobble) in zip(members, estimates.each) { result[i] = wobble }
      if estimates.pooled.count > pooled[group.indicator]?.count ?? 0 {
        pooled[group.indicator] = estimates.pooled
      }
    }
    for (group, members) in ordered where group.dimensions.isEmpty {
      for i in members {
        result[i] = overall(deviations[i], beside: pooled[group.indicator])
      }
    }
    return result
  }

  /// The total wobbles less than its parts when they wobble apart, as much when they wobble together: its
  /// own months decide, helped by the parts as if by eight months.
  private static func overall(_ own: [Deviation], beside parts: Wobble?) -> Wobble {
    let mine = solve(own)
    let weight = Double(own.count)
    guard let parts, weight + parts.count > 0 else { return mine.wobble }
    let help = min(8, parts.count)
    return Wobble(
      variance: (weight * mine.wobble.variance + help * parts.variance) / (weight + help),
      count: weight + help)
  }

  private static func moderated(
    _ members: [[Deviation]], whole: Solution, joint: Double
  ) -> (pooled: Wobble, each: [Wobble]) {
    var pooled = whole.wobble
    if whole.error.isFinite { pooled.variance = whole.kept(joint: joint) }
    let own = members.map { solve($0, errorAt: pooled.variance) }
    // Do the segments differ more than their errors? If so by how much (variance of the wobbles).
    var excess = 0.0
    var weight = 0.0
    var used = 0.0
    for one in own where one.error.isFinite && one.wobble.count >= 6 {
      let z = (one.raw - whole.raw) / one.error
      excess += z * z
      weight += 1 / (one.error * one.error)
      used += 1
    }
    let surplus = excess - (used - 1) - 3 * max(0, used - 1).squareRoot()
    guard used >= 2, surplus > 0 else {
      return (pooled, members.map { _ in pooled })
    }
    let between = surplus / weight
    let each = own.map { one in
      guard one.error.isFinite else { return pooled }
      let trust = between / (between + one.error * one.error)
      return Wobble(
        variance: max(0, pooled.variance + trust * (one.raw - pooled.variance)),
        count: max(one.wobble.count, pooled.count * (1 - trust)))
    }
    return (pooled, each)
  }

  private struct Solution {
    var wobble: Wobble
    var raw: Double
    var error: Double

    /// Nothing below one error, all of it above two, in proportion between (Gao and Bruce 1997); `joint`
    /// is how many errors all indicators together lie above zero, when that is less.
    func kept(joint: Double = .infinity) -> Double {
      guard raw > 0 else { return 0 }
      return raw * min(max(2 * (1 - 1 / min(raw / error, max(joint, 1e-9))), 0), 1)
    }
  }

  /// Σ a/V² · (min(d², 6.25 V)/0.97756 − V) = 0 with V = sampling + a·variance; 0.97756 is what a normal
  /// deviation keeps after the cut. Then the part within its own error of zero is taken off.
  ///
  /// The error is that of a wobble of zero, or of `errorAt` when it is told.
  private static func solve(_ deviations: [Deviation], errorAt known: Double = 0) -> Solution {
    guard !deviations.isEmpty else {
      return Solution(wobble: .none, raw: 0, error: .infinity)
    }
    var variance = 0.0
    var information = 0.0
    for round in 0..<7 {
      var numerator = 0.0
      var denominator = 0.0
      information = 0
      for d in deviations {
        let total = d.sampling + d.share * max(0, variance)
        let weight = d.share / (total * total)
        let square = round == 0 ? d.square : min(d.square, 6.25 * total) / 0.97756
        numerator += weight * (square - d.sampling)
        denominator += weight * d.share
        let assumed = d.sampling + d.share * known
        information += d.share * d.share / (assumed * assumed)
      }
      variance = numerator / denominator
    }
    let error = (2 / information).squareRoot()
    var solution = Solution(
      wobble: Wobble(variance: 0, count: Double(deviations.count)), raw: variance, error: error)
    solution.wobble.variance = solution.kept()
    return solution
  }

  /// Segments are pooled with those of the same indicator and the same dimensions.
  private struct Group: Hashable {
    var indicator: String
    var dimensions: [String]

    init(_ look: Look) {
      indicator = look.indicator
      dimensions = look.segment.values.keys.sorted()
    }
  }
}

extension MonthlySeries {
  /// Every past month with at least ten answers against the months before it: from the second month on
  /// (Helmert's contrasts, independent of each other).
  fileprivate func deviations(before end: Month, history: Int) -> [Wobble.Deviation] {
    let months = points.prefix(firstIndex(from: end)).suffix(history).map { point in
      (index: point.month.index, moments: Moments(point.figure, direction) ?? Moments())
    }
    var result: [Wobble.Deviation] = []
    for (i, month) in months.enumerated() where month.moments.n >= 10 {
      var pooled = Moments()
      var squares = 0.0
      var used = 0
      var j = i - 1
      while j >= 0, months[j].index >= month.index - 12 {
        let n = months[j].moments.n
        pooled += months[j].moments
        squares += n * n
        used += n > 0 ? 1 : 0
        j -= 1
      }
      guard used >= 1 else { continue }
      let unit = max(pooled.variance, 0.5 / (pooled.n + 1) * pooled.second / pooled.n, 1e-12)
      let gap = month.moments.mean - pooled.mean
      result.append(
        Wobble.Deviation(
          square: gap * gap, sampling: unit * (1 / month.moments.n + 1 / pooled.n),
          share: 1 + squares / (pooled.n * pooled.n)))
    }
    return result
  }
}
