import Ledger
import Alarms
import Facts
import Indicators
import Intake
import People
import Primitives
import Storage
import StorageTesting
import Testing

/// The bell of a live intake that keeps sending what cannot be counted.
struct IntakeTellingTests {
  private static let now = Instant(seconds: 1_795_512_600)

  private static func add(_ count: Int, at: Instant, _ connection: Connection) throws {
    for number in 0..<count {
      try connection.execute(
        """
        INSERT INTO hook_delivery (hook_id, key, received_at, state, note, note_it, patches, set_aside, set_aside_at)
        SELECT id, \("\(at.seconds) \(number)"), \(at.seconds), 'quarantined', 'a null', 'un nullo', '[]', 1,
          \(at.seconds) FROM hook
        """)
    }
  }

  private static func record(_ now: Instant, _ connection: Connection) throws -> [Alarm] {
    try IntakeTelling.record(try IntakeTrouble.all(now: now, connection), now: now, connection)
  }

  @Test(arguments: TestDatabases.all)
  func `it rings once while it goes on, and ends an hour after`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let own = [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
      try Migrator(
        own + PeopleMigrations.all + FactTables.migrations + LiveTables.migrations + LiveTables.later
          + AlarmTables.migrations
      ).migrate(database, now: Self.now)
      try database.write { connection in
        var generator = SystemRandomNumberGenerator()
        _ = try LiveHookStore.add(
          "banco", kind: "generic", sealedSecret: nil, by: .commandLine, now: Self.now, using: &generator, connection)
        try Self.add(2, at: Self.now, connection)
        #expect(try Self.record(Self.now, connection).isEmpty)
        try Self.add(1, at: Instant(seconds: Self.now.seconds + 60), connection)
        let later = Instant(seconds: Self.now.seconds + 120)
        let news = try Self.record(later, connection)
        #expect(news.count == 1 && news[0].kind.name == .intakeTrouble && news[0].state == "ringing")
        #expect(news[0].sentence.it.contains("«banco»") && news[0].sentence.it.contains("un nullo"))
        #expect(news[0].nextStep.en.contains("hook retry banco"))
        // The hour moves on, the bell is the same.
        let half = Instant(seconds: Self.now.seconds + 2_000)
        try Self.add(3, at: half, connection)
        #expect(try Self.record(Instant(seconds: half.seconds + 2_000), connection).isEmpty)
        #expect(try Self.record(Instant(seconds: half.seconds + 3_700), connection).isEmpty)
        #expect(try AlarmStore.all(connection).map(\.state) == ["resolved"])
      }
    }
  }
}
