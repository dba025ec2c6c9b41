import Primitives
import Storage
import StorageTesting
import Testing

@testable import Alarms

struct AlarmQueriesTests {
  @Test(arguments: TestDatabases.all)
  func `open are those that ring and are nobody's`(_ engine: TestDatabase) throws {
    try Self.open(engine) { database in
      try database.write { try AlarmHandling.take("alr_a", by: HandlingDesk.giulia, now: HandlingDesk.now, $0) }
      let (open, counts) = try database.read { (try AlarmQueries.open($0), try AlarmQueries.counts(.init(), $0)) }
      #expect(open == 2)
      #expect(counts == [.taken: 1, .ringing: 2, .maybeChance: 1])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the newest month comes first, then what rings, page by page`(_ engine: TestDatabase) throws {
    try Self.open(engine) { database in
      func ids(_ limit: Int, _ offset: Int) throws -> [String] {
        try database.read { try AlarmQueries.list(.init(), limit: limit, offset: offset, $0) }.map(\.alarm.id)
      }
      let pages = [try ids(50, 0), try ids(2, 1), try ids(2, 4), try ids(0, 0), try ids(-1, -1)]
      #expect(pages == [["alr_c", "alr_d", "alr_b", "alr_a"], ["alr_d", "alr_b"], [], [], []])
    }
  }

  static let filters: [(AlarmQueries.Filter, [String])] = [
    (.init(states: [.maybeChance]), ["alr_d"]),
    (.init(states: [.maybeChance, .ringing]), ["alr_c", "alr_d", "alr_b", "alr_a"]),
    (.init(states: []), []),
    (.init(kind: "missing_data"), ["alr_b"]),
    (.init(indicator: "nps"), ["alr_c"]),
    (.init(channel: "phone"), ["alr_a"]),
    (.init(channel: "' OR 1=1"), []),
    (.init(months: month("2026-01")...month("2026-02")), ["alr_b", "alr_a"]),
    (.init(states: [.ringing], kind: "sharp_fall", months: month("2026-03")...month("2026-03")), ["alr_c"]),
  ]

  @Test(arguments: TestDatabases.all, filters.indices)
  func `a filter leaves what it says`(_ engine: TestDatabase, _ index: Int) throws {
    let (filter, ids) = Self.filters[index]
    try Self.open(engine) { database in
      let (found, counts) = try database.read {
        (try AlarmQueries.list(filter, $0), try AlarmQueries.counts(filter, $0))
      }
      #expect(found.map(\.alarm.id) == ids)
      #expect(counts.values.reduce(0, +) == ids.count)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an alarm that nobody handled comes without handling, a handled one with it`(_ engine: TestDatabase) throws {
    try Self.open(engine) { database in
      try database.write {
        try AlarmHandling.silence(
          "alr_b", until: .oneHour, by: HandlingDesk.marco, clock: .utc, now: HandlingDesk.now, $0)
      }
      let found = try database.read { try AlarmQueries.list(.init(), $0) }
      #expect(found.compactMap(\.handling?.by) == [HandlingDesk.marco])
      #expect(found.first { $0.handling != nil }?.alarm.id == "alr_b")
      #expect(try database.read { try AlarmQueries.find("alr_none", $0) } == nil)
    }
  }

  /// January: a, sharp fall of CSAT by phone, b in February: missing data by e-mail. March: c rings, d may be chance.
  private static func open(_ engine: TestDatabase, _ body: (Database) throws -> Void) throws {
    try engine.with { database in
      try Migrator(AlarmTables.migrations).migrate(database, now: HandlingDesk.now)
      for (text, alarms) in [
        ("2026-01", [made("a")]), ("2026-02", [made("b", kind: .missingData, ["channel": "email"])]),
        ("2026-03", [made("c", indicator: "nps", [:]), made("d", state: "maybe_chance", ["team": "Milano"])]),
      ] {
        let told = alarms.map { one in
          var alarm = one
          alarm.period = text
          return alarm
        }
        // Written as they are: a run of March would resolve those of before.
        try database.write { connection in
          for alarm in told { try AlarmStore.write(alarm, now: HandlingDesk.now, connection) }
        }
      }
      try body(database)
    }
  }

  private static func made(
    _ name: String, kind: AlarmKind = .sharpFall, indicator: String = "csat", state: String = "ringing",
    _ segment: [String: String] = ["channel": "phone"]
  ) -> Alarm {
    var alarm = AlarmStoreTests.alarm
    alarm.id = "alr_\(name)"
    alarm.kind = kind
    alarm.indicator = indicator
    alarm.state = state
    alarm.segment = segment
    return alarm
  }
}
