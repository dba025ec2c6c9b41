import Statistics
import Testing

@Suite struct StratifiedSampleTests {
  static let frame = (0..<300).map {
    StratifiedSample.Item(id: "c\($0)", stratum: $0 % 3 == 0 ? "bad" : "good")
  }

  @Test func `the same frame and seed give the same draw in any order`() {
    let one = StratifiedSample(of: Self.frame, seed: 7)
    #expect(one == StratifiedSample(of: Self.frame.reversed(), seed: 7))
    #expect(one.readingOrder == StratifiedSample(of: Self.frame.reversed(), seed: 7).readingOrder)
    #expect(one.strata != StratifiedSample(of: Self.frame, seed: 8).strata)
  }

  @Test func `this draw is the same on every machine`() {
    let drawn = StratifiedSample(of: Self.frame, seed: 7, each: 3).strata.map(\.drawn)
    #expect(drawn == [["c72", "c66", "c15"], ["c233", "c145", "c250"]])
  }

  @Test func `every stratum gives its number, without repetition, from its own items`() {
    let sample = StratifiedSample(of: Self.frame, seed: 1)
    #expect(sample.strata.map(\.size) == [100, 200])
    #expect(sample.frameSize == 300)
    for stratum in sample.strata {
      #expect(stratum.drawn.count == 40)
      #expect(Set(stratum.drawn).count == 40)
      #expect(stratum.drawn.allSatisfy { Self.frame.contains(.init(id: $0, stratum: stratum.name)) })
    }
    #expect(sample.strata[0].probability == 0.4)
    #expect(sample.strata[1].probability == 0.2)
  }

  @Test func `a small stratum is read whole`() {
    let sample = StratifiedSample(of: Array(Self.frame.prefix(9)), seed: 1)
    #expect(sample.strata.map(\.probability) == [1, 1])
  }

  @Test func `an item added later moves at most one other out`() {
    let before = Set(StratifiedSample(of: Self.frame, seed: 2).strata[0].drawn)
    let added = Self.frame + [.init(id: "late", stratum: "bad")]
    let after = Set(StratifiedSample(of: added, seed: 2).strata[0].drawn)
    #expect(before.subtracting(after).count <= 1)
  }

  @Test func `an item named twice counts once`() {
    #expect(
      StratifiedSample(of: Self.frame + Self.frame, seed: 3) == StratifiedSample(of: Self.frame, seed: 3))
  }

  @Test func `every item is drawn about as often as its probability says`() {
    var times: [String: Int] = [:]
    for seed in 0..<400 {
      for id in StratifiedSample(of: Self.frame, seed: UInt64(seed)).strata[0].drawn {
        times[id, default: 0] += 1
      }
    }
    // 400 draws at 0.4: mean 160, standard deviation 9.8; five of them either way for 100 items.
    #expect(times.count == 100)
    #expect(times.values.allSatisfy { abs($0 - 160) < 49 })
  }

  @Test func `the reading order mixes the strata and keeps every item`() {
    let sample = StratifiedSample(of: Self.frame, seed: 5)
    let order = sample.readingOrder
    #expect(Set(order.map(\.id)) == Set(sample.strata.flatMap(\.drawn)))
    #expect(Set(order.prefix(20).map(\.stratum)) == ["bad", "good"])
  }
}
