import Foundation
import Primitives

/// How often chance alone makes some segment look as bad as the best one: the price of having searched.
public struct ScanSignificance: Sendable, Hashable {
  /// What chance is.
  public enum Null: Sendable, Hashable {
    /// The expectation is known exactly: Poisson draws around it.
    case known
    /// The expectation was itself learnt from counts: a gamma draw of each cell's rate, then a Poisson draw.
    /// The right one when the time before is not much longer than the time now.
    case learnt
  }

  /// The greatest score of each draw, ascending.
  public let maxima: [Double]
  /// Draws stopped before the number asked for, because p is clearly above 0.05.
  public let stoppedEarly: Bool

  /// (1 + draws at least as high) / (1 + draws): never 0.
  public func p(ofScore score: Double) -> Double {
    let below = maxima.partitioningIndex { $0 >= score }
    return Double(1 + maxima.count - below) / Double(1 + maxima.count)
  }
}

extension PoissonScan {
  /// Monte-Carlo distribution of the best score when nothing changed.
  ///
  /// Stops once more than 5 % of all `draws` reached `score`, for then p > 0.05 whatever follows, or ten
  /// and more than 15 % of those drawn so far (3 in 1,000 when p is 0.05).
  /// O(draws × cells × cuboids). The same seed gives the same answer.
  public func significance(
    stopAbove score: Double, draws: Int = 999, seed: UInt64 = 1, null: ScanSignificance.Null = .learnt
  ) -> ScanSignificance {
    var generator = SeededGenerator(seed: seed)
    let expected = expectation.expected
    let zeros = expected.map { exp(-$0) }
    var drawn = pairs
    var maxima: [Double] = []
    let enough = (draws + 1) / 20 + 1
    var reached = 0
    while maxima.count < draws, reached < enough, reached < 10 || reached * 100 < maxima.count * 15 {
      for cell in drawn.indices where expected[cell] > 0 {
        switch null {
        case .known where expected[cell] < 30:
          drawn[cell].x = PoissonSampler.inversion(expected[cell], zeros[cell], &generator)
        case .known:
          drawn[cell].x = PoissonSampler.poisson(expected[cell], &generator)
        case .learnt:
          let factor = PoissonSampler.unitMeanGamma(expectation.shapes[cell], &generator)
          drawn[cell].x = PoissonSampler.poisson(expected[cell] * factor, &generator)
        }
      }
      let top = scan.best(drawn).first?.score ?? 0
      maxima.append(top)
      if top >= score { reached += 1 }
    }
    return ScanSignificance(maxima: maxima.sorted(), stoppedEarly: maxima.count < draws)
  }

  /// An upper bound of p without any draw: combinations × exp(−score / φ), at most 1.
  ///
  /// By Chernoff, P(Poisson(E) ≥ O) ≤ exp(−LLR), and the chances of all combinations add up at most.
  /// φ = 1 + Σ(E²/shape)/ΣE of the segment widens it for an expectation learnt from few counts.
  public func boundOfP(_ finding: Finding) -> Double {
    let cells = scan.lattice.grid.cells(of: finding.combination)
    let extra = cells.reduce(0.0) { sum, cell in
      sum + expectation.expected[cell] * expectation.expected[cell] / expectation.shapes[cell]
    }
    let phi = 1 + (finding.expected > 0 ? extra / finding.expected : 0)
    return min(1, Double(scan.lattice.combinationCount) * exp(-finding.score / phi))
  }
}

extension CuboidLattice {
  /// How many combinations some cell has.
  public var combinationCount: Int { cuboids.reduce(0) { $0 + $1.firstCells.count } }
}

extension Array {
  /// The first index whose element meets `predicate`, in an array where all that do come last. O(log n).
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
