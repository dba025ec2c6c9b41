import Foundation

/// The binomial distribution: tails through the incomplete beta, so no sum over n.
public enum Binomial {
  /// P(X ≤ k) for X ~ Binomial(n, p); fractions of k and n are read as the beta function reads them.
  public static func cdf(_ k: Double, n: Double, p: Double) -> Double {
    if k < 0 { return 0 }
    if k >= n { return 1 }
    return IncompleteBeta.upper(k + 1, n - k, p)
  }

  /// P(X ≥ k).
  public static func upperTail(_ k: Double, n: Double, p: Double) -> Double {
    if k <= 0 { return 1 }
    if k > n { return 0 }
    return IncompleteBeta.lower(k, n - k + 1, p)
  }

  /// ln P(X = k).
  public static func logMass(_ k: Double, n: Double, p: Double) -> Double {
    if p <= 0 { return k == 0 ? 0 : -Double.infinity }
    if p >= 1 { return k == n ? 0 : -Double.infinity }
    return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * log(p)
      + (n - k) * log1p(-p)
  }

  /// The exact two-sided p: every outcome no likelier than `k` (as R's binom.test). O(log n).
  public static func twoSided(_ k: Int, n: Int, p: Double) -> Double {
    let count = Double(n)
    let bound = logMass(Double(k), n: count, p: p) + 1e-7
    let mode = min(n, Int((count + 1) * p))
    func mass(_ i: Int) -> Double { logMass(Double(i), n: count, p: p) }
    if k < mode {
      // The smallest i from the mode up that is no likelier than k.
      var low = mode
      var high = n + 1
      while low < high {
        let middle = (low + high) / 2
        if mass(middle) <= bound { high = middle } else { low = middle + 1 }
      }
      return min(1, cdf(Double(k), n: count, p: p) + upperTail(Double(low), n: count, p: p))
    }
    var low = -1
    var high = mode
    while low < high {
      let middle = (low + high + 1) / 2
      if mass(middle) <= bound { low = middle } else { high = middle - 1 }
    }
    if low == k { return 1 }
    return min(1, cdf(Double(low), n: count, p: p) + upperTail(Double(k), n: count, p: p))
  }
}
