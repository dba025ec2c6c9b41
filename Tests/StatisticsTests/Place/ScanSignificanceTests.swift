import Statistics
import Testing

@Suite struct ScanSignificanceTests {
  /// B_localise.json: p 0.0015 and the 95 % point 3.8247 of 1,999 draws by numpy; ± 0.01 as stated there.
  @Test func `p and the usual maximum agree with the reference within chance`() {
    let scan = ScanExample.scan()
    let draws = scan.significance(stopAbove: 7.0416, draws: 1999, seed: 3, null: .known)
    #expect(!draws.stoppedEarly)
    #expect(abs(draws.p(ofScore: 7.0416) - 0.0015) < 0.01)
    #expect(abs(draws.maxima[Int(0.95 * 1999)] - 3.8247) < 0.35)
    #expect(abs(draws.p(ofScore: 3.8247) - 0.05) < 0.02)
  }

  @Test func `the same seed gives the same draws`() {
    let scan = ScanExample.scan()
    let a = scan.significance(stopAbove: 9, draws: 50, seed: 4)
    #expect(a == scan.significance(stopAbove: 9, draws: 50, seed: 4))
    #expect(a != scan.significance(stopAbove: 9, draws: 50, seed: 5))
  }

  @Test func `drawing stops when p is clearly above one in twenty`() {
    let draws = ScanExample.scan().significance(stopAbove: 0.5, draws: 999)
    #expect(draws.stoppedEarly)
    #expect(draws.maxima.count < 100)
    #expect(draws.p(ofScore: 0.5) > 0.05)
  }

  @Test func `the bound is never below the drawn p by more than chance`() {
    let scan = ScanExample.scan()
    let draws = scan.significance(stopAbove: .infinity, draws: 999, null: .known)
    for finding in scan.best(limit: 6) {
      #expect(scan.boundOfP(finding) > draws.p(ofScore: finding.score) - 0.03)
    }
  }

  @Test func `causes are peeled off one after the other and do not overlap`() {
    var observed = ScanExample.observed
    for cell in 0..<2 { observed[cell] += 20 }
    let scan = ScanExample.scan(observed: observed)
    let causes = scan.causes(effort: ScanEffort(null: .known))
    #expect(causes.first?.finding.combination == ScanExample.combination((0, 0), (1, 0)))
    #expect(causes.allSatisfy { $0.p < 0.05 })
    let cells = causes.flatMap { CuboidLattice(ScanExample.grid).grid.cells(of: $0.finding.combination) }
    #expect(Set(cells).count == cells.count)
  }

  @Test func `no cause is named when nothing happened`() {
    #expect(ScanExample.scan(observed: ScanExample.expected.map { $0.rounded() }).causes().isEmpty)
  }
}
