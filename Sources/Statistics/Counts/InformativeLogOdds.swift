import Foundation

/// How much more a word stands in one set of texts than in another, next to what it does in general: the log-odds
/// ratio with an informative Dirichlet prior, which keeps rare words from looking great by chance.
///
/// δ = ln((y₁ + a)/(n₁ + a₀ − y₁ − a)) − ln((y₂ + a)/(n₂ + a₀ − y₂ − a)), variance 1/(y₁ + a) + 1/(y₂ + a), with a = a₀
/// times the word's part of the background. Source: Monroe, Colaresi and Quinn 2008.
public struct InformativeLogOdds: Sendable, Hashable {
  public let delta: Double
  public let variance: Double

  public var z: Double { delta / variance.squareRoot() }

  /// `now` of `nowTotal` and `before` of `beforeTotal` counts; `background` is the word's part of all, 0…1.
  public init(
    _ now: Double, of nowTotal: Double, before: Double, of beforeTotal: Double, background: Double,
    strength: Double = 500
  ) {
    let prior = max(strength * background, 1e-9)
    func logit(_ count: Double, _ total: Double) -> Double {
      log((count + prior) / max(total + strength - count - prior, 1e-9))
    }
    delta = logit(now, nowTotal) - logit(before, beforeTotal)
    variance = 1 / (now + prior) + 1 / (before + prior)
  }
}
