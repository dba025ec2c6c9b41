import Notices
import Primitives
import StorageTesting
import Testing

struct NoticeChoiceTests {
  static let moments: [(Int, Int, Instant, Instant)] = [
    (22, 7, .rome(2026, 11, 20, 21, 59), .rome(2026, 11, 20, 21, 59)),
    (22, 7, .rome(2026, 11, 20, 22), .rome(2026, 11, 21, 7)),
    (22, 7, .rome(2026, 11, 21, 3), .rome(2026, 11, 21, 7)),
    (22, 7, .rome(2026, 11, 21, 7), .rome(2026, 11, 21, 7)),
    (12, 14, .rome(2026, 11, 21, 13, 30), .rome(2026, 11, 21, 14)),
    // The night of 23 hours: at two it is three.
    (22, 7, .rome(2026, 3, 28, 23), Instant(seconds: Instant.rome(2026, 3, 28, 23).seconds + 7 * 3_600)),
    (22, 2, .rome(2026, 3, 28, 23), .rome(2026, 3, 29, 3)),
    // The night of 25 hours.
    (22, 7, .rome(2026, 10, 24, 23), Instant(seconds: Instant.rome(2026, 10, 24, 23).seconds + 9 * 3_600)),
    (22, 3, Instant(seconds: Instant.rome(2026, 10, 25, 2, 30).seconds + 3_600), .rome(2026, 10, 25, 3)),
  ]

  @Test(arguments: moments)
  func `quiet hours end on the wall clock`(_ from: Int, _ to: Int, _ now: Instant, _ next: Instant) throws {
    #expect(try QuietHours(from: from, to: to).nextAllowed(now, Office.rome) == next)
  }

  static func choice(_ pace: NoticeChoice.Pace, quiet: QuietHours? = nil) throws -> NoticeChoice {
    try NoticeChoice(byMail: true, pace: pace, wanted: .maybeChance, quiet: quiet)
  }

  @Test func `a digest comes at the next of its hours`() throws {
    let now = Instant.rome(2026, 11, 20, 9)  // a Friday
    #expect(try Self.choice(.daily(hour: 8)).nextDigest(after: now, Office.rome) == .rome(2026, 11, 21, 8))
    #expect(try Self.choice(.daily(hour: 10)).nextDigest(after: now, Office.rome) == .rome(2026, 11, 20, 10))
    #expect(try Self.choice(.daily(hour: 9)).nextDigest(after: now, Office.rome) == .rome(2026, 11, 21, 9))
    #expect(
      try Self.choice(.weekly(weekday: 0, hour: 8)).nextDigest(after: now, Office.rome) == .rome(2026, 11, 23, 8))
    #expect(try Self.choice(.immediately).nextDigest(after: now, Office.rome) == nil)
  }

  @Test func `a digest inside quiet hours waits for their end`() throws {
    let quiet = try QuietHours(from: 20, to: 8)
    let choice = try Self.choice(.daily(hour: 6), quiet: quiet)
    #expect(choice.nextDigest(after: .rome(2026, 11, 20, 7), Office.rome) == .rome(2026, 11, 20, 8))
    let late = try Self.choice(.daily(hour: 22), quiet: quiet)
    #expect(late.nextDigest(after: .rome(2026, 11, 20, 7), Office.rome) == .rome(2026, 11, 20, 8))
  }

  @Test func `hours that are none are refused`() {
    #expect(throws: NoticeProblem.timeInvalid) { try QuietHours(from: 7, to: 7) }
    #expect(throws: NoticeProblem.timeInvalid) { try QuietHours(from: 0, to: 24) }
    #expect(throws: NoticeProblem.timeInvalid) { try Self.choice(.daily(hour: 24)) }
    #expect(throws: NoticeProblem.timeInvalid) { try Self.choice(.weekly(weekday: 7, hour: 8)) }
  }

  @Test(arguments: TestDatabases.all)
  func `a choice is found as it was made`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { (office) async throws in
      let first = try Self.choice(.weekly(weekday: 4, hour: 17), quiet: QuietHours(from: 22, to: 7))
      let second = try NoticeChoice(byMail: false, pace: .daily(hour: 9), wanted: .ringing, quiet: nil)
      #expect(try office.read { try NoticeChoiceStore.find(1, $0) } == .usual)
      for choice in [first, second] {
        try office.write { try NoticeChoiceStore.set(choice, for: 1, now: Office.now, $0) }
        #expect(try office.read { try NoticeChoiceStore.find(1, $0) } == choice)
      }
      #expect(try office.read { try NoticeChoiceStore.all($0) } == [1: second])
    }
  }
}
