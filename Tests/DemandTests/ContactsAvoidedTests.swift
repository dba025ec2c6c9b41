import Alarms
import Demand
import Primitives
import Testing

/// Ten contacts expected each five minutes from nine; three times as many from ten; customers told at half past ten.
struct ContactsAvoidedTests {
  private static let clock = ZoneClock.utc
  private static let day = CivilDate(year: 2026, month: 3, day: 6)

  private static func at(_ hour: Int, _ minute: Int) -> Instant {
    clock.instant(day, secondOfDay: hour * 3_600 + minute * 60)
  }

  private static func spike(after: Double) -> Alarm.Spike {
    let counts = (0..<96).map { slot -> Double in
      switch slot {
      case 12..<18: 30
      case 18..<36: after
      default: 10
      }
    }
    return Alarm.Spike(
      contacts: 180, expected: 60, low: 42, high: 78, customers: 0, named: 0, words: [], surprise: 30,
      course: Alarm.Spike.Course(
        from: clock.rfc3339(at(9, 0)), slotMinutes: 5, counts: counts, expected: [Double](repeating: 10, count: 96),
        beside: (0..<96).map { $0 < 24 ? 40 : 20 }))
  }

  private func avoided(
    after: Double = 10, told: Instant? = at(10, 30), ended: Instant? = at(12, 0), now: Instant = at(17, 0)
  ) throws(ContactsAvoided.Lack) -> ContactsAvoided {
    try ContactsAvoided(Self.spike(after: after), began: Self.at(10, 0), told: told, ended: ended, now: now)
  }

  @Test func `what would have come is the spike's own course on what was expected`() throws {
    let found = try avoided()
    #expect(found.before.contacts == 150 && found.before.expected == 50)
    #expect(found.after.from == Self.at(10, 30) && found.after.to == Self.at(12, 0))
    #expect(found.after.contacts == 180 && found.after.expected == 180)
    // 30 a slot, then six slots more like them and twelve of half as many.
    #expect(found.withoutNotice == 360 && found.avoided == 180)
    #expect(found.low > 0 && found.low < 180 && found.high > 180)
    // The rest of the day came as expected.
    #expect(found.later?.contacts == 600 && found.later?.expected == 600)
  }

  @Test func `a spike that goes on as it was shows no contacts avoided`() throws {
    let found = try avoided(after: 20)
    #expect(found.avoided == 0 && found.low < 0 && found.high > 0)
  }

  @Test func `slots that customers were told in are on neither side`() throws {
    let found = try avoided(told: Self.at(10, 27), ended: nil, now: Self.at(11, 2))
    #expect(found.before.to == Self.at(10, 25) && found.after.from == Self.at(10, 30))
    #expect(found.after.to == Self.at(11, 0) && found.later == nil)
    // Never more than four hours are looked at.
    #expect(try avoided(ended: nil).after.to == Self.at(14, 30))
  }

  @Test func `what is not known is said`() {
    #expect(throws: ContactsAvoided.Lack.notTold) { try avoided(told: nil) }
    #expect(throws: ContactsAvoided.Lack.notTold) { try avoided(told: Self.at(9, 50)) }
    #expect(throws: ContactsAvoided.Lack.tooFewBefore) { try avoided(told: Self.at(10, 4)) }
    #expect(throws: ContactsAvoided.Lack.tooEarly) { try avoided(ended: nil, now: Self.at(10, 40)) }
    #expect(throws: ContactsAvoided.Lack.noSpike) {
      try ContactsAvoided(nil, began: Self.at(10, 0), told: Self.at(11, 0), ended: nil, now: Self.at(12, 0))
    }
  }

  @Test func `nothing at all afterwards is an estimate too`() throws {
    let found = try avoided(after: 0)
    #expect(found.avoided == 360 && found.low > 0 && found.high.isFinite)
  }
}
