/// What a person or team achieved against what anyone would have with the same cases.
///
/// Indirect standardisation: expected = Σn·(stratum's rate); O/E above 1 is better than expected for a good
/// outcome. z uses the binomial variance Σn·r(1 − r).
public struct CaseMix: Hashable, Sendable {
  /// Outcomes of one kind of case.
  public struct Stratum: Hashable, Sendable {
    public var outcome: Proportion
    /// The rate of everybody on such cases.
    public var rate: Double

    public init(outcome: Proportion, rate: Double) {
      self.outcome = outcome
      self.rate = rate
    }
  }

  public let observed: Double
  public let expected: Double
  /// How far observed lies from expected, in standard errors.
  public let z: Double

  public init(_ strata: [Stratum]) {
    observed = strata.reduce(0) { $0 + $1.outcome.count }
    expected = strata.reduce(0) { $0 + $1.outcome.total * $1.rate }
    let variance = strata.reduce(0) { $0 + $1.outcome.total * $1.rate * (1 - $1.rate) }
    z = variance > 0 ? (observed - expected) / variance.squareRoot() : 0
  }

  /// Observed over expected; nil when nothing was expected.
  public var ratio: Double? { expected > 0 ? observed / expected : nil }
}
