/// Which segment's bad outcomes rose (or fell) most beyond what was expected of it.
///
/// Scans every combination of element values up to the lattice's depth with the expectation-based Poisson
/// statistic. `best` is the answer to "where", `significance` says how sure, `causes` peels several off.
/// Compares the segments' counts with the expectation only, so a shift of mix is not taken for a change.
public struct PoissonScan: Sendable {
  /// One segment found.
  public struct Finding: Hashable, Sendable {
    /// The description with the fewest dimensions.
    public var combination: Combination
    /// Other descriptions of exactly the same cells, as when a team is a channel.
    public var equivalents: [Combination]
    public var observed: Double
    public var expected: Double
    /// The log likelihood ratio.
    public var score: Double

    /// Bad outcomes beyond the expected ones (negative for a fall).
    public var excess: Double { observed - expected }
  }

  public let scan: CuboidScan<PoissonStatistic>
  public let expectation: ShrunkExpectation
  public let observed: [Double]

  /// `observed` are the bad outcomes now, one a cell of the lattice's grid; fractions allowed.
  public init(
    _ lattice: CuboidLattice, expectation: ShrunkExpectation, observed: [Double],
    direction: ChangeDirection = .rise
  ) {
    precondition(observed.count == lattice.grid.cellCount, "One count a cell.")
    scan = CuboidScan(lattice, PoissonStatistic(direction))
    self.expectation = expectation
    self.observed = observed
  }

  /// The best segments, best first. O(cells × cuboids).
  public func best(limit: Int = 1) -> [Finding] { scan.best(pairs, limit: limit).map(Finding.init) }

  /// Observed minus expected over the whole table.
  public var totalExcess: Double {
    observed.reduce(0, +) - expectation.expected.reduce(0, +)
  }

  var pairs: [SIMD2<Double>] {
    observed.indices.map { SIMD2(observed[$0], expectation.expected[$0]) }
  }
}

extension PoissonScan.Finding {
  init(_ hit: CuboidScan<PoissonStatistic>.Hit) {
    self.init(
      combination: hit.combination, equivalents: hit.equivalents, observed: hit.sums.x,
      expected: hit.sums.y, score: hit.score)
  }
}
