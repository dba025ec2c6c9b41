import Primitives
import SharedFolder
import Statistics
import Testing

struct ConformalRankTests {
  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: no reference ranks"))
  func `ranks agree with the vectors`() throws {
    for one in try SpikeVectors.load().conformal {
      var rank = ConformalRank(keeping: 10)
      for score in one.scores { rank.add(score) }
      #expect(near(rank.p(one.new), one.p))
    }
  }

  @Test func `it forgets the oldest`() {
    var rank = ConformalRank(keeping: 3)
    #expect(rank.p(1) == 1)
    for value in [9.0, 1, 2, 3] { rank.add(value) }
    #expect(rank.count == 3 && rank.p(4) == 0.25 && rank.p(3) == 0.5 && rank.p(0) == 1)
  }

  @Test func `among values that are alike, a p below α comes α of the time`() {
    var chance = SeededGenerator(seed: 9)
    var rank = ConformalRank(keeping: 199)
    var below = 0
    for place in 0..<20_000 {
      let value = chance.unit()
      if place >= 199, rank.p(value) <= 0.05 { below += 1 }
      rank.add(value)
    }
    #expect((800...1_200).contains(below), "of 990 wanted")
  }
}
