import Foundation

/// ln B(a, b) for a, b > 0.
public func logBeta(_ a: Double, _ b: Double) -> Double { logGamma(a) + logGamma(b) - logGamma(a + b) }

/// The regularised incomplete beta function I_x(a, b): the cdf of a Beta(a, b).
///
/// Continued fraction by Lentz, on the side where it converges fast; cost grows as √max(a, b).
/// Source: NIST DLMF 8.17.22.
public enum IncompleteBeta {
  /// I_x(a, b): P(Beta(a, b) ≤ x).
  public static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double {
    precondition(a > 0 && b > 0, "The incomplete beta wants a > 0 and b > 0.")
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    return x < (a + 1) / (a + b + 2) ? fraction(a, b, x) : 1 - fraction(b, a, 1 - x)
  }

  /// 1 − I_x(a, b): P(Beta(a, b) > x), with its digits when small.
  public static func upper(_ a: Double, _ b: Double, _ x: Double) -> Double {
    precondition(a > 0 && b > 0, "The incomplete beta wants a > 0 and b > 0.")
    if x <= 0 { return 1 }
    if x >= 1 { return 0 }
    return x < (a + 1) / (a + b + 2) ? 1 - fraction(a, b, x) : fraction(b, a, 1 - x)
  }

  /// The `x` for which I_x(a, b) is `p`.
  public static func quantile(_ a: Double, _ b: Double, _ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "A probability lies between 0 and 1.")
    if p == 0 { return 0 }
    if p == 1 { return 1 }
    let front = logBeta(a, b)
    return bracketedNewton(start: a / (a + b), lower: 0, upper: 1) { x in
      let miss = p < 0.5 ? lower(a, b, x) - p : (1 - p) - upper(a, b, x)
      return (miss, exp((a - 1) * log(x) + (b - 1) * log1p(-x) - front))
    }
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var h = d
    for i in 1...100_000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      let step = d * c
      h *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return h * exp(a * log(x) + b * log1p(-x) - logBeta(a, b)) / a
  }
}
