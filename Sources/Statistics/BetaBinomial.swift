import Foundation

/// Counts out of n whose chance itself varies: Binomial(n, p) with p ~ Beta of a given mean and variance.
///
/// What a month may show when its true level wobbles around a baseline that is itself only estimated.
public struct BetaBinomial: Sendable {
  private let trials: Double
  private let a: Double
  private let b: Double
  /// The part of every ``logMass(_:)`` that does not depend on the count.
  private let constant: Double

  /// `mean` is kept inside 0…1 by half an answer of `trials`; `variance` is that of the level, not of
  /// the count.
  public init(trials: Double, mean: Double, variance: Double) {
    let edge = 0.5 / (trials + 1)
    let m = min(max(mean, edge), 1 - edge)
    let weight = max(m * (1 - m) / max(variance, 1e-12) - 1, 1)
    self.trials = trials
    a = m * weight
    b = (1 - m) * weight
    constant = logGamma(trials + 1) - logGamma(trials + weight) - logBeta(a, b)
  }

  /// ln P(X = k).
  public func logMass(_ k: Double) -> Double {
    constant + logGamma(k + a) + logGamma(trials - k + b) - logGamma(k + 1) - logGamma(trials - k + 1)
  }

  /// P(X < k) + ½ P(X = k): the mid-p of so few or fewer.
  ///
  /// Sums outward from `k`, O(deviation); where the deviation is of hundreds the mass is as good as smooth, and the
  /// sum is an integral: O(1).
  public func midLowerTail(_ count: Double) -> Double {
    let k = min(max(count.rounded(), 0), trials.rounded(.down))
    let below = k <= mean
    if deviation > Self.smoothFrom, min(a, b) > 30 {
      let tail = smoothTail(from: k, sign: below ? -1 : 1)
      return below ? tail : 1 - tail
    }
    let here = exp(logMass(k))
    return below
      ? here / 2 + beyond(k, down: true, mass: here)
      : 1 - here / 2 - beyond(k, down: false, mass: here)
  }

  /// The deviation, in counts, from which the tail is integrated.
  private static let smoothFrom = 200.0

  private var mean: Double { trials * a / (a + b) }

  private var deviation: Double {
    let level = a / (a + b)
    return (trials * level * (1 - level) * (a + b + trials) / (a + b + 1)).squareRoot()
  }

  /// ½ P(X = k) and all beyond, by Euler and Maclaurin: ∫ f, less a twelfth of its slope at the end.
  /// The relative error is below 1e-5 for tails above 1e-12, mostly far below; past where the mass of a normal law falls
  /// under e⁻³² of that at `k` nothing is counted.
  private func smoothTail(from k: Double, sign: Double) -> Double {
    let z = abs(k - mean) / deviation
    let reach = min(((z * z + 64).squareRoot() - z) * deviation, sign < 0 ? k : trials - k)
    let tail = GaussLegendre.points32.integral(from: 0, to: reach) { exp(logMass(k + sign * $0)) }
    let slope = exp(logMass(k + sign / 2)) - exp(logMass(k - sign / 2))
    return tail - slope / 12
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
