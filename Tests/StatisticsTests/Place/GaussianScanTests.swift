import Statistics
import Testing

@Suite struct GaussianScanTests {
  static let lattice = CuboidLattice(ScanExample.grid)
  static let changes = (0..<12).map { $0 == 6 || $0 == 7 ? -0.5 : 0.01 }
  static let variances = [Double](repeating: 0.02, count: 12)

  @Test func `the segment whose mean fell is found with its change`() {
    let finding = GaussianScan(
      Self.lattice, changes: Self.changes, variances: Self.variances, direction: .fall
    ).best()[0]
    #expect(finding.combination == ScanExample.combination((0, 1), (1, 1)))
    #expect(near(finding.change, -0.5))
    #expect(near(finding.standardError, 0.1))
    // (2 · 0.5 / 0.02)² / (2 · 2 / 0.02)
    #expect(near(finding.score, 12.5))
  }

  @Test func `a cell nobody answered in counts for nothing`() {
    var variances = Self.variances
    variances[6] = .infinity
    let finding = GaussianScan(
      Self.lattice, changes: Self.changes, variances: variances, direction: .fall
    ).best()[0]
    #expect(near(finding.score, 6.25))
  }

  @Test func `the bound of p grows with the number of combinations looked at`() {
    let scan = GaussianScan(
      Self.lattice, changes: Self.changes, variances: Self.variances, direction: .fall)
    #expect(near(scan.boundOfP(scan.best()[0]), 35 * Normal.upperTail(5)))
  }
}
