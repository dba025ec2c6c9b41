import Primitives
import Testing

struct SeededGeneratorTests {
  /// Computed by an independent program from the published algorithms (xoshiro256**, SplitMix64).
  @Test func `a seed always gives the same numbers`() {
    var zero = SeededGenerator(seed: 0)
    #expect(
      (0..<3).map { _ in zero.next() }
        == [11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768])
    var seven = SeededGenerator(seed: 7)
    #expect(
      (0..<3).map { _ in seven.next() }
        == [12_923_355_070_828_475_994, 5_142_052_590_334_782_674, 15_488_392_906_492_639_638])
  }

  @Test func `shares lie between 0 and 1 and are even`() {
    var random = SeededGenerator(seed: 11)
    let drawn = (0..<20_000).map { _ in random.unit() }
    #expect(drawn.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(drawn.reduce(0, +) / 20_000 - 0.5) < 0.01)
  }

  @Test func `whole numbers below a bound are even`() {
    var random = SeededGenerator(seed: 12)
    var counts = [0, 0, 0, 0, 0, 0, 0]
    for _ in 0..<70_000 { counts[random.below(7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    #expect(random.below(1) == 0)
  }
}
