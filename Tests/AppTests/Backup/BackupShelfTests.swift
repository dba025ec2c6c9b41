import Foundation
import Primitives
import Storage
import Testing

@testable import App

@Suite struct BackupShelfTests {
  @Test func `older ones of the same database are taken away, and nothing else`() throws {
    try Self.withFolder { folder in
      let shelf = BackupShelf(folder: folder)
      for day in 1...4 { try Self.add("campanello-2026110\(day)-020000", source: "a", to: folder) }
      try Self.add("campanello-20261101-030000", source: "b", to: folder)
      try Self.add("mine-20261101-020000", source: "a", to: folder)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("campanello-20261101-040000"), withIntermediateDirectories: true)
      #expect(try shelf.keep(2, of: "a") == ["campanello-20261102-020000", "campanello-20261101-020000"])
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(
        left == [
          "campanello-20261101-030000", "campanello-20261101-040000", "campanello-20261103-020000",
          "campanello-20261104-020000", "mine-20261101-020000",
        ])
      #expect(shelf.backups().first?.folder.lastPathComponent == "campanello-20261104-020000")
    }
  }

  @Test func `a name is that of the moment, and a second one of the same second another`() throws {
    try Self.withFolder { folder in
      let now = ZoneClock.utc.instant(CivilDate(daysSince1970: 20_787), secondOfDay: 10 * 3_600 + 5 * 60 + 9)
      let name = BackupShelf.name(now)
      #expect(name == "campanello-20261130-100509")
      try Self.add(name, source: "a", to: folder)
      #expect(BackupShelf(folder: folder).freeName(now) == name + "-2")
    }
  }

  @Test func `the password of an address is handed over apart`() {
    let plain = PostgresTools.parted("postgres://me@host:5432/name?host=%2Frun")
    #expect(plain.url == "postgres://me@host:5432/name?host=%2Frun" && plain.password == nil)
    let inside = PostgresTools.parted("postgres://me:s%40cret@host/name")
    #expect(inside.url == "postgres://me@host/name" && inside.password == "s@cret")
    let asked = PostgresTools.parted("postgres://me@host/name?password=secret&sslmode=require")
    #expect(asked.url == "postgres://me@host/name?sslmode=require" && asked.password == "secret")
  }

  private static func add(_ name: String, source: String, to folder: URL) throws {
    let place = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let manifest = BackupManifest(
      madeAt: "2026-11-01T02:00:00Z", engine: .sqlite, source: source, schema: [], files: [])
    try manifest.encoded().write(to: place.appendingPathComponent(BackupManifest.fileName))
    #expect(BackupManifest(in: place) == manifest)
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shelf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
