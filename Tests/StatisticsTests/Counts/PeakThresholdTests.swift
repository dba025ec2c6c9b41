import Foundation
import Primitives
import Statistics
import Testing

struct PeakThresholdTests {
  @Test func `peaks close together are one`() {
    var threshold = PeakThreshold(days: 5, count: 2, mostOfADay: 3)
    threshold.add([0, 5, 4, 0, 0, 3, 0, 0, 2], gap: 2)
    // 5, 3, 2: above the third the first two exceed by 3 and 1, 2 at the median.
    #expect(threshold.learned == 1)
    let height = threshold.height(perDay: 1)
    #expect(height.map { abs($0 - (2 + 2 / log(2) * log(2))) < 1e-12 } == true)
  }

  @Test func `without enough peaks, or a rate, there is no height`() {
    var threshold = PeakThreshold(days: 5, count: 20)
    threshold.add([1, 2, 3], gap: 1)
    #expect(threshold.height(perDay: 1) == nil)
    #expect(PeakThreshold(count: 0).height(perDay: 1) == nil)
    var flat = PeakThreshold(count: 2)
    for _ in 0..<9 { flat.add([1, 0, 0, 0, 1], gap: 1) }
    #expect(flat.height(perDay: 0.1) == nil && flat.height(perDay: 0) == nil)
  }

  @Test func `the height asked for is passed about as often as asked, great events among the past or not`() {
    var chance = SeededGenerator(seed: 21)
    var threshold = PeakThreshold()
    var passed = 0
    for day in 0..<2_000 {
      let scores = (0..<96).map { _ in -log(1 - chance.unit()) }
      if let height = threshold.height(perDay: 0.1), let most = scores.max(), most > height { passed += 1 }
      threshold.add(day % 30 == 0 ? scores + [60, 0] : scores, gap: 2)
    }
    #expect((120...280).contains(passed), "of 190 wanted: \(passed)")
  }
}
