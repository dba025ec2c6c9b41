import Foundation

/// The probability, for the manager's sentence, that a share really fell by more than a margin.
public enum DropPosterior {
  /// P(before − after > `margin`) when each share has a Beta prior (Jeffreys' ½, ½ when not said).
  ///
  /// One integral over the earlier share, 200 points of Gauss–Legendre within ±8 standard deviations of
  /// its posterior (the whole 0…1 when that is narrower than the density's own edges).
  public static func probability(
    before: Proportion, after: Proportion, dropOver margin: Double = 0,
    prior: (a: Double, b: Double) = (0.5, 0.5)
  ) -> Double {
    let a1 = before.count + prior.a
    let b1 = before.total - before.count + prior.b
    let a2 = after.count + prior.a
    let b2 = after.total - after.count + prior.b
    let mean = a1 / (a1 + b1)
    let sd = (a1 * b1 / ((a1 + b1) * (a1 + b1) * (a1 + b1 + 1))).squareRoot()
    let low = max(0, mean - 8 * sd)
    let high = min(1, mean + 8 * sd)
    let front = logBeta(a1, b1)
    let total = GaussLegendre.points200.integral(from: low, to: high) { t in
      exp((a1 - 1) * log(t) + (b1 - 1) * log1p(-t) - front) * IncompleteBeta.lower(a2, b2, t - margin)
    }
    return min(1, max(0, total))
  }
}
