import Foundation

/// Sums up the evidence, count after count, that a series runs at `ratio` times what is expected: sees what grows
/// slowly, which no single count shows.
///
/// S ← max(0, S + y·ln ρ − (y + 1/φ)·ln((ρμ + 1/φ)/(μ + 1/φ))), the log-likelihood ratio of negative binomial counts.
/// Source: Höhle and Paul 2008. O(1) a count.
public struct CountCusum: Sendable, Hashable {
  public let ratio: Double
  /// The evidence so far, in natural logarithms.
  public private(set) var sum = 0.0
  /// It counts no further than this, so that it comes down soon after what it saw is over.
  public var most = Double.infinity

  public init(ratio: Double) {
    precondition(ratio > 1, "What is looked for is a growth.")
    self.ratio = ratio
  }

  public mutating func add(_ count: Double, mean: Double, dispersion: Double) {
    let shape = 1 / max(dispersion, 1e-9)
    let step = count * log(ratio) - (count + shape) * log((ratio * mean + shape) / (mean + shape))
    sum = min(most, max(0, sum + step))
  }

  public mutating func restart() { sum = 0 }
}
