import Foundation

/// Probability and log-odds, ln(p / (1 − p)), one from the other without loss at the ends.
enum LogOdds {
  /// 1 / (1 + e^−x).
  static func probability(_ x: Double) -> Double {
    guard x < 0 else { return 1 / (1 + exp(-x)) }
    let odds = exp(x)
    return odds / (1 + odds)
  }

  /// p(1 − p) at log-odds x: above 0 as far out as ±700.
  static func variance(_ x: Double) -> Double {
    let odds = exp(-abs(x))
    return odds / ((1 + odds) * (1 + odds))
  }

  /// ln(1 + e^x) − y·x: the log loss at log-odds x of an outcome y in 0…1.
  static func loss(_ x: Double, outcome y: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) - y * x }

  /// ln(p / (1 − p)); a probability of 0 or 1 is taken as 1e-15 from the end, ±34.5.
  static func of(_ probability: Double) -> Double {
    let p = min(max(probability, 1e-15), 1 - 1e-15)
    return log(p) - log1p(-p)
  }
}
