import Facts
import Primitives
import Storage
import StorageTesting
import Testing

struct OriginalsVaultTests {
  @Test(arguments: TestDatabases.all)
  func `originals are sealed and open again with their key`(_ engine: TestDatabase) throws {
    try Self.withKept(engine) { office, vault, place in
      let found = try office.database.read { try vault.read(place, $0) }
      #expect(found == Self.originals)
      let sealed = try office.database.read { connection in
        try connection.all("SELECT sealed FROM original_text") { $0.blob(0) }
      }
      #expect(sealed.count == 1)
      #expect(!String(decoding: sealed[0], as: UTF8.self).contains("Bianchi"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `another key does not open them`(_ engine: TestDatabase) throws {
    try Self.withKept(engine) { office, _, place in
      let other = try #require(OriginalsVault(base64Key: OriginalsVault.newKey()))
      #expect(throws: (any Error).self) { try office.database.read { try other.read(place, $0) } }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a row that was moved to another fact does not open`(_ engine: TestDatabase) throws {
    try Self.withKept(engine) { office, vault, place in
      try office.database.write { try $0.execute("UPDATE original_text SET external_id = 'call-2'") }
      var moved = place
      moved.externalID = "call-2"
      #expect(throws: (any Error).self) { try office.database.read { try vault.read(moved, $0) } }
      let gone = try office.database.read { try vault.read(place, $0) }
      #expect(gone == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `bytes that were touched do not open`(_ engine: TestDatabase) throws {
    try Self.withKept(engine) { office, vault, place in
      try office.database.write { connection in
        var sealed = try connection.first("SELECT sealed FROM original_text") { $0.blob(0) } ?? []
        sealed[sealed.count / 2] ^= 1
        try connection.execute("UPDATE original_text SET sealed = \(sealed)")
      }
      #expect(throws: (any Error).self) { try office.database.read { try vault.read(place, $0) } }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the same originals are never sealed to the same bytes`(_ engine: TestDatabase) throws {
    try Self.withKept(engine) { office, vault, place in
      func sealed() throws -> [UInt8]? {
        try office.database.read { try $0.first("SELECT sealed FROM original_text") { $0.blob(0) } }
      }
      let first = try sealed()
      try office.database.write { try vault.keep(Self.originals, of: place, importID: 1, $0) }
      let second = try sealed()
      #expect(first != nil && first != second)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `taking an import back takes its originals with it`(_ engine: TestDatabase) throws {
    try Self.withKept(engine) { office, vault, place in
      let summary = try #require(try office.database.read { try ImportStore.find(1, $0) })
      try office.undo(summary)
      let found = try office.database.read { try vault.read(place, $0) }
      #expect(found == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an import keeps originals under its own source`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let vault = try #require(OriginalsVault(base64Key: OriginalsVault.newKey()))
      try office.bring([.conversation("call-1", "2026-01-07 08:00:00")], source: "zendesk")
      try office.database.write { connection in
        var run = try ImportRun(
          ImportSummary(file: "calls.csv", kind: .conversations, source: "freshdesk"),
          organisation: office.organisation, connection)
        try run.add([NumberedFact(row: 2, fact: .conversation("call-1", "2026-01-07 08:00:00"))])
        try run.keep(["call-1": Self.originals], in: vault)
        _ = try run.finish(sha256: "", report: "{}", now: utc("2026-11-22 09:00:00"))
      }
      let found = try office.database.read { connection in
        try connection.all("SELECT id FROM source ORDER BY name") { $0.int64(0) }.map { source in
          try vault.read(OriginalPlace(kind: .conversations, source: source, externalID: "call-1"), connection)
        }
      }
      #expect(found == [Self.originals, nil])
    }
  }

  @Test func `a key has 32 bytes, or it is none`() {
    #expect(OriginalsVault(base64Key: "") == nil)
    #expect(OriginalsVault(base64Key: "not base64!") == nil)
    #expect(OriginalsVault(base64Key: "c2hvcnQ=") == nil)
    #expect(OriginalsVault(base64Key: OriginalsVault.newKey() + "\n") != nil)
    #expect(OriginalsVault.newKey() != OriginalsVault.newKey())
  }

  private static let originals = ["text": "Sono Anna Bianchi, 347 1234567", "subject": "perché?"]

  private static func withKept(
    _ engine: TestDatabase, _ body: (Office, OriginalsVault, OriginalPlace) throws -> Void
  ) throws {
    try Office.open(engine) { office in
      let summary = try office.bring([.conversation("call-1", "2026-01-07 08:00:00")])
      let vault = try #require(OriginalsVault(base64Key: OriginalsVault.newKey()))
      let source = try office.database.read { try $0.first("SELECT id FROM source") { $0.int64(0) } }
      let place = OriginalPlace(kind: .conversations, source: try #require(source), externalID: "call-1")
      try office.database.write { try vault.keep(originals, of: place, importID: summary.id, $0) }
      try body(office, vault, place)
    }
  }
}
