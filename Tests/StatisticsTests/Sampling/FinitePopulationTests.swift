import Statistics
import Testing

/// Reference values: H_sampling_agents.json, `finite_population`.
@Suite struct FinitePopulationTests {
  static let cases: [(size: Int, reads: Int)] = [(60, 38), (120, 54), (300, 73), (1000, 88), (10_000, 96)]

  @Test(arguments: cases)
  func `a margin of ten points agrees with the reference`(size: Int, reads: Int) {
    #expect(FinitePopulation.reads(size: size, margin: 0.1) == reads)
  }

  @Test func `no more is read than there is`() {
    #expect(FinitePopulation.reads(size: 5, margin: 0.01) == 5)
    #expect(FinitePopulation.reads(size: 0, margin: 0.1) == 0)
  }
}
