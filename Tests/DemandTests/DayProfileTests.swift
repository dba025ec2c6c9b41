import Demand
import Primitives
import Testing

struct DayProfileTests {
  private static let monday = CivilDate(year: 2026, month: 1, day: 5)

  private static func day(_ total: Double, _ shape: [Double]) -> [Double] {
    let sum = shape.reduce(0, +)
    return shape.map { total * $0 / sum }
  }

  @Test func `each kind of day has its own total and shape`() throws {
    var profile = DayProfile(slots: 6)
    for number in 0..<56 {
      let date = Self.monday.adding(days: number)
      let isSunday = date.weekday == 6
      profile.learn(
        Self.day(isSunday ? 30 : 120, isSunday ? [0, 0, 0, 1, 1, 1] : [1, 2, 3, 3, 2, 1]), on: date)
    }
    let workday = try #require(profile.expected(on: Self.monday.adding(days: 56)))
    let sunday = try #require(profile.expected(on: Self.monday.adding(days: 62)))
    #expect(abs(workday.reduce(0, +) - 120) < 1e-6 && abs(sunday.reduce(0, +) - 30) < 1e-6)
    #expect(sunday[0] < sunday[5] && workday[2] > workday[0])
  }

  @Test func `the level follows a growth, and one wild day moves it little`() throws {
    var profile = DayProfile(slots: 4)
    for number in 0..<140 {
      profile.learn(Self.day(100 * (1 + Double(number) / 100), [1, 1, 1, 1]), on: Self.monday.adding(days: number))
    }
    let next = try #require(profile.expected(on: Self.monday.adding(days: 140))).reduce(0, +)
    #expect(abs(next / 240 - 1) < 0.08)
    profile.learn(Self.day(24_000, [1, 1, 1, 1]), on: Self.monday.adding(days: 140))
    let after = try #require(profile.expected(on: Self.monday.adding(days: 141))).reduce(0, +)
    #expect(after < next * 1.2)
  }

  @Test func `a holiday nobody has seen is taken for a Sunday, then for itself`() throws {
    let feast = Self.monday.adding(days: 30)
    var profile = DayProfile(slots: 2) { $0 == feast || $0 == feast.adding(days: 7) }
    for number in 0..<30 {
      let date = Self.monday.adding(days: number)
      profile.learn(Self.day(date.weekday == 6 ? 20 : 100, [1, 1]), on: date)
    }
    #expect(abs(try #require(profile.expected(on: feast)).reduce(0, +) - 20) < 2)
    profile.learn(Self.day(50, [1, 1]), on: feast)
    #expect(abs(try #require(profile.expected(on: feast.adding(days: 7))).reduce(0, +) - 50) < 2)
  }
}
