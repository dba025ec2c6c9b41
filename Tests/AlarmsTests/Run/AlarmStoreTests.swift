import Primitives
import Storage
import StorageTesting
import Testing

@testable import Alarms

struct AlarmStoreTests {
  @Test(arguments: TestDatabases.all)
  func `the same run twice is one alarm with one event`(_ engine: TestDatabase) throws {
    try RunOffice.open(.sharpFall, engine) { office in
      let first = try office.record("2026-01")
      let second = try office.record("2026-01")
      #expect(first == second && first.count == 1)
      #expect(try office.stored() == first)
      #expect(try office.events(of: first[0].id) == ["ringing"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `next month's run updates the alarm, the month it is over resolves it`(_ engine: TestDatabase) throws {
    try RunOffice.open(.passingFall, engine) { office in
      let id = try #require(try office.record("2026-01").first?.id)
      #expect(try office.record("2026-02").map(\.id) == [id])
      let open = try #require(try office.stored().first)
      #expect(try office.stored().count == 1)
      #expect(open.period == "2026-02" && open.since == "2026-01" && open.state == "ringing")
      #expect(open.sentence.it.hasPrefix("CSAT telefono, febbraio 2026: "))
      #expect(try office.events(of: id) == ["ringing"])

      #expect(try office.record("2026-03") == [])
      let closed = try #require(try office.stored().first)
      #expect(closed.id == id && closed.state == "resolved" && closed.period == "2026-02")
      #expect(try office.events(of: id) == ["ringing", "resolved"])
      #expect(try office.database.read { try AlarmStore.lastMonth($0) } == month("2026-03"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a taken alarm stays taken while its figures are brought up to date`(_ engine: TestDatabase) throws {
    try RunOffice.open(.passingFall, engine) { office in
      var alarm = try #require(try office.record("2026-01").first)
      alarm.state = "taken"
      try office.store([alarm], "2026-01")
      try office.record("2026-01")
      #expect(try office.stored() == [alarm])
      try office.record("2026-02")
      #expect(try office.stored().map(\.state) == ["taken"])
      #expect(try office.stored().map(\.period) == ["2026-02"])
      #expect(try office.events(of: alarm.id) == ["ringing", "taken"])
    }
  }

  @Test(arguments: TestDatabases.all, ["taken", "silenced", "dismissed"])
  func `what people did with an alarm stays, also when it is not told any more`(
    _ engine: TestDatabase, _ state: String
  ) throws {
    try RunOffice.open(Story().emptied, engine) { office in
      var alarm = Self.alarm
      try office.store([alarm], "2026-01")
      alarm.state = state
      try office.store([alarm], "2026-01")
      for told in [[Self.alarm], [], [Self.alarm]] { try office.store(told, "2026-02") }
      #expect(try office.stored() == [alarm])
      #expect(try office.events(of: alarm.id) == ["ringing", state])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `looking back does not touch what later months told`(_ engine: TestDatabase) throws {
    try RunOffice.open(.passingFall, engine) { office in
      try office.record("2026-02")
      let before = try office.stored()
      #expect(before.map(\.period) == ["2026-02"])
      try office.record("2025-12")
      #expect(try office.stored() == before)
      #expect(try office.record("2026-01").map(\.id) == before.map(\.id))
      #expect(try office.stored() == before)
      #expect(try office.database.read { try AlarmStore.lastMonth($0) } == month("2026-02"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a resolved alarm that is told again rings again`(_ engine: TestDatabase) throws {
    try RunOffice.open(Story().emptied, engine) { office in
      try office.store([Self.alarm], "2026-01")
      try office.store([], "2026-01")
      #expect(try office.stored().map(\.state) == ["resolved"])
      try office.store([Self.alarm], "2026-01")
      #expect(try office.stored() == [Self.alarm])
      #expect(try office.events(of: Self.alarm.id) == ["ringing", "resolved", "ringing"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an alarm is found by its id, and the newest come first`(_ engine: TestDatabase) throws {
    try RunOffice.open(Story().emptied, engine) { office in
      var older = Self.alarm
      older.id = "alr_older"
      older.period = "2025-12"
      try office.store([older, Self.alarm], "2026-01")
      #expect(try office.stored().map(\.id) == [Self.alarm.id, "alr_older"])
      #expect(try office.database.read { try AlarmStore.find(Self.alarm.id, $0) } == Self.alarm)
      #expect(try office.database.read { try AlarmStore.find("alr_none", $0) } == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `before the first run there is no last month`(_ engine: TestDatabase) throws {
    let (last, stored) = try RunOffice.open(Story().emptied, engine) { office in
      (try office.database.read { try AlarmStore.lastMonth($0) }, try office.stored())
    }
    #expect(last == nil && stored == [])
  }

  static let alarm = Told(
    Finding(kind: .sharpFall, look: .phone, evidence: .phone), scope: ("one", ["phone"]), it: "", en: ""
  ).alarm
}
