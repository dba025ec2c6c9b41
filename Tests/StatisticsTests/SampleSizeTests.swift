import Statistics
import Testing

/// Reference values: A_alarms.json, "sample_size" (rounded up).
@Suite struct SampleSizeTests {
  static let rows: [(p1: Double, p2: Double, month: Double, six: Double, sure: Double)] = [
    (0.85, 0.80, 711, 449, 728), (0.85, 0.77, 295, 192, 312), (0.9, 0.85, 538, 353, 573),
    (0.9, 0.88, 3024, 1865, 3026), (0.75, 0.70, 984, 597, 969), (0.6, 0.55, 1206, 711, 1155),
  ]

  @Test(arguments: rows)
  func `the answers needed agree with the reference`(
    p1: Double, p2: Double, month: Double, six: Double, sure: Double
  ) {
    #expect(SampleSize.needed(from: p1, to: p2).rounded(.up) == month)
    #expect(SampleSize.needed(from: p1, to: p2, baselineRatio: 6).rounded(.up) == six)
    #expect(SampleSize.needed(from: p1, to: p2, alpha: 0.01, baselineRatio: 6).rounded(.up) == sure)
  }

  @Test func `the smallest change that would be seen is 2.49 standard errors`() {
    let seen = SampleSize.detectableChange(variance: 0.1275, now: 300, baseline: 1800, phi: 1.2)
    #expect(near(seen, 2.486 * (0.1275 * (1 / 300 + 1 / 1800) * 1.2).squareRoot(), relative: 1e-3))
  }
}
