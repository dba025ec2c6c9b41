import Statistics
import Testing

@Suite struct SampleAllocationTests {
  /// H_sampling_agents.json, `neyman` (numpy).
  @Test func `Neyman's shares agree with the reference`() {
    let shares = SampleAllocation.neyman(
      sizes: [120, 300, 900, 2400], guesses: [0.4, 0.25, 0.05, 0.03], total: 160)
    let reference = [11.84264986415929, 26.168806331765566, 39.514031034698974, 82.47451276937618]
    #expect(zip(shares, reference).allSatisfy { near($0, $1, relative: 1e-12) })
    #expect(SampleAllocation.rounded(shares, sizes: [120, 300, 900, 2400]) == [12, 26, 40, 82])
  }

  @Test func `rounding never asks for more than there is`() {
    #expect(SampleAllocation.rounded([10.5, 20.5, 9], sizes: [3, 100, 100]).first == 3)
    #expect(SampleAllocation.rounded([10.5, 20.5, 9], sizes: [3, 100, 100]).reduce(0, +) == 40)
    #expect(SampleAllocation.rounded([10, 20], sizes: [2, 3]) == [2, 3])
  }

  @Test func `forty for each cell are shared by the two sides`() {
    let sizes = Dictionary(uniqueKeysWithValues: SampleStratum.allCases.map { ($0, 100) })
    let wanted = SampleAllocation.byCell(sizes)
    #expect(wanted.values.allSatisfy { $0 == 20 })
    #expect(wanted.values.reduce(0, +) == 160)
  }

  @Test func `what one side lacks goes to the other`() {
    let inside = SampleStratum(outcome: .bad, period: .after, side: .inside)
    let outside = SampleStratum(outcome: .bad, period: .after, side: .outside)
    let few = SampleAllocation.byCell([inside: 5, outside: 100])
    #expect(few[inside] == 5)
    #expect(few[outside] == 35)
    let other = SampleAllocation.byCell([inside: 100, outside: 5])
    #expect(other[inside] == 35)
    #expect(other[outside] == 5)
  }

  @Test func `a stratum is known again by its name`() {
    for stratum in SampleStratum.allCases { #expect(SampleStratum(name: stratum.name) == stratum) }
    #expect(SampleStratum(name: "bad-after") == nil)
  }
}
