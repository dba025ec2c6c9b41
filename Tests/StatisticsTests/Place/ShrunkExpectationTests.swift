import Statistics
import Testing

@Suite struct ShrunkExpectationTests {
  @Test func `a cell keeps its own rate as far as it was seen`() {
    let result = ShrunkExpectation(
      beforeCounts: [1000, 0, 10], beforeBad: [100, 0, 10], afterCounts: [50, 100, 20])
    let overall = 110.5 / 1011
    #expect(near(result.expected[0], 50 * (100 + 20 * overall) / 1020))
    #expect(near(result.expected[1], 100 * overall))
    #expect(near(result.expected[2], 20 * (10 + 20 * overall) / 30))
  }

  @Test func `a shift of volume alone leaves observed equal to expected`() {
    let result = ShrunkExpectation(
      beforeCounts: [10_000, 10_000], beforeBad: [1000, 3000], afterCounts: [10_000, 40_000])
    #expect(abs(result.expected[0] - 1000) < 4)
    #expect(abs(result.expected[1] - 12_000) < 20)
  }

  @Test func `nothing bad before still leaves something to expect`() {
    let result = ShrunkExpectation(beforeCounts: [100], beforeBad: [0], afterCounts: [100])
    #expect(result.expected[0] > 0)
    #expect(result.expected[0] < 0.5)
  }

  @Test func `more bad outcomes than answers by rounding expect at most all of them`() {
    let result = ShrunkExpectation(beforeCounts: [100], beforeBad: [130], afterCounts: [10])
    #expect(result.expected[0] == 10)
  }
}
