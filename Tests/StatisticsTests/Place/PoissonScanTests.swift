import Statistics
import Testing

/// Reference values: B_localise.json, `ebp_scan` (plain Python).
@Suite struct PoissonScanTests {
  static let top: [(rank: Int, combination: Combination, score: Double, observed: Double, expected: Double)] =
    [
      (0, ScanExample.combination((0, 1), (1, 1)), 7.041562915625068, 49, 27.2),
      (1, ScanExample.combination((1, 1)), 3.8919848198955194, 76, 54.2),
      (2, ScanExample.combination((0, 1)), 3.6513023949191634, 80, 58.2),
      (3, ScanExample.combination((0, 1), (1, 1), (2, 1)), 3.548088018134891, 24, 13.2),
      (4, ScanExample.combination((0, 1), (1, 1), (2, 0)), 3.495462381323554, 25, 14),
      (5, ScanExample.combination((1, 1), (2, 0)), 1.9987188578403945, 38, 26.97),
    ]

  @Test(arguments: top)
  func `the best segments agree with the reference`(
    rank: Int, combination: Combination, score: Double, observed: Double, expected: Double
  ) {
    let finding = ScanExample.scan().best(limit: 6)[rank]
    #expect(finding.combination == combination)
    #expect(near(finding.score, score, relative: 1e-11))
    #expect(near(finding.observed, observed, relative: 1e-12))
    #expect(near(finding.expected, expected, relative: 1e-12))
  }

  @Test func `every combination that some cell has is numbered once`() {
    // 7 single values, 6 + 6 + 4 pairs, 12 triples.
    #expect(CuboidLattice(ScanExample.grid).combinationCount == 7 + 16 + 12)
    #expect(CuboidLattice(ScanExample.grid, depth: 1).combinationCount == 7)
  }

  @Test func `the scan agrees with adding up every combination by hand`() {
    let scan = ScanExample.scan()
    let lattice = CuboidLattice(ScanExample.grid)
    for finding in scan.best(limit: 40) {
      let cells = lattice.grid.cells(of: finding.combination)
      let observed = cells.reduce(0) { $0 + ScanExample.observed[$1] }
      let expected = cells.reduce(0) { $0 + ScanExample.expected[$1] }
      #expect(near(finding.observed, observed, relative: 1e-12))
      #expect(near(finding.expected, expected, relative: 1e-12))
      #expect(observed > expected)
    }
  }

  @Test func `descriptions of the same cells are one finding, the shortest first`() {
    // Team 1 handles channel 1 and nothing else: "team 1" and "channel 1" are the same cells.
    let grid = CellGrid(valueCounts: [2, 2, 2], cells: [[0, 0, 0], [0, 0, 1], [1, 1, 0], [1, 1, 1]])
    let scan = PoissonScan(
      CuboidLattice(grid),
      expectation: ShrunkExpectation(expected: [10, 10, 10, 10], shapes: [10, 10, 10, 10]),
      observed: [10, 10, 20, 21])
    let best = scan.best(limit: 1)[0]
    #expect(best.combination == ScanExample.combination((0, 1)))
    #expect(best.equivalents == [ScanExample.combination((1, 1)), ScanExample.combination((0, 1), (1, 1))])
  }

  @Test func `a dimension with one value is never named`() {
    let grid = CellGrid(valueCounts: [1, 2], cells: [[0, 0], [0, 1]])
    let scan = PoissonScan(
      CuboidLattice(grid), expectation: ShrunkExpectation(expected: [10, 10], shapes: [10, 10]),
      observed: [10, 30])
    #expect(scan.best(limit: 5).map(\.combination) == [ScanExample.combination((1, 1))])
  }

  @Test func `nothing above expectation gives no finding, and falls are found when asked for`() {
    let fewer = ScanExample.expected.map { $0 / 2 }
    #expect(ScanExample.scan(observed: fewer).best().isEmpty)
    let fall = ScanExample.scan(observed: fewer, direction: .fall).best()
    #expect(fall.first?.combination == ScanExample.combination((1, 0)))
  }

  @Test func `a cell with none left scores what was expected of it`() {
    #expect(PoissonStatistic(.fall).score([0, 7]) == 7)
    #expect(PoissonStatistic(.rise).score([0, 7]) == 0)
    #expect(PoissonStatistic(.rise).score([7, 0]) == 0)
  }
}
