import Primitives
import Testing

@testable import Demo

@Suite struct EvenDrawsTests {
  @Test func `any stretch of a stream has about its share of small numbers`() {
    var chance = SeededGenerator(seed: 3)
    var draws = EvenDraws(streams: 2, &chance)
    for _ in 0..<50 {
      let small = (0..<200).count { _ in draws.next(0) < 0.3 }
      #expect(abs(small - 60) <= 3, "independent draws would wobble by 6 or more in a third of the stretches")
      _ = draws.next(1)
    }
  }

  @Test func `a carry keeps the total`() {
    var carry = Carry()
    let total = (0..<1000).reduce(0) { sum, _ in sum + carry.whole(2.7) }
    #expect(abs(total - 2700) <= 1)
  }

  @Test func `weights are drawn in their shares`() {
    var chance = SeededGenerator(seed: 5)
    let weights = Weights([1, 0, 3])
    let counts = (0..<4000).reduce(into: [0, 0, 0]) { counts, _ in counts[weights.draw(&chance)] += 1 }
    #expect(counts[1] == 0)
    #expect((900...1100).contains(counts[0]))
  }
}
