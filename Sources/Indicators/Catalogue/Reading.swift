public import Primitives
import Statistics

/// One figure with what it rests on.
public struct Reading: Sendable, Equatable {
  public var value: Double
  /// How many answers, conversations or days it rests on.
  public var n: Double
  /// How many of them counted, when the figure is a share.
  public var hits: Double?
  /// 95 % interval; nil where none makes sense (a plain count of everything that happened).
  public var low: Double?
  public var high: Double?
  /// The scale of the question, when there is one: two scales are two series.
  public var scale: Scale?

  public init(value: Double, n: Double, low: Double? = nil, high: Double? = nil, scale: Scale? = nil) {
    self.value = value
    self.n = n
    self.low = low
    self.high = high
    self.scale = scale
  }

  /// A share with its Wilson interval; nothing when `n` is 0.
  static func share(_ k: Int64, of n: Int64, scale: Scale? = nil) -> [Reading] {
    guard n > 0 else { return [] }
    let interval = Wilson.interval(Proportion(Double(k), of: Double(n)))
    var reading = Reading(
      value: Double(k) / Double(n), n: Double(n), low: interval.low, high: interval.high, scale: scale)
    reading.hits = Double(k)
    return [reading]
  }

  /// A mean with its normal interval, cut at what no mean can pass; without one where the squares are not known of all
  /// values (totals brought in without their rows): a sum of squares under n·mean² is that of no values.
  static func mean(
    n: Int64, sum: Int64, squares: Int64, scale: Scale? = nil, least: Double = -.infinity
  ) -> [Reading] {
    guard n > 0 else { return [] }
    let count = Double(n)
    let mean = Double(sum) / count
    guard n > 1, Double(n) * Double(squares) >= Double(sum) * Double(sum) else {
      return [Reading(value: mean, n: count, scale: scale)]
    }
    let variance = max(0, (Double(squares) - count * mean * mean) / (count - 1))
    let half = Normal.upperQuantile(0.025) * (variance / count).squareRoot()
    return [Reading(value: mean, n: count, low: max(least, mean - half), high: mean + half, scale: scale)]
  }

  /// A mean of lengths of time, in seconds: its interval does not go below zero.
  static func meanTime(n: Int64, sum: Int64, squares: Int64) -> [Reading] {
    mean(n: n, sum: sum, squares: squares, least: 0)
  }

  /// A quantile with the distribution-free interval of its rank: from the durations themselves where they were read,
  /// else from their sketch. No interval where there are too few to bound it.
  static func quantile(_ q: Double, of kind: DurationKind, in sums: SegmentSums) -> [Reading] {
    let sketch = sums.conversations[sketch: kind]
    let n = Int(sketch.count)
    guard n > 0 else { return [] }
    let exact = sums.exact[kind]
    func value(_ rank: Int) -> Double {
      exact.count == n ? Double(exact[rank]) : sketch.value(atRank: Int64(rank)) ?? 0
    }
    let ranks = QuantileRanks.interval(of: n, at: q)
    return [
      Reading(
        value: QuantileRanks.quantile(q, of: n, value), n: Double(n), low: ranks.map { value($0.lowerBound) },
        high: ranks.map { value($0.upperBound) })
    ]
  }
}
