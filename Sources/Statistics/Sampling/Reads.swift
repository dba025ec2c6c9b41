import Foundation

/// How many conversations to read to meet a cause.
public enum Reads {
  /// The chance that `reads` conversations hold at least one of a cause that `share` of them have.
  public static func chanceOfSeeing(share: Double, reads: Int) -> Double {
    -expm1(Double(reads) * log1p(-share))
  }

  /// The fewest reads that show a cause at least `times` times with the given `confidence`.
  ///
  /// One time has a closed form, ln(1 − confidence) / ln(1 − share); more are searched by doubling and halving.
  /// Nil when the share is 0.
  public static func needed(share: Double, times: Int = 1, confidence: Double = 0.95) -> Int? {
    precondition(times >= 1 && confidence > 0 && confidence < 1, "At least once, surely but not wholly.")
    if share <= 0 { return nil }
    if share >= 1 { return times }
    func isEnough(_ reads: Int) -> Bool {
      Binomial.upperTail(Double(times), n: Double(reads), p: share) >= confidence
    }
    var high = times
    while !isEnough(high) { high *= 2 }
    var low = times - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
