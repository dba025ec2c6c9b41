import Ledger
import People
import Incidents
import Primitives
import Storage
import StorageTesting
import Testing

struct MonitorStoreTests {
  private func with(_ engine: TestDatabase, _ work: (Connection) throws -> Void) throws {
    try engine.with { database in
      try Migrator(PeopleMigrations.all + IncidentTables.migrations).migrate(database, now: Instant(seconds: 0))
      try database.write { try work($0) }
    }
  }

  private func at(_ minute: Int64) -> Instant { Instant(seconds: 1_795_428_000 + minute * 60) }

  private func only(_ connection: Connection) throws -> Monitor { try #require(try MonitorStore.all(connection).first) }

  @Test(arguments: TestDatabases.all)
  func `a supplier's fault begins, goes on and is over when its page no longer shows it`(_ engine: TestDatabase) throws
  {
    try with(engine) { connection in
      _ = try MonitorStore.add(
        .statuspage, name: " Banca ", address: "https://status.example.com", pointsTo: nil, by: .commandLine,
        now: at(0), connection)
      let monitor = try only(connection)
      #expect(monitor.name == "Banca" && monitor.pointsTo == .supplier && monitor.checkedAt == nil)
      #expect(try MonitorStore.due(now: at(0), connection).count == 1)
      let sign = MonitorSign(
        externalID: "i1", title: "Carte", url: "https://x.example/1", beganAt: at(-9), endedAt: nil)
      try MonitorStore.record([sign], of: monitor, now: at(1), connection)
      try MonitorStore.record([sign], of: monitor, now: at(2), connection)
      #expect(try MonitorStore.due(now: at(2), connection).isEmpty)
      let seen = try MonitorStore.signs(from: at(0), to: at(2), connection)
      #expect(seen.count == 1 && seen[0].sign == sign && seen[0].seenAt == at(1))
      try MonitorStore.record([], of: monitor, now: at(30), connection)
      #expect(try MonitorStore.signs(from: at(0), to: at(40), connection).first?.sign.endedAt == at(30))
      #expect(try MonitorStore.signs(from: at(31), to: at(40), connection).isEmpty)
      // An address that is none is no link.
      let odd = MonitorSign(externalID: "i2", title: "x", url: "javascript:alert(1)", beganAt: at(50), endedAt: nil)
      try MonitorStore.record([odd], of: monitor, now: at(50), connection)
      #expect(try MonitorStore.signs(from: at(49), to: at(51), connection).first?.sign.url == nil)
      try MonitorStore.remove(monitor.id, by: .commandLine, now: at(99), connection)
      #expect(
        try MonitorStore.all(connection).isEmpty && MonitorStore.signs(from: at(0), to: at(99), connection).isEmpty)
      #expect(throws: IncidentProblem.noSuchMonitor) {
        try MonitorStore.remove(monitor.id, by: .commandLine, now: at(99), connection)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an address of ours is down from the first of two looks in a row, a feed that is silent is no sign`(
    _ engine: TestDatabase
  ) throws {
    try with(engine) { connection in
      let id = try MonitorStore.add(
        .http, name: "Sito", address: "https://www.example.it", pointsTo: nil, by: .commandLine, now: at(0), connection)
      try MonitorStore.record(failure: .status(503), of: only(connection), now: at(1), connection)
      #expect(try MonitorStore.signs(from: at(0), to: at(9), connection).isEmpty)
      try MonitorStore.record(failure: .unreachable, of: only(connection), now: at(2), connection)
      let down = try #require(try MonitorStore.signs(from: at(0), to: at(9), connection).first)
      #expect(down.sign.beganAt == at(1) && down.sign.endedAt == nil && down.sign.title == "unreachable")
      #expect(try only(connection).isSilent && only(connection).failingSince == at(1))
      try MonitorStore.record([], of: only(connection), now: at(5), connection)
      #expect(try MonitorStore.signs(from: at(0), to: at(9), connection).first?.sign.endedAt == at(5))
      #expect(try !only(connection).isSilent)
      try MonitorStore.remove(id, by: .commandLine, now: at(99), connection)

      _ = try MonitorStore.add(
        .feed, name: "Meteo", address: "https://example.it/cap", pointsTo: nil, by: .commandLine, now: at(0), connection
      )
      for minute in 0..<3 {
        try MonitorStore.record(failure: .unreadable, of: only(connection), now: at(Int64(minute)), connection)
      }
      #expect(try only(connection).isSilent && MonitorStore.signs(from: at(0), to: at(9), connection).isEmpty)
    }
  }

  @Test func `what cannot be kept an eye on is refused`() throws {
    try with(TestDatabases.all[0]) { connection in
      func add(_ name: String, _ address: String) throws {
        _ = try MonitorStore.add(
          .http, name: name, address: address, pointsTo: .own, by: .commandLine, now: at(0), connection)
      }
      #expect(throws: IncidentProblem.nameInvalid) { try add("  ", "https://example.it") }
      #expect(throws: IncidentProblem.nameInvalid) { try add("a\nb", "https://example.it") }
      for address in ["", "example.it", "ftp://example.it", "file:///etc/passwd", "https://a:b@example.it"] {
        #expect(throws: IncidentProblem.monitorAddressInvalid) { try add("a", address) }
      }
      for number in 0..<MonitorStore.most { try add("\(number)", "https://example.it/\(number)") }
      #expect(throws: IncidentProblem.tooManyMonitors) { try add("one more", "https://example.it") }
    }
  }
}
