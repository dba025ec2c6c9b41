/// A quantile of sorted values, and which of them bound it: an interval that holds whatever the distribution.
///
/// How many of n values lie below the true q-quantile is binomial, so two order statistics bound it with a known
/// chance (David and Nagaraja, *Order Statistics*, 2003, section 7.1).
public enum QuantileRanks {
  /// The q-quantile of `n` sorted values, `value(0)` the smallest: the first that at least a share q of them does not
  /// pass; the mean of it and the next where exactly that share does not. So the median of an even number is the mean of
  /// the middle two, and the 90th percentile of four is the largest. The second definition of Hyndman and Fan (1996),
  /// as SAS. `n` is at least 1.
  public static func quantile(_ q: Double, of n: Int, _ value: (Int) -> Double) -> Double {
    // What rounding error keeps from a whole number is one: 0.7 × 10 is not 7 in binary.
    let place = q * Double(n)
    let isExact = abs(place - place.rounded()) < 1e-9
    let above = Int(isExact ? place.rounded() : place.rounded(.down))
    if above <= 0 { return value(0) }
    if above >= n { return value(n - 1) }
    return isExact ? (value(above - 1) + value(above)) / 2 : value(above)
  }

  /// Up to this many values the ranks come from the binomial itself, above it from its normal approximation.
  static let exactUpTo = 1_000

  /// Ranks of the lower and the upper bound, 0 for the smallest value: each is passed with a chance of at most half
  /// of what `level` leaves. Nil when even the smallest and the largest value do not reach that: at 95 % a median needs
  /// 6 values, a 90th percentile 36. O(log n).
  public static func interval(of n: Int, at q: Double, level: Double = 0.95) -> ClosedRange<Int>? {
    guard n > 0, q > 0, q < 1 else { return nil }
    let tail = (1 - level) / 2
    return n > exactUpTo ? approximate(n, q, tail) : exact(n, q, tail)
  }

  /// X of n values lie below the quantile. The lower bound is the last that all but `tail` leave below it.
  private static func exact(_ n: Int, _ q: Double, _ tail: Double) -> ClosedRange<Int>? {
    let count = Double(n)
    let low = firstAbove(tail, in: 0...n) { Binomial.cdf(Double($0), n: count, p: q) } - 1
    let high = firstAbove(1 - tail, in: 0...n) { Binomial.cdf(Double($0), n: count, p: q) }
    return low >= 0 && high < n ? low...high : nil
  }

  private static func approximate(_ n: Int, _ q: Double, _ tail: Double) -> ClosedRange<Int>? {
    let count = Double(n)
    let half = Normal.upperQuantile(tail) * (count * q * (1 - q)).squareRoot()
    let low = Int((count * q - half - 0.5).rounded(.down))
    let high = Int((count * q + half - 0.5).rounded(.up))
    return low >= 0 && high < n ? low...high : nil
  }

  /// The smallest number of `range` whose value, which rises, is at least `bound`.
  private static func firstAbove(_ bound: Double, in range: ClosedRange<Int>, _ value: (Int) -> Double) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if value(middle) >= bound { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
