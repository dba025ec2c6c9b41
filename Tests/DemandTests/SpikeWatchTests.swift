import Alarms
import Demand
import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

/// A day under watch, from its morning to the day after.
struct SpikeWatchTests {
  private static let first = CivilDate(year: 2026, month: 1, day: 5)
  private static let today = first.adding(days: 60)
  private static let clock = Organisation().clock

  private static func contact(_ id: String, _ day: CivilDate, _ second: Int, _ channel: String, _ reason: String)
    -> Conversation
  {
    var one = Conversation(externalID: id, openedAt: clock.instant(day, secondOfDay: second), channel: channel)
    one.reason = reason
    one.customerID = "c-" + id
    one.text = "Vorrei la bolletta di " + ["gennaio", "marzo", "maggio"][second % 3]
    return one
  }

  /// Twelve calls and six mails an hour from nine to six, every day; a third of the calls about payments.
  private static let usual: [Conversation] = {
    var all: [Conversation] = []
    for number in 0...60 {
      let day = first.adding(days: number)
      for hour in 9..<18 {
        for place in 0..<12 {
          let second = hour * 3_600 + (place * 300 + number * 37 % 290) % 3_600
          let reason = place % 3 == 0 ? "Pagamenti" : "Bollette"
          all.append(contact("p\(number)-\(hour)-\(place)", day, second, "phone", reason))
        }
        for place in 0..<6 {
          let second = hour * 3_600 + (place * 600 + number * 53 % 590) % 3_600
          all.append(contact("m\(number)-\(hour)-\(place)", day, second, "email", "Bollette"))
        }
      }
    }
    return all
  }()

  /// From eleven to a quarter to one payments fail: five calls more each five minutes, each customer twice.
  private static let burst: [Conversation] = (0..<105).map { number in
    var one = contact("b\(number)", today, 11 * 3_600 + number * 60, "phone", "Pagamenti")
    one.customerID = "b\(number / 2)"
    one.text = "La carta viene rifiutata"
    return one
  }

  private func with(_ engine: TestDatabase, _ work: (Database) throws -> Void) throws {
    try engine.with { database in
      let migrations =
        [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
        + AlarmTables.migrations
      try Migrator(migrations).migrate(database, now: Instant(seconds: 0))
      try add(Self.usual, database)
      try work(database)
    }
  }

  private func add(_ conversations: [Conversation], _ database: Database) throws {
    try database.write { connection in
      var run = try ImportRun(
        ImportSummary(file: "calls.csv", kind: .conversations, source: "desk"), organisation: Organisation(),
        connection)
      try run.add(conversations.enumerated().map { NumberedFact(row: $0.offset + 2, fact: .conversation($0.element)) })
      _ = try run.finish(sha256: "", report: "{}", now: Instant(seconds: 0))
    }
  }

  private func at(_ hour: Int, _ minute: Int, _ day: CivilDate = today) -> Instant {
    Self.clock.instant(day, secondOfDay: hour * 3_600 + minute * 60)
  }

  /// Makes a watch for the day of `now`, looks, and records; returns the alarms that changed state.
  @discardableResult
  private func look(_ now: Instant, _ database: Database) throws -> [Alarm] {
    try database.write { connection in
      let contacts = ContactQueries(connection, values: try DimensionValues(connection), clock: Self.clock)
      let watch = try SpikeWatch(on: Self.clock.day(of: now), isHoliday: { _ in false }, contacts, Self.clock)
      let look = try watch.look(now: now, contacts)
      return try SpikeTelling.record(look, watch, now: now, contacts, Self.clock, connection)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a spike rings within minutes, is one bell while it lasts, and falls silent a day after its end`(
    _ engine: TestDatabase
  ) throws {
    try with(engine) { database in
      #expect(try look(at(10, 58), database).isEmpty)
      try add(Self.burst, database)
      let told = try look(at(11, 14), database)
      let alarm = try #require(told.first)
      #expect(
        told.count == 1 && alarm.kind.name == .contactSpike && alarm.state == "ringing" && alarm.period == "2026-03")
      #expect(alarm.segment == ["reason": "Pagamenti"] && alarm.segments.map(\.segment) == [["channel": "phone"]])
      #expect(alarm.hours?.began.hasPrefix("2026-03-06T11:0") == true && alarm.hours?.ended == nil)

      #expect(try look(at(12, 30), database).isEmpty)
      let later = try #require(try database.read { try AlarmStore.find(alarm.id, $0) })
      let spike = try #require(later.spike)
      #expect(spike.contacts > 80 && spike.expected < 12 && spike.high < 30)
      #expect(spike.customers < spike.named && spike.named == Int(spike.contacts))
      #expect(spike.words.contains { $0.contains("carta") || $0.contains("rifiutata") })
      #expect(spike.course.counts.reduce(0, +) > spike.contacts && spike.course.from.hasPrefix("2026-03-06T09:00"))
      #expect(later.sentence.it.contains("contatti dal 06/03/2026 alle 11:0"))

      #expect(try look(at(15, 0), database).isEmpty)
      let over = try #require(try database.read { try AlarmStore.find(alarm.id, $0) })
      // Few contacts are looked at by the hour: the end shows up to an hour late.
      let ended = try #require(over.hours?.ended)
      #expect(over.state == "ringing" && ended >= "2026-03-06T12:45" && ended <= "2026-03-06T13:45")
      #expect(over.sentence.it.contains("finiti alle \(ended.dropFirst(11).prefix(5))"))

      // The month's run neither tells it nor ends it.
      try database.write { try AlarmStore.record([], month: Month("2026-03")!, now: at(15, 1), $0) }
      #expect(try database.read { try AlarmStore.find(alarm.id, $0)?.state } == "ringing")

      let tomorrow = Self.today.adding(days: 1)
      #expect(try look(at(10, 0, tomorrow), database).isEmpty)
      let kept = try database.read { try AlarmStore.find(alarm.id, $0) }
      #expect(kept?.state == "ringing" && kept?.spike?.course == over.spike?.course)
      try look(at(14, 0, tomorrow), database)
      #expect(try database.read { try AlarmStore.find(alarm.id, $0)?.state } == "resolved")
      #expect(try database.read { try AlarmStore.all($0).count } == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what people did to it stays, and contacts that were undone take the bell back`(_ engine: TestDatabase) throws {
    try with(engine) { database in
      try add(Self.burst, database)
      let alarm = try #require(try look(at(11, 30), database).first)
      let anna = AlarmHandler(personID: nil, name: "Anna")
      try database.write { _ = try AlarmHandling.take(alarm.id, by: anna, now: at(11, 31), $0) }
      try look(at(12, 0), database)
      #expect(try database.read { try AlarmStore.find(alarm.id, $0)?.state } == "taken")
      try database.write { _ = try $0.execute("DELETE FROM conversation WHERE external_id LIKE 'b%'") }
      try look(at(12, 5), database)
      // It is still hers; the data no longer show it.
      #expect(try database.read { try AlarmQueries.find(alarm.id, $0)?.handling?.dataState } == .resolved)
      #expect(try database.read { try AlarmHistory.of(alarm.id, $0).map(\.what) } == [.told, .take, .noLongerShown])
      try look(at(12, 10), database)
      #expect(try database.read { try AlarmHistory.of(alarm.id, $0).count } == 3)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a spike that nobody saw end is not the one of the next day`(_ engine: TestDatabase) throws {
    try with(engine) { database in
      try add(Self.burst, database)
      let first = try #require(try look(at(11, 30), database).first)
      // Nobody looks until the day after, when it happens again.
      let tomorrow = Self.today.adding(days: 1)
      let again = (0..<60).map { number in
        Self.contact("c\(number)", tomorrow, 11 * 3_600 + number * 60, "phone", "Pagamenti")
      }
      try add(again, database)
      let second = try look(at(11, 45, tomorrow), database)
      #expect(second.count == 1 && second.first?.id != first.id)
      #expect(try database.read { try AlarmStore.find(first.id, $0) }?.hours?.ended != nil)
    }
  }

  @Test func `a calm day rings nothing, and contacts are split once for all`() throws {
    try with(TestDatabases.all[0]) { database in
      #expect(try look(at(17, 50), database).isEmpty)
      try database.read { connection in
        let contacts = ContactQueries(connection, values: try DimensionValues(connection), clock: Self.clock)
        let all = try contacts.series(by: [.channel, .reason], minutes: 60, on: Self.first...Self.first)
        #expect(all.values.reduce(0) { $0 + $1.total } == 2 * 162)
        #expect(try contacts.series(by: .channel, minutes: 60, on: Self.first...Self.first)["phone"]?.total == 108)
      }
    }
  }
}
