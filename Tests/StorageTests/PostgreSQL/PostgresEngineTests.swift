import Primitives
import Storage
import StorageTesting
import Testing

@Suite(.enabled(if: TestDatabases.postgres != nil, "\(TestDatabases.postgresIsMissing)"))
struct PostgresEngineTests {
  let engine: TestDatabase

  init() throws { engine = try #require(TestDatabases.postgres) }

  @Test func `an idle connection that was lost is replaced`() throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      for round in 1...3 {
        try Self.loseConnections(of: database)
        try database.write { try $0.addThing("round \(round)") }
      }
      try Self.loseConnections(of: database)
      #expect(try database.read { try $0.count() } == 3)
    }
  }

  @Test func `a transaction in flight fails when its connection is lost`() throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      let error = #expect(throws: StorageError.self) {
        try database.write { connection in
          try connection.addThing("lost")
          let process = try connection.first("SELECT pg_backend_pid()") { $0.int(0) }
          try database.write { try $0.execute("SELECT pg_terminate_backend(CAST(\(process) AS INTEGER))") }
          for round in 0..<100 { try connection.addThing("round \(round)") }
        }
      }
      guard case .lostConnection = error else {
        Issue.record("\(String(describing: error)) does not say that the connection was lost")
        return
      }
      #expect(try database.read { try $0.count() } == 0)
    }
  }

  @Test func `a server that is not there cannot be opened, and the password stays secret`() {
    let url = "postgres://me:s3cret@localhost:1/none?host=/no-such-folder"
    let location = DatabaseLocation.postgres(url: url)
    let error = #expect(throws: StorageError.self) { try Database.open(location) }
    guard case .cannotOpen(_, let reason) = error else {
      Issue.record("\(String(describing: error)) does not say that it cannot be opened")
      return
    }
    #expect(!reason.isEmpty)
    #expect(!reason.contains("s3cret"))
  }

  @Test func `a unique key that is too long is named as such`() throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      // Letters that do not repeat, or the server would make them shorter.
      var random = SeededGenerator(seed: 1)
      let name = (0..<2_000).map { _ in String(random.next(), radix: 36) }.joined()
      let error = #expect(throws: StorageError.self) { try database.write { try $0.addThing(name) } }
      guard case .tooLarge = error else {
        Issue.record("\(String(describing: error)) does not say that the key is too long")
        return
      }
    }
  }

  @Test func `more statements than are kept prepared still run`() throws {
    try engine.with { database in
      try database.write { connection in
        for number in 0..<900 {
          let name = "column\(number % 450)"
          let found = try connection.first("SELECT \(number) AS \(raw: name)") { $0.int(0) }
          #expect(found == number)
        }
      }
    }
  }

  @Test func `readers in many threads wait for a free connection`() async throws {
    try await engine.with { database in
      try await withThrowingTaskGroup(of: Int?.self) { group in
        for number in 0..<60 {
          group.addTask { try await database.read { try $0.first("SELECT \(number)") { $0.int(0) } } }
        }
        var sum = 0
        for try await number in group { sum += number ?? 0 }
        #expect(sum == 1_770)
      }
    }
  }

  @Test func `two writers of one name take turns`() async throws {
    try await engine.with { database in
      try await database.write {
        try $0.makeThings()
        try $0.addThing("counter", 0)
      }
      try Migrator([]).migrate(database, now: Instant(seconds: 0))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<30 {
          group.addTask {
            try await database.write { connection in
              try connection.lock("counter")
              let number = try connection.first("SELECT number FROM thing") { $0.int(0) } ?? 0
              try connection.execute("UPDATE thing SET number = \(number + 1)")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await database.read { try $0.first("SELECT number FROM thing") { $0.int(0) } } == 30)
    }
  }

  /// Ends the other connections of this test, which its schema tells apart.
  private static func loseConnections(of database: Database) throws {
    let process = try database.read { try $0.first("SELECT pg_backend_pid()") { $0.int(0) } }
    guard let url = url(TestDatabases.postgres) else { return }
    let other = try Database.open(.postgres(url: url))
    try other.write { try $0.execute("SELECT pg_terminate_backend(CAST(\(process) AS INTEGER), 5000)") }
    try other.close()
  }

  private static func url(_ engine: TestDatabase?) -> String? {
    if case .postgres(let url) = engine { return url }
    return nil
  }
}
