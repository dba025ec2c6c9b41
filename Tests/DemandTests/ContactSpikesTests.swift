import Demand
import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing
import TextAnalysis

/// Spikes among conversations that were brought in.
struct ContactSpikesTests {
  private static let first = CivilDate(year: 2026, month: 1, day: 5)
  private static let burst = first.adding(days: 60)

  /// Ten calls an hour from nine to six, five mails an hour; on one day four times as many calls between eleven and
  /// one, of a fault, each customer twice.
  private static let conversations: [Fact] = {
    let clock = Organisation().clock
    var all: [Fact] = []
    for number in 0...61 {
      let day = first.adding(days: number)
      for hour in 9..<18 {
        let isBurst = day == burst && (11..<13).contains(hour)
        for (channel, count) in [("phone", isBurst ? 40 : 10), ("email", 5)] {
          for place in 0..<count {
            let at = clock.instant(day, secondOfDay: hour * 3_600 + place * 80 % 3_600)
            var one = Conversation(externalID: "\(channel)-\(number)-\(hour)-\(place)", openedAt: at, channel: channel)
            one.customerID = "c\(isBurst ? place / 2 : number * 1_000 + hour * 50 + place)"
            one.text =
              isBurst ? "C'è un guasto generale alla rete" : ["Vorrei la bolletta", "Cambio offerta"][place % 2]
            all.append(.conversation(one))
          }
        }
      }
    }
    return all
  }()

  @Test(arguments: TestDatabases.all)
  func `a burst of calls is found on its channel, with who called and what they ask`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let migrations =
        [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
      try Migrator(migrations).migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        var run = try ImportRun(
          ImportSummary(file: "calls.csv", kind: .conversations, source: "desk"), organisation: Organisation(),
          connection)
        try run.add(Self.conversations.enumerated().map { NumberedFact(row: $0.offset + 2, fact: $0.element) })
        _ = try run.finish(sha256: "", report: "{}", now: Instant(seconds: 0))
      }
      let clock = Organisation().clock
      try database.read { connection in
        let contacts = ContactQueries(connection, values: try DimensionValues(connection), clock: clock)
        let found = try ContactSpikes.find(
          by: .channel, days: 7, minutes: 15, today: Self.burst.adding(days: 1), isHoliday: { _ in false }, contacts,
          clock)
        #expect(found.watched.keys.sorted() == ["email", "phone"])
        let spike = try #require(found.spikes.first)
        #expect(found.spikes.count == 1 && spike.value == "phone" && spike.spike.day == Self.burst)
        #expect((11 * 3_600..<11 * 3_600 + 1_800).contains(spike.spike.from) && spike.spike.to >= 13 * 3_600)
        #expect(spike.customers <= 40 && spike.named > 60)
        #expect(spike.words.first?.text.contains("guasto") == true)
        let none = try ContactSpikes.find(
          by: .channel, days: 7, minutes: 15, today: Self.burst.adding(days: -1), isHoliday: { _ in false }, contacts,
          clock)
        #expect(none.spikes.isEmpty)
        let products = try ContactSpikes.find(
          by: .product, days: 3, minutes: 60, today: Self.burst, isHoliday: { _ in false }, contacts, clock)
        #expect(products.watched.keys.sorted() == [""])
      }
    }
  }
}
