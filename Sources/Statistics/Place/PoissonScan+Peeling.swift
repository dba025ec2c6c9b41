/// How the chance of a finding is worked out.
public struct ScanEffort: Sendable, Hashable {
  /// Draws when the bound does not settle it; 0 leaves the bound as the answer.
  public var draws: Int
  public var seed: UInt64
  public var null: ScanSignificance.Null

  public init(draws: Int = 999, seed: UInt64 = 1, null: ScanSignificance.Null = .learnt) {
    self.draws = draws
    self.seed = seed
    self.null = null
  }

  public static let boundOnly = ScanEffort(draws: 0)
}

extension PoissonScan {
  /// A segment that chance does not explain.
  public struct Cause: Hashable, Sendable {
    public var finding: Finding
    /// The chance of something as marked anywhere, when nothing changed (or an upper bound of it).
    public var p: Double
  }

  /// Segments that chance does not explain, found one after the other: each is removed before the next look.
  ///
  /// Stops at the first whose p is not below `level`, or after `most`. The causes do not overlap in cells.
  /// Empty means: no single segment explains it. Only the first is drawn for when the bound leaves it in
  /// doubt; a further cause must pass the bound, which is the stricter.
  public func causes(most: Int = 3, level: Double = 0.05, effort: ScanEffort = ScanEffort()) -> [Cause] {
    var rest = self
    var found: [Cause] = []
    while found.count < most, let finding = rest.best().first {
      let p =
        found.isEmpty ? rest.p(of: finding, level: level, effort: effort) : rest.boundOfP(finding)
      guard p < level else { break }
      found.append(Cause(finding: finding, p: p))
      rest = rest.without(scan.lattice.grid.cells(of: finding.combination))
    }
    return found
  }

  /// The bound when it is below `level`, else by drawing.
  public func p(of finding: Finding, level: Double = 0.05, effort: ScanEffort = ScanEffort()) -> Double {
    let bound = boundOfP(finding)
    if bound < level || effort.draws == 0 { return bound }
    return significance(
      stopAbove: finding.score, draws: effort.draws, seed: effort.seed, null: effort.null
    ).p(ofScore: finding.score)
  }

  /// The same scan with some cells emptied.
  func without(_ cells: [Int]) -> PoissonScan {
    var (observed, expected) = (observed, expectation.expected)
    for cell in cells {
      observed[cell] = 0
      expected[cell] = 0
    }
    return PoissonScan(
      scan.lattice, expectation: ShrunkExpectation(expected: expected, shapes: expectation.shapes),
      observed: observed, direction: scan.statistic.direction)
  }
}
