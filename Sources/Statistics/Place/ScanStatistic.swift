import Foundation

/// What a scan adds up over the cells of a segment, and what the two sums are worth.
public protocol ScanStatistic: Sendable {
  /// The log likelihood ratio "this segment changed" against "nothing did"; 0 when it did not change this way.
  func score(_ sums: SIMD2<Double>) -> Double
  /// False only when `score(sums)` is surely below `threshold`: spares most logarithms.
  func mayReach(_ threshold: Double, _ sums: SIMD2<Double>) -> Bool
}

/// Which way a figure moved.
public enum ChangeDirection: String, Hashable, Sendable, CaseIterable {
  case rise, fall
}

/// Expectation-based Poisson: the sums are what was observed (x) and what was expected (y).
///
/// LLR = O ln(O/E) − (O − E) for O > E (a rise) or O < E (a fall).
/// Source: Neill, "Expectation-based scan statistics for monitoring spatial time series data", 2009.
public struct PoissonStatistic: ScanStatistic {
  public let direction: ChangeDirection

  public init(_ direction: ChangeDirection = .rise) { self.direction = direction }

  public func score(_ sums: SIMD2<Double>) -> Double {
    let (observed, expected) = (sums.x, sums.y)
    guard expected > 0, direction == .rise ? observed > expected : observed < expected else { return 0 }
    return observed > 0 ? observed * log(observed / expected) - (observed - expected) : expected
  }

  /// From ln x ≤ x − 1: the score is at most (O − E)² / E.
  public func mayReach(_ threshold: Double, _ sums: SIMD2<Double>) -> Bool {
    let excess = direction == .rise ? sums.x - sums.y : sums.y - sums.x
    return excess > 0 && excess * excess >= threshold * sums.y
  }
}

/// Expectation-based Gaussian: the sums are Σ(y − μ)/σ² (x) and Σ1/σ² (y), σ the standard error of a cell.
///
/// LLR = x² / 2y when x has the direction's sign. Source: Neill 2009.
public struct GaussianStatistic: ScanStatistic {
  public let direction: ChangeDirection

  public init(_ direction: ChangeDirection = .rise) { self.direction = direction }

  public func score(_ sums: SIMD2<Double>) -> Double {
    guard sums.y > 0, direction == .rise ? sums.x > 0 : sums.x < 0 else { return 0 }
    return sums.x * sums.x / (2 * sums.y)
  }

  public func mayReach(_ threshold: Double, _ sums: SIMD2<Double>) -> Bool {
    score(sums) >= threshold
  }
}
