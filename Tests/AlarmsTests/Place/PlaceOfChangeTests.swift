import Alarms
import Statistics
import Testing

@Suite struct PlaceOfChangeTests {
  /// Six channels of a company, six months before and the month of the fall.
  static func company(_ after: [Double], answers: [Double] = .init(repeating: 1000, count: 6))
    -> [GroupChange]
  {
    let levels = [0.85, 0.88, 0.82, 0.86, 0.84, 0.68]
    return levels.indices.map { channel in
      GroupChange(
        before: Proportion((levels[channel] * 6000).rounded(), of: 6000),
        after: Proportion(
          ((levels[channel] + after[channel]) * answers[channel]).rounded(), of: answers[channel]))
    }
  }

  static let cases: [(after: [Double], verdict: PlaceVerdict, values: Set<Int>)] = [
    ([0, -0.08, 0, 0, 0, 0], .one, [1]), ([-0.08, 0, 0, -0.08, 0, 0], .several, [0, 3]),
    ([-0.08, -0.07, -0.08, -0.09, -0.08, -0.08], .all, [0, 1, 2, 3, 4, 5]),
    ([0, 0, 0, 0, 0, 0], .undetermined, []),
  ]

  @Test(arguments: cases)
  func `the place is found when answers abound`(
    after: [Double], verdict: PlaceVerdict, values: Set<Int>
  ) {
    let place = PlaceOfChange(Self.company(after), direction: .fall)
    #expect(place.verdict == verdict)
    #expect(Set(place.values) == values)
  }

  @Test func `with a million answers a small fall has its place too`() {
    let levels = [0.92, 0.92, 0.92, 0.92]
    let groups = levels.indices.map { channel in
      GroupChange(
        before: Proportion((levels[channel] * 1_000_000).rounded(), of: 1_000_000),
        after: Proportion(((levels[channel] - (channel == 2 ? 0.015 : 0)) * 80_000).rounded(), of: 80_000))
    }
    let place = PlaceOfChange(groups, direction: .fall)
    #expect(place.verdict == .one && place.values == [2])
  }

  @Test func `a channel that grows and scores low is a mix, not a fall`() throws {
    let groups = Self.company([0, 0, 0, 0, 0, 0], answers: [1000, 1000, 1000, 1000, 1000, 5000])
    let place = PlaceOfChange(groups)
    #expect(place.direction == .fall)
    #expect(place.verdict == .mix)
    #expect(place.values.isEmpty)
    #expect(try #require(place.rateMix.mixShare) > 0.95)
  }

  @Test func `with thirty answers a month it is left open`() {
    let few = Self.company([0, -0.08, 0, 0, 0, 0]).map { group in
      GroupChange(
        before: Proportion((group.before.mean * 180).rounded(), of: 180),
        after: Proportion((group.after.mean * 30).rounded(), of: 30))
    }
    #expect(PlaceOfChange(few, direction: .fall).verdict == .undetermined)
  }

  @Test func `the parts add up and carry their intervals`() {
    let place = PlaceOfChange(Self.company([0, -0.08, 0, 0, 0, 0]))
    let sum = place.groups.indices.reduce(0.0) { sum, group in
      let effects = place.part(group).part
      return sum + effects.rateEffect + effects.mixEffect
    }
    #expect(abs(sum - place.rateMix.change) < 1e-12)
    #expect(place.part(1).interval.high < 0)
    #expect(place.part(0).interval.contains(0))
  }

  @Test func `no answers at all are left open`() {
    let empty = GroupChange(before: Proportion(0, of: 0), after: Proportion(0, of: 0))
    #expect(PlaceOfChange([empty, empty]).verdict == .undetermined)
    #expect(PlaceOfChange([]).verdict == .undetermined)
  }
}
