import Statistics
import Testing

/// Reference values: H_sampling_agents.json, `reads` (scipy binom).
@Suite struct ReadsTests {
  static let cases: [(share: Double, at30: Double, once: Int, thrice: Int)] = [
    (0.02, 0.4545156806175631, 149, 313), (0.05, 0.7853612360570628, 59, 124),
    (0.1, 0.9576088417247838, 29, 61), (0.2, 0.9987620599607147, 14, 30),
  ]

  @Test(arguments: cases)
  func `how many to read agrees with the reference`(
    share: Double, at30: Double, once: Int, thrice: Int
  ) {
    #expect(near(Reads.chanceOfSeeing(share: share, reads: 30), at30, relative: 1e-12))
    #expect(Reads.needed(share: share) == once)
    #expect(Reads.needed(share: share, times: 3) == thrice)
  }

  @Test func `what never happens is never met, what always does is met at once`() {
    #expect(Reads.needed(share: 0) == nil)
    #expect(Reads.needed(share: 1, times: 3) == 3)
  }
}
