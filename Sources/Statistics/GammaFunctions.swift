import Foundation

/// ln Γ(x) for x > 0.
///
/// Stirling's series after lifting `x` to at least 15; the absolute error is near 1e-15 · max(1, |result|).
/// Written here because the C function keeps the sign in a global variable, which threads share.
/// Source: NIST DLMF 5.11.1.
public func logGamma(_ x: Double) -> Double {
  precondition(x > 0, "logGamma wants a number above zero.")
  if x == 1 || x == 2 { return 0 }
  var lifted = x
  var product = 1.0
  while lifted < 15 {
    product *= lifted
    lifted += 1
  }
  let inverse = 1 / lifted
  let square = inverse * inverse
  var series = -691.0 / 360_360
  for coefficient in [1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
    series = series * square + coefficient
  }
  return (lifted - 0.5) * log(lifted) - lifted + 0.918_938_533_204_672_8 + series * inverse
    - log(product)
}

/// The regularised incomplete gamma functions, P(a, x) and Q(a, x) = 1 − P.
///
/// Series below a + 1, continued fraction (Lentz) above: the small one of the two is always computed
/// itself, so a tail keeps its digits. Cost grows as √a. Source: NIST DLMF 8.11.4 and 8.9.2.
public enum IncompleteGamma {
  /// P(a, x): the share of a Gamma(a) at or below `x`.
  public static func lower(_ a: Double, _ x: Double) -> Double {
    precondition(a > 0 && x >= 0, "The incomplete gamma wants a > 0 and x ≥ 0.")
    if x == 0 { return 0 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// Q(a, x): the share of a Gamma(a) above `x`.
  public static func upper(_ a: Double, _ x: Double) -> Double {
    precondition(a > 0 && x >= 0, "The incomplete gamma wants a > 0 and x ≥ 0.")
    if x == 0 { return 1 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  /// The `x` for which P(a, x) is `p`.
  ///
  /// Wilson–Hilferty as the start, then a bracketed Newton to the last digits.
  public static func quantile(_ a: Double, _ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "A probability lies between 0 and 1.")
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    let root = 1 - 1 / (9 * a) + Normal.quantile(p) / (3 * a.squareRoot())
    let start = max(a * root * root * root, exp((log(p) + logGamma(a + 1)) / a) * 0.999)
    return bracketedNewton(start: start, lower: 0, upper: .infinity) { x in
      let density = x > 0 ? exp((a - 1) * log(x) - x - logGamma(a)) : 0
      let miss = p < 0.5 ? lower(a, x) - p : (1 - p) - upper(a, x)
      return (miss, density)
    }
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var divisor = a
    while term > sum * 1e-17 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum * exp(a * log(x) - x - logGamma(a))
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for i in 1...100_000 {
      let an = -Double(i) * (Double(i) - a)
      b += 2
      d = an * d + b
      if abs(d) < tiny { d = tiny }
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let step = d * c
      h *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return h * exp(a * log(x) - x - logGamma(a))
  }
}
