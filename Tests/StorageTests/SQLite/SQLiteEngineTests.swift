import Foundation
import Storage
import StorageTesting
import Testing

struct SQLiteEngineTests {
  @Test func `a file that is no database is refused and left as it was`() throws {
    try TestDatabase.sqlite.withLocation { location in
      let path = Self.path(of: location)
      let text = String(repeating: "source;external_id;channel\n", count: 100)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: StorageError.notADatabase(place: path)) { try Database.open(location) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test func `a folder, and a file in no folder, cannot be opened`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    for path in [folder, folder + "/no-such-folder-\(UUID())/data.sqlite"] {
      let error = #expect(throws: StorageError.self) { try Database.open(.sqlite(path: path)) }
      guard case .cannotOpen(path, _) = error else {
        Issue.record("\(String(describing: error)) does not name the place")
        continue
      }
    }
  }

  @Test func `a full database says so and keeps what it had`() throws {
    try TestDatabase.sqlite.with { database in
      try database.write {
        try $0.makeThings()
        try $0.addThing("before")
      }
      let error = #expect(throws: StorageError.self) {
        try database.write { connection in
          try connection.executeScript("PRAGMA max_page_count = 20")
          let text = String(repeating: "x", count: 10_000)
          for number in 0..<100 {
            try connection.execute("INSERT INTO thing (name, note) VALUES (\("t\(number)"), \(text))")
          }
        }
      }
      guard case .diskFull = error else {
        Issue.record("\(String(describing: error)) does not say that there is no room")
        return
      }
      #expect(try database.read { try $0.all("SELECT name FROM thing") { $0.string(0) } } == ["before"])
    }
  }

  @Test func `the file keeps a write-ahead log and its foreign keys, and each commit waits for the disk`() throws {
    try TestDatabase.sqlite.with { database in
      let settings = try database.write { connection in
        try ["journal_mode", "foreign_keys", "synchronous"].map { name in
          try connection.first("PRAGMA \(raw: name)") { $0.string(0) }
        }
      }
      #expect(settings == ["wal", "1", "2"])
    }
  }

  @Test func `what was written is there when the file is opened again`() throws {
    try TestDatabase.sqlite.withLocation { location in
      let first = try Database.open(location)
      try first.write {
        try $0.makeThings()
        try $0.addThing("kept")
      }
      try first.close()
      let second = try Database.open(location)
      #expect(try second.read { try $0.count() } == 1)
      try second.close()
    }
  }

  private static func path(of location: DatabaseLocation) -> String {
    if case .sqlite(let path) = location { return path }
    return ""
  }
}
