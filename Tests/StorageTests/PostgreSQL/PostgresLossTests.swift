import Dispatch
import Primitives
import Storage
import StorageTesting
import Testing

/// What the seam does where the server, or another transaction, stands in the way.
@Suite(.enabled(if: TestDatabases.postgres != nil, "\(TestDatabases.postgresIsMissing)"))
struct PostgresLossTests {
  let engine: TestDatabase

  init() throws { engine = try #require(TestDatabases.postgres) }

  @Test func `two transactions that wait for each other are both kept`() async throws {
    try await engine.with { database in
      try await database.write {
        try $0.makeThings()
        try $0.addThing("a", 0)
        try $0.addThing("b", 0)
      }
      let runs = Shared(0)
      // Each goes on when the other holds its first row.
      let holding = ["a": DispatchSemaphore(value: 0), "b": DispatchSemaphore(value: 0)]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for order in [["a", "b"], ["b", "a"]] {
          group.addTask {
            try await database.write { connection in
              let isFirstTry = runs.change { runs in
                runs += 1
                return runs <= 2
              }
              for name in order {
                try connection.execute("UPDATE thing SET number = number + 1 WHERE name = \(name)")
                if name == order[0], isFirstTry {
                  holding[order[0]]?.signal()
                  #expect(holding[order[1]]?.wait(timeout: .now() + 60) == .success)
                }
              }
            }
          }
        }
        try await group.waitForAll()
      }
      // Whoever gave way goes again, and may have to give way once more.
      #expect((3...8).contains(runs.value))
      let numbers = try await database.read { try $0.all("SELECT number FROM thing ORDER BY name") { $0.int(0) } }
      #expect(numbers == [2, 2])
    }
  }

  @Test func `a conflict that comes each time ends as busy, after five tries`() throws {
    try engine.with { database in
      var runs = 0
      let error = #expect(throws: StorageError.self) {
        try database.write { connection in
          runs += 1
          try connection.executeScript("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$")
        }
      }
      #expect(error?.isBusy == true)
      #expect(runs == 5)
    }
  }

  @Test func `a read that was lost before its first row is read once more`() throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      var runs = 0
      let count = try database.read { connection in
        runs += 1
        if runs == 1 { try Self.lose(connection) }
        return try connection.count()
      }
      #expect(count == 0)
      #expect(runs == 2)
    }
  }

  @Test func `a read that was answered in part, and a write, are not begun again`() throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      var runs = 0
      let read = #expect(throws: StorageError.self) {
        try database.read { connection in
          runs += 1
          _ = try connection.count()
          try Self.lose(connection)
        }
      }
      #expect(read?.isAway == true && runs == 1)
      let write = #expect(throws: StorageError.self) {
        try database.write { connection in
          runs += 1
          try Self.lose(connection)
        }
      }
      #expect(write?.isAway == true && runs == 2)
      #expect(try database.read { try $0.count() } == 0)
    }
  }

  @Test func `a transaction says what it needs of the session, and leaves nothing of it behind`() throws {
    try engine.with { database in
      let inside = try database.read { connection in
        try connection.all("SELECT current_setting('lock_timeout') UNION ALL SELECT current_setting('TimeZone')") {
          $0.string(0)
        }
      }
      #expect(inside == ["1min", "UTC"])
    }
  }

  /// Ends the server process of this very connection: its next answer never comes.
  private static func lose(_ connection: Connection) throws {
    try connection.executeScript("DO $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); END $$")
  }
}
