/// Which segment's mean moved most: CSAT from 1 to 5, NPS, handling time.
///
/// The same search as `PoissonScan` with LLR = (Σ(y − μ)/σ²)² / 2Σ1/σ².
public struct GaussianScan: Sendable {
  /// One segment found.
  public struct Finding: Hashable, Sendable {
    public var combination: Combination
    /// Other descriptions of exactly the same cells.
    public var equivalents: [Combination]
    /// The weighted mean change over the segment's cells, in the figure's own unit.
    public var change: Double
    /// Its standard error.
    public var standardError: Double
    public var score: Double
  }

  public let scan: CuboidScan<GaussianStatistic>
  let pairs: [SIMD2<Double>]

  /// One change and one variance a cell: change = mean now − mean expected, variance = of that difference.
  /// A cell nobody answered in has an infinite variance and counts for nothing.
  public init(
    _ lattice: CuboidLattice, changes: [Double], variances: [Double], direction: ChangeDirection
  ) {
    precondition(
      changes.count == lattice.grid.cellCount && variances.count == changes.count,
      "One change and one variance a cell.")
    scan = CuboidScan(lattice, GaussianStatistic(direction))
    pairs = changes.indices.map { i in
      variances[i] > 0 && variances[i].isFinite
        ? SIMD2(changes[i] / variances[i], 1 / variances[i]) : .zero
    }
  }

  /// The best segments, best first. O(cells × cuboids).
  public func best(limit: Int = 1) -> [Finding] {
    scan.best(pairs, limit: limit).map { hit in
      Finding(
        combination: hit.combination, equivalents: hit.equivalents, change: hit.sums.x / hit.sums.y,
        standardError: (1 / hit.sums.y).squareRoot(), score: hit.score)
    }
  }

  /// An upper bound of the chance of such a score anywhere: combinations × P(Z > √(2 · score)), at most 1.
  public func boundOfP(_ finding: Finding) -> Double {
    min(1, Double(scan.lattice.combinationCount) * Normal.upperTail((2 * finding.score).squareRoot()))
  }
}
