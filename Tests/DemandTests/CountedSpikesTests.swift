import Demand
import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

/// Spikes among contacts of which only totals are known.
struct CountedSpikesTests {
  private static let first = CivilDate(year: 2026, month: 1, day: 5)
  private static let burst = first.adding(days: 60)
  private static let clock = Organisation().clock

  /// Twelve calls a quarter of an hour from nine to six; on one day five times as many from eleven to half past twelve.
  private static let quarters: [Fact] = (0...60).flatMap { number in
    (36..<72).map { quarter in
      let day = first.adding(days: number)
      let isBurst = day == burst && (44..<50).contains(quarter)
      let start = clock.instant(day, secondOfDay: quarter * 900)
      var one = ContactCount(.minutes(15, from: start), contacts: isBurst ? 60 : 10 + (number * 7 + quarter * 3) % 5)
      one.channel = "phone"
      return .count(one)
    }
  }

  /// Five mails an hour, one by one, and a day's total of visits.
  private static let others: [[Fact]] = [
    (0...60).flatMap { number in
      (9..<18).flatMap { hour in
        (0..<5).map { place in
          let at = clock.instant(first.adding(days: number), secondOfDay: hour * 3_600 + place * 700)
          return .conversation(Conversation(externalID: "\(number)-\(hour)-\(place)", openedAt: at, channel: "email"))
        }
      }
    },
    (0...60).map { number in
      var one = ContactCount(.day(first.adding(days: number)), contacts: 90)
      one.channel = "in_person"
      return .count(one)
    },
  ]

  private static func with(_ engine: TestDatabase, _ work: (Connection) throws -> Void) throws {
    try engine.with { database in
      let migrations =
        [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
      try Migrator(migrations).migrate(database, now: Instant(seconds: 0))
      for facts in [quarters] + others {
        guard let kind = facts.first?.kind else { continue }
        try database.write { connection in
          var run = try ImportRun(
            ImportSummary(file: "calls.csv", kind: kind, source: "desk"), organisation: Organisation(), connection)
          try run.add(facts.enumerated().map { NumberedFact(row: $0.offset + 2, fact: $0.element) })
          _ = try run.finish(sha256: "", report: "{}", now: Instant(seconds: 0))
        }
      }
      try database.read(work)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `totals of quarters are watched in slots that hold them, beside rows in slots of five minutes`(
    _ engine: TestDatabase
  ) throws {
    try Self.with(engine) { connection in
      let contacts = ContactQueries(connection, values: try DimensionValues(connection), clock: Self.clock)
      let series = try contacts.series(by: .channel, minutes: 5, on: Self.first...Self.burst)
      #expect(series.mapValues(\.slotMinutes) == ["phone": 15, "email": 5])
      #expect(series["phone"]?.counts(on: Self.burst, in: 44..<46) == [60, 60])
      let found = try ContactSpikes.find(
        by: .channel, days: 7, minutes: 5, today: Self.burst, isHoliday: { _ in false }, contacts, Self.clock)
      let spike = try #require(found.spikes.first)
      #expect(found.spikes.count == 1 && spike.value == "phone" && spike.spike.day == Self.burst)
      #expect(spike.spike.from == 11 * 3_600 && spike.spike.contacts >= 360 && spike.named == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the watch of a day sees them too, with the course of that day`(_ engine: TestDatabase) throws {
    try Self.with(engine) { connection in
      let contacts = ContactQueries(connection, values: try DimensionValues(connection), clock: Self.clock)
      let watch = try SpikeWatch(on: Self.burst, isHoliday: { _ in false }, contacts, Self.clock)
      let noon = Self.clock.instant(Self.burst, secondOfDay: 12 * 3_600)
      let look = try watch.look(now: noon, contacts)
      let story = try #require(look.stories.first)
      #expect(story.leading.place.value == "phone" && !story.isOver)
      let course = watch.course(of: story, in: look)
      #expect(course.slotMinutes == 15 && course.counts.count == 13 && course.counts[8...11].allSatisfy { $0 == 60 })
      // Expected over all channels: some twelve calls and a mail or two a quarter.
      #expect(course.beside.allSatisfy { (11...16).contains($0) })
      let between = try contacts.count(
        .channel, "phone", from: Self.clock.instant(Self.burst, secondOfDay: 39_600), to: noon)
      #expect(between == 240)
    }
  }
}
