import Foundation

/// Whether a cause is met more often among the bad conversations (cases) than among the good (controls).
///
/// Odds ratio with Haldane's half added to every cell and its logarithmic interval; Fisher's exact two-sided
/// p, the sum of all tables no likelier than this one. Source: Haldane 1956; Fisher 1935.
public struct CaseControl: Hashable, Sendable {
  /// Cases and controls with the cause, and without.
  public var casesWith: Int
  public var casesWithout: Int
  public var controlsWith: Int
  public var controlsWithout: Int

  public init(casesWith: Int, casesWithout: Int, controlsWith: Int, controlsWithout: Int) {
    precondition(
      min(casesWith, casesWithout, controlsWith, controlsWithout) >= 0, "Counts are not negative.")
    self.casesWith = casesWith
    self.casesWithout = casesWithout
    self.controlsWith = controlsWith
    self.controlsWithout = controlsWithout
  }

  /// How many times greater the odds of the cause are among the bad ones.
  public var oddsRatio: Double {
    let (a, b, c, d) = halved
    return a * d / (b * c)
  }

  public func interval(level: Double = 0.95) -> Interval {
    let (a, b, c, d) = halved
    let error = (1 / a + 1 / b + 1 / c + 1 / d).squareRoot()
    let width = exp(Normal.quantile(0.5 + level / 2) * error)
    return Interval(low: oddsRatio / width, high: oddsRatio * width)
  }

  /// Fisher's exact p, two-sided. O(smallest margin).
  public var fisherP: Double {
    let cases = casesWith + casesWithout
    let with = casesWith + controlsWith
    let all = cases + controlsWith + controlsWithout
    let own = logTable(casesWith, cases, with, all)
    let possible = max(0, cases + with - all)...min(cases, with)
    let sum = possible.reduce(0.0) { sum, k in
      let other = logTable(k, cases, with, all)
      return other <= own + 1e-7 ? sum + exp(other) : sum
    }
    return min(1, sum)
  }

  private var halved: (Double, Double, Double, Double) {
    (
      Double(casesWith) + 0.5, Double(casesWithout) + 0.5, Double(controlsWith) + 0.5,
      Double(controlsWithout) + 0.5
    )
  }

  /// ln of the hypergeometric chance of `k` cases with the cause.
  private func logTable(_ k: Int, _ cases: Int, _ with: Int, _ all: Int) -> Double {
    logChoose(with, k) + logChoose(all - with, cases - k) - logChoose(all, cases)
  }

  private func logChoose(_ n: Int, _ k: Int) -> Double {
    logGamma(Double(n + 1)) - logGamma(Double(k + 1)) - logGamma(Double(n - k + 1))
  }
}
