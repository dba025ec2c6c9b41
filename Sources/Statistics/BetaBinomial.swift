import Foundation

/// Counts out of n whose chance itself varies: Binomial(n, p) with p ~ Beta of a given mean and variance.
///
/// What a month may show when its true level wobbles around a baseline that is itself only estimated.
public struct BetaBinomial: Sendable {
  private let trials: Double
  private let a: Double
  private let b: Double

  /// `mean` is kept inside 0…1 by half an answer of `trials`; `variance` is that of the level, not of
  /// the count.
  public init(trials: Double, mean: Double, variance: Double) {
    let edge = 0.5 / (trials + 1)
    let m = min(max(mean, edge), 1 - edge)
    let weight = max(m * (1 - m) / max(variance, 1e-12) - 1, 1)
    self.trials = trials
    a = m * weight
    b = (1 - m) * weight
  }

  /// ln P(X = k).
  public func logMass(_ k: Double) -> Double {
    logGamma(trials + 1) - logGamma(k + 1) - logGamma(trials - k + 1)
      + logBeta(k + a, trials - k + b) - logBeta(a, b)
  }

  /// P(X < k) + ½ P(X = k): the mid-p of so few or fewer. Sums outward from `k`: O(√n · deviations).
  public func midLowerTail(_ count: Double) -> Double {
    let k = min(max(count.rounded(), 0), trials.rounded(.down))
    let here = exp(logMass(k))
    let below = k <= trials * a / (a + b)
    return below
      ? here / 2 + beyond(k, down: true, mass: here)
      : 1 - here / 2 - beyond(k, down: false, mass: here)
  }

  private func beyond(_ start: Double, down: Bool, mass: Double) -> Double {
    var k = start
    var term = mass
    var sum = 0.0
    while down ? k > 0 : k < trials {
      if down {
        term *= k * (trials - k + b) / ((trials - k + 1) * (k - 1 + a))
        k -= 1
      } else {
        term *= (trials - k) * (k + a) / ((k + 1) * (trials - k - 1 + b))
        k += 1
      }
      sum += term
      if term < sum * 1e-12 { break }
    }
    return sum
  }
}
