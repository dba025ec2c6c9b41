import Statistics
import Testing

@Suite struct SharedShiftTests {
  static func groups(_ falls: [Double], n: Double = 2000) -> [GroupChange] {
    falls.map { fall in
      GroupChange(
        before: Proportion(0.85 * n * 6, of: n * 6), after: Proportion((0.85 - fall) * n, of: n))
    }
  }

  static let cases: [(falls: [Double], order: Int)] = [
    ([0, 0, 0, 0, 0, 0], 0), ([0, 0.08, 0, 0, 0, 0], 1), ([0.08, 0, 0.08, 0, 0, 0.07], 2),
    ([0.08, 0.07, 0.08, 0.09, 0.08, 0.08], 3),
  ]

  @Test(arguments: cases)
  func `the true class is the believable one when answers abound`(falls: [Double], order: Int) {
    let shift = SharedShift(Self.groups(falls), direction: .fall)
    #expect([shift.none, shift.one, shift.several, shift.all][order] > 0.9)
  }

  @Test(arguments: cases)
  func `the four chances add up to one`(falls: [Double], order: Int) {
    for n in [1.0, 30, 100_000] {
      let shift = SharedShift(Self.groups(falls, n: n), direction: .fall)
      #expect(abs(shift.none + shift.one + shift.several + shift.all - 1) < 1e-12)
    }
  }

  @Test func `the strongest evidence comes first`() {
    let shift = SharedShift(Self.groups([0, 0.08, 0.02, 0.1]), direction: .fall)
    #expect(Array(shift.order.prefix(2)) == [3, 1])
  }

  @Test func `a rise is not a fall`() {
    let rising = Self.groups([0, -0.08, 0, 0])
    #expect(SharedShift(rising, direction: .fall).none > 0.5)
    #expect(SharedShift(rising, direction: .rise).one > 0.9)
  }

  @Test func `two hundred teams do not overflow`() {
    let falls = (0..<200).map { $0 == 7 ? 0.2 : 0.0 }
    let shift = SharedShift(Self.groups(falls), direction: .fall)
    #expect(shift.one > 0.9)
    #expect(shift.order.first == 7)
  }

  @Test func `groups without answers are left out`() {
    let empty = GroupChange(before: Proportion(0, of: 0), after: Proportion(0, of: 0))
    let shift = SharedShift(Self.groups([0.08, 0, 0]) + [empty], direction: .fall)
    #expect(!shift.order.contains(3))
    #expect(shift == SharedShift(Self.groups([0.08, 0, 0]), direction: .fall))
  }

  @Test func `means are judged as rates are`() {
    func score(_ mean: Double) -> GroupFigure {
      GroupFigure(n: 900, mean: mean, spread: .fixed(variance: 1.2))
    }
    let groups = [4.2, 4.2, 3.8, 4.2].map { GroupChange(before: score(4.2), after: score($0)) }
    let shift = SharedShift(groups, direction: .fall)
    #expect(shift.one > 0.9)
    #expect(shift.order.first == 2)
  }
}
