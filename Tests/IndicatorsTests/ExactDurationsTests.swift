import Indicators
import Primitives
import Testing

struct ExactDurationsTests {
  /// 1,795, 1,800 and 1,804 s share a bin 34 s wide.
  @Test func `a median of few durations is one of them, not the middle of a bin`() {
    var sums = Self.sums([1_804, 1_795, 1_800])
    #expect(Self.median(sums) != 1_800)
    sums.take([1_804, 1_795, 1_800], .firstReply)
    #expect(sums.exact[.firstReply] == [1_795, 1_800, 1_804])
    #expect(Self.median(sums) == 1_800)
  }

  @Test func `the median of an even number is the mean of the middle two`() {
    var sums = Self.sums([600, 5_400])
    sums.take([5_400, 600], .firstReply)
    #expect(Self.median(sums) == 3_000)
  }

  @Test func `the margin is made of durations that were there`() throws {
    let durations = (1...40).map { $0 * 1_000 }
    var sums = Self.sums(durations)
    sums.take(durations, .firstReply)
    let reading = try #require(Indicator.firstResponse.definition.readings(sums).first)
    #expect(reading.value == 20_500)
    #expect(reading.low == 14_000 && reading.high == 27_000)
  }

  static let others: [[Int]] = [[600], [600, 5_400, 5_400], [600, 9_000], []]

  @Test(arguments: others) func `durations that are not those of the sums are not taken`(_ seconds: [Int]) {
    var sums = Self.sums([600, 5_400])
    sums.take(seconds, .firstReply)
    sums.take([600, 5_400], .resolution)
    #expect(sums.exact.isEmpty)
  }

  @Test func `above a thousand the sketch answers`() {
    for count in [1_000, 1_001] {
      let durations = Array(repeating: 1_800, count: count)
      var sums = Self.sums(durations)
      #expect(sums.wantsDurations(.firstReply) == (count == 1_000))
      sums.take(durations, .firstReply)
      #expect(sums.exact.isEmpty == (count == 1_001))
    }
  }

  @Test func `joined sums keep their durations where both know them`() {
    var one = Self.sums([600])
    one.take([600], .firstReply)
    var two = Self.sums([5_400])
    two.take([5_400], .firstReply)
    var both = one
    both.add(two)
    #expect(both.exact[.firstReply] == [600, 5_400])
    both.add(Self.sums([30]))
    #expect(both.exact.isEmpty)
    #expect(both.conversations.firstReply.count == 3)
    one.add(SegmentSums())
    #expect(one.exact[.firstReply] == [600])
  }

  @Test func `what was found is bounded for each place`() {
    var found = FoundDurations<Int>()
    for seconds in 0..<3_000 { found.add(seconds, .resolution, at: seconds % 2) }
    found.add(7, .firstReply, at: 0)
    var counts: [String: Int] = [:]
    found.give { place, kind, seconds in counts["\(place) \(kind)"] = seconds.count }
    #expect(counts == ["0 resolution": 1_001, "1 resolution": 1_001, "0 firstReply": 1])
  }

  private static func sums(_ durations: [Int]) -> SegmentSums {
    var sums = SegmentSums()
    for seconds in durations { sums.conversations.firstReply.add(seconds: seconds) }
    return sums
  }

  private static func median(_ sums: SegmentSums) -> Double? {
    Indicator.firstResponse.definition.readings(sums).first?.value
  }
}
