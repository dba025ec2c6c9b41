import Statistics
import Testing

/// Reference values: A_alarms.json, "standardisation".
@Suite struct DirectStandardisationTests {
  @Test func `a fall of the total that is nearly all mix is told apart`() throws {
    let parts = try #require(
      DirectStandardisation(
        before: [Proportion(540, of: 600), Proportion(320, of: 400)],
        after: [Proportion(268, of: 300), Proportion(557, of: 700)]))
    #expect(near(parts.before, 0.86))
    #expect(near(parts.after, 0.825))
    #expect(near(parts.afterAtEarlierMix, 0.8542857142857142))
    #expect(near(parts.mixEffect, -0.02928571428571425))
    #expect(near(parts.rateEffect, -0.005714285714285783))
  }

  @Test func `an empty period cannot be compared`() {
    #expect(DirectStandardisation(before: [Proportion(0, of: 0)], after: [Proportion(1, of: 2)]) == nil)
  }
}
