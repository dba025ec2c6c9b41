/// The Mann–Kendall test of a steady rise or fall in a series, and Sen's slope. No seasons, no weights.
public struct MannKendall: Hashable, Sendable {
  /// Pairs that rise minus pairs that fall.
  public var s: Double
  /// Variance of `s` when nothing trends, corrected for ties.
  public var variance: Double
  /// Kendall's tau-a: `s` over the number of pairs.
  public var tau: Double
  /// Sen's slope: the median change a step over all pairs.
  public var slope: Double

  /// O(n² log n). nil with fewer than two values. Source: Mann 1945, Kendall 1975, Sen 1968.
  public init?(_ values: [Double]) {
    let n = values.count
    guard n >= 2 else { return nil }
    var slopes: [Double] = []
    slopes.reserveCapacity(n * (n - 1) / 2)
    var sign = 0
    for i in 0..<(n - 1) {
      for j in (i + 1)..<n {
        let step = values[j] - values[i]
        sign += step > 0 ? 1 : step < 0 ? -1 : 0
        slopes.append(step / Double(j - i))
      }
    }
    var ties: [Double: Int] = [:]
    for value in values { ties[value, default: 0] += 1 }
    func term(_ count: Int) -> Double { Double(count * (count - 1) * (2 * count + 5)) }
    s = Double(sign)
    variance = (term(n) - ties.values.map(term).reduce(0, +)) / 18
    tau = s / Double(slopes.count)
    slope = slopes.median
  }

  /// With the continuity correction of one pair.
  public var z: Double {
    guard variance > 0, s != 0 else { return 0 }
    return (s > 0 ? s - 1 : s + 1) / variance.squareRoot()
  }

  /// Two-sided p by the normal approximation.
  public var p: Double { Normal.twoSided(z) }
}

extension [Double] {
  /// The middle value (mean of the two middle ones); NaN when empty. O(n log n).
  public var median: Double {
    guard !isEmpty else { return .nan }
    let order = sorted()
    let middle = order.count / 2
    return order.count % 2 == 1 ? order[middle] : (order[middle - 1] + order[middle]) / 2
  }
}
