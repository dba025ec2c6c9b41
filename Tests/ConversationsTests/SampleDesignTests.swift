import Primitives
import Testing

@testable import Conversations

struct SampleDesignTests {
  @Test(arguments: names) func `a stratum says how it ended, when and where`(_ row: StratumName) {
    #expect(SampleDesign.stratum(isBad: row.isBad, isAfter: row.isAfter, isInside: row.isInside) == row.name)
  }

  @Test func `inside and outside share a cell in halves`() {
    let sizes = ["bad/after/inside": 100, "bad/after/outside": 100, "good/after/inside": 100]
    let wanted = SampleDesign.allocation(sizes, size: 40)
    #expect(wanted == ["bad/after/inside": 20, "bad/after/outside": 20, "good/after/inside": 40])
  }

  @Test func `what one side lacks goes to the other`() {
    let wanted = SampleDesign.allocation(["bad/after/inside": 3, "bad/after/outside": 100], size: 40)
    #expect(wanted == ["bad/after/inside": 3, "bad/after/outside": 37])
    let few = SampleDesign.allocation(["bad/after/inside": 3, "bad/after/outside": 4], size: 40)
    #expect(few == ["bad/after/inside": 3, "bad/after/outside": 4])
  }

  @Test func `in proportion, with at least one of each stratum while there is room`() {
    #expect(SampleDesign.proportional(["bad": 100, "good": 300], size: 40) == ["bad": 10, "good": 30])
    #expect(SampleDesign.proportional(["bad": 1, "good": 9_999], size: 10) == ["bad": 1, "good": 9])
    #expect(SampleDesign.proportional(["bad": 2, "good": 3], size: 40) == ["bad": 2, "good": 3])
    #expect(SampleDesign.proportional([:], size: 40).isEmpty)
  }

  @Test func `whatever the strata, as many as asked for and never more than there are`() {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<2_000 {
      let count = 1 + random.below(6)
      let pairs = (0..<count).map { ("stratum-\($0)", 1 + random.below(random.below(2) == 0 ? 5 : 500)) }
      let sizes = Dictionary(uniqueKeysWithValues: pairs)
      let size = random.below(80)
      let wanted = SampleDesign.proportional(sizes, size: size)
      #expect(wanted.values.reduce(0, +) == min(size, sizes.values.reduce(0, +)))
      #expect(wanted.allSatisfy { $0.value <= sizes[$0.key] ?? 0 })
      #expect(size < count || wanted.values.allSatisfy { $0 > 0 })
    }
  }

  struct StratumName: Sendable, CustomTestStringConvertible {
    var isBad: Bool?
    var isAfter: Bool
    var isInside: Bool?
    var name: String
    var testDescription: String { name }
  }

  static let names: [StratumName] = [
    StratumName(isBad: true, isAfter: true, isInside: true, name: "bad/after/inside"),
    StratumName(isBad: false, isAfter: false, isInside: false, name: "good/before/outside"),
    StratumName(isBad: nil, isAfter: true, isInside: nil, name: "any/after"),
  ]
}
