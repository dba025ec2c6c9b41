import Indicators
import Primitives
import Statistics
import Testing

struct DurationSketchTests {
  @Test(arguments: shapes) func `a quantile is within one percent of the exact one`(_ shape: Shape) {
    var random = SeededGenerator(seed: 41)
    for size in [1, 2, 10, 999, 5_000] {
      let durations = (0..<size).map { _ in shape.draw(&random) }.sorted()
      let sketch = Self.sketch(durations)
      for q in [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.99, 1] {
        let exact = QuantileRanks.quantile(q, of: size) { Double(durations[$0]) }
        let found = sketch.quantile(q) ?? -1
        #expect(abs(found - exact) <= exact * 0.01, "\(q) of \(size): \(found), exactly \(exact)")
      }
    }
  }

  @Test func `every duration below a hundred seconds comes back exactly`() {
    for seconds in 0..<100 { #expect(Self.sketch([seconds]).quantile(0.5) == Double(seconds)) }
  }

  @Test func `an empty sketch has no quantile`() {
    #expect(DurationSketch().quantile(0.5) == nil)
    #expect(DurationSketch().value(atRank: 0) == nil)
    #expect(DurationSketch().isEmpty && DurationSketch().bytes.isEmpty)
  }

  @Test func `what is below zero counts as zero`() {
    #expect(Self.sketch([-5]) == Self.sketch([0]))
  }

  @Test func `durations of many years are counted too`() {
    let sketch = Self.sketch([10, 4_000_000_000])
    #expect(sketch.count == 2)
    #expect(sketch.quantile(0) == 10)
    #expect((sketch.quantile(1) ?? 0) > 1_000_000_000)
  }

  @Test func `taking away what was added leaves what was there`() {
    var random = SeededGenerator(seed: 42)
    let before = Self.sketch((0..<500).map { _ in random.below(100_000) })
    let added = Self.sketch((0..<700).map { _ in random.below(100_000) })
    var sketch = before
    sketch.add(added)
    #expect(sketch.count == 1_200)
    sketch.add(added, sign: -1)
    #expect(sketch == before)
    sketch.add(before, sign: -1)
    #expect(sketch.isEmpty)
  }

  @Test func `taking away may come before adding`() {
    var sketch = DurationSketch()
    sketch.add(seconds: 300, times: -2)
    #expect(DurationSketch(bytes: sketch.bytes) == sketch)
    sketch.add(seconds: 300, times: 2)
    #expect(sketch.isEmpty)
  }

  @Test func `the order in which sketches are joined makes no difference to their bytes`() {
    var random = SeededGenerator(seed: 43)
    let parts = (0..<30).map { _ in Self.sketch((0..<random.below(40)).map { _ in random.below(1_000_000) }) }
    var forward = DurationSketch()
    for part in parts { forward.add(part) }
    for _ in 0..<20 {
      var shuffled = DurationSketch()
      for part in parts.shuffled(using: &random) { shuffled.add(part) }
      #expect(shuffled.bytes == forward.bytes)
    }
    #expect(forward.count == parts.reduce(0) { $0 + $1.count })
  }

  @Test func `the stored form comes back, and is the same for the same content`() {
    var random = SeededGenerator(seed: 44)
    for _ in 0..<300 {
      let durations = (0..<random.below(60)).map { _ in random.below(10_000_000) }
      let sketch = Self.sketch(durations)
      let again = DurationSketch(bytes: sketch.bytes)
      #expect(again == sketch)
      #expect(again.bytes == sketch.bytes)
      #expect(Self.sketch(durations.reversed()).bytes == sketch.bytes)
    }
  }

  /// Step 3, twice one (zigzag 4); step 40, once (zigzag 2): bins 3 and 43 are those very seconds.
  @Test func `the stored form is the documented one`() {
    #expect(Self.sketch([3, 43, 3]).bytes == [3, 4, 40, 2])
    #expect(Self.sketch([3], times: 100).bytes == [3, 0xC8, 0x01])
  }

  @Test(arguments: foreign) func `bytes that nobody wrote give an empty sketch`(_ bytes: [UInt8]) {
    #expect(DurationSketch(bytes: bytes).isEmpty)
  }

  @Test func `no bytes at all stop the program`() {
    var random = SeededGenerator(seed: 45)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(24)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let sketch = DurationSketch(bytes: bytes)
      #expect(DurationSketch(bytes: sketch.bytes) == sketch)
    }
  }

  static func sketch(_ durations: [Int], times: Int64 = 1) -> DurationSketch {
    var sketch = DurationSketch()
    for seconds in durations { sketch.add(seconds: seconds, times: times) }
    return sketch
  }

  enum Shape: String, Sendable, CaseIterable {
    case seconds, even, longTail

    func draw(_ random: inout SeededGenerator) -> Int {
      switch self {
      case .seconds: return random.below(90)
      case .even: return random.below(1_000_000)
      case .longTail:
        let share = random.unit()
        return Int(30 / (1.0001 - share))
      }
    }
  }

  static let shapes: [Shape] = Shape.allCases

  /// Half a number, a bin beyond the last, a count of zero, a bin twice, a number of more than 64 bits.
  static let foreign: [[UInt8]] = [
    [1], [0x80], [0xFF, 0xFF, 0x7F, 2], [5, 0], [5, 2, 0, 2], [1, 2] + Array(repeating: 0xFF, count: 9) + [1, 2],
    Array(repeating: 0xFF, count: 12),
  ]
}
