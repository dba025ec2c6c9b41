import Dispatch
import Foundation
import Storage
import StorageTesting
import Testing

/// What both engines promise alike.
struct DatabaseTests {
  @Test(.enabled(if: TestDatabases.postgres != nil, "\(TestDatabases.postgresIsMissing)"))
  func `the suite covers PostgreSQL too`() {
    #expect(TestDatabases.all.count == 2)
  }

  @Test(arguments: TestDatabases.all)
  func `values come back as they went in`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      for (place, text) in Hostile.texts.enumerated() {
        let number: Int64? = place == 0 ? .min : place == 1 ? .max : nil
        let blob = place % 2 == 0 ? Array(text.utf8) : nil
        let real = [0.1, -Double.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude][place % 4]
        try database.write {
          try $0.execute(
            """
            INSERT INTO thing (name, note, number, real, bytes)
            VALUES (\("t\(place)"), \(text), \(number), \(real), \(blob))
            """)
        }
        let found = try database.read {
          try $0.first("SELECT note, number, real, bytes FROM thing WHERE note = \(text)") {
            ($0.string(0), $0.int64OrNil(1), $0.double(2), $0.blobOrNil(3))
          }
        }
        #expect(found?.0 == text)
        #expect(found?.1 == number)
        #expect(found?.2 == real)
        #expect(found?.3 == blob)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `text with a zero character is refused`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      #expect(throws: StorageError.nulInText) {
        try database.write { try $0.execute("INSERT INTO thing (name) VALUES (\("a\0b"))") }
      }
      #expect(throws: StorageError.nulInText) {
        try database.write { try $0.bulkInsert(into: "thing", columns: ["name"], rows: [.text("a\0b")]) }
      }
      #expect(try database.read { try $0.count() } == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `not a number is stored as NULL`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let isNull = try database.write { connection in
        try connection.makeThings()
        try connection.execute("INSERT INTO thing (name, real) VALUES ('x', \(Double.nan))")
        return try connection.first("SELECT real FROM thing") { $0.isNull(0) }
      }
      #expect(isNull == true)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a throwing closure undoes everything it wrote`(_ engine: TestDatabase) throws {
    struct Changed: Error {}
    try engine.with { database in
      try database.write { try $0.makeThings() }
      #expect(throws: Changed.self) {
        try database.write {
          try $0.addThing("a")
          throw Changed()
        }
      }
      #expect(try database.read { try $0.count() } == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a failed statement undoes the transaction even when caught`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      #expect(throws: StorageError.self) {
        try database.write { connection in
          try connection.addThing("a")
          try? connection.addThing("a")
          #expect(throws: StorageError.transactionFailed) { try connection.addThing("b") }
        }
      }
      #expect(try database.read { try $0.count() } == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a broken rule is named by its kind`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write {
        try $0.makeThings()
        try $0.addThing("a")
      }
      for (sql, kind, name) in Hostile.violations {
        let error = #expect(throws: StorageError.self) { try database.write { try $0.execute(sql) } }
        guard case .constraint(let found, let place, _) = error else {
          Issue.record("\(String(describing: error)) is no broken rule")
          continue
        }
        #expect(found == kind)
        #expect(place.contains(name) || kind == .foreignKey)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a reading transaction sees one moment and cannot write`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { try $0.makeThings() }
      try database.read { reader in
        #expect(try reader.count() == 0)
        try database.write { try $0.addThing("later") }
        #expect(try reader.count() == 0)
      }
      #expect(try database.read { try $0.count() } == 1)
      let error = #expect(throws: StorageError.self) { try database.read { try $0.addThing("b") } }
      guard case .readOnly = error else {
        Issue.record("\(String(describing: error)) does not say that the transaction only reads")
        return
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `statements run while rows are still arriving`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        for number in 0..<50 { try connection.addThing("t\(number)", number) }
        var sum = 0
        try connection.forEach("SELECT id, number FROM thing WHERE number < \(20) ORDER BY number") { row in
          let (id, number) = (row.int(0), row.int(1))
          try connection.execute("UPDATE thing SET number = number + 1000 WHERE id = \(id)")
          try connection.forEach("SELECT id, number FROM thing WHERE number < \(5) ORDER BY number") { _ in }
          sum += number
        }
        #expect(sum == 190)
        #expect(try connection.first("SELECT count(*) FROM thing WHERE number >= 1000") { $0.int(0) } == 20)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a loop left by an error leaves the connection usable`(_ engine: TestDatabase) throws {
    struct Enough: Error {}
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        for number in 0..<10 { try connection.addThing("t\(number)", number) }
        #expect(throws: Enough.self) {
          try connection.forEach("SELECT id FROM thing") { _ in throw Enough() }
        }
        try connection.addThing("after")
      }
      #expect(try database.read { try $0.count() } == 11)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the number of changed rows is returned`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        for number in 0..<5 { try connection.addThing("t\(number)", number) }
        #expect(try connection.execute("UPDATE thing SET number = 0 WHERE number > \(2)") == 2)
        #expect(try connection.execute("DELETE FROM thing WHERE number = \(77)") == 0)
        #expect(try connection.execute("SELECT id FROM thing") == 0)
        #expect(try connection.execute("CREATE INDEX thing_number ON thing (number)") == 0)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an inserted row's id is returned`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        let id = try connection.insertReturningID("INSERT INTO thing (name) VALUES (\("a"))")
        let other = try connection.insertReturningID("INSERT INTO thing (name) VALUES (\("b")) RETURNING id")
        #expect(try connection.all("SELECT id FROM thing ORDER BY name") { $0.int64(0) } == [id, other])
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an empty list holds no value`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        try connection.addThing("a", 1)
        func count(_ condition: SQL) throws -> Int? {
          try connection.first("SELECT count(*) FROM thing WHERE \(condition)") { $0.int(0) }
        }
        #expect(try count("number IN \(list: [Int]())") == 0)
        #expect(try count("number NOT IN \(list: [Int]())") == 1)
        #expect(try count("name NOT IN \(list: [String]())") == 1)
        #expect(try count("number IN \(list: [1, 2])") == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `sums, truth values and texts read alike`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        for (place, name) in ["b", "a", "È", "Z", "ab"].enumerated() { try connection.addThing(name, place) }
        let row = try connection.first("SELECT sum(number), avg(number), count(*) > 3 FROM thing") {
          ($0.int(0), $0.double(1), $0.bool(2))
        }
        #expect(row?.0 == 10)
        #expect(row?.1 == 2)
        #expect(row?.2 == true)
        #expect(
          try connection.all("SELECT name FROM thing ORDER BY name") { $0.string(0) }
            == ["Z", "a", "ab", "b", "È"])
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `one statement takes NULL and values in turn`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        for (place, number) in ([nil, 1, nil, 2] as [Int?]).enumerated() {
          try connection.execute("INSERT INTO thing (name, number) VALUES (\("t\(place)"), \(number))")
        }
        #expect(
          try connection.all("SELECT number FROM thing ORDER BY name") { $0.intOrNil(0) } == [nil, 1, nil, 2])
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `asynchronous callers write and read many at once`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      try await database.write { try $0.makeThings() }
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<40 {
          group.addTask {
            try await database.write { try $0.addThing("t\(number)", number) }
            return try await database.read { try $0.count() }
          }
        }
        for try await count in group { #expect((1...40).contains(count)) }
      }
      #expect(try await database.read { try $0.count() } == 40)
    }
  }

  @Test func `whoever waits too long for a change is told, and the change is not made later`() async throws {
    try await TestDatabase.sqlite.with { database in
      try await database.write { try $0.makeThings() }
      let begun = DispatchSemaphore(value: 0)
      let end = DispatchSemaphore(value: 0)
      let long = Thread {
        try? database.write { _ in
          begun.signal()
          end.wait()
        }
      }
      long.start()
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          begun.wait()
          continuation.resume()
        }
      }
      await #expect(throws: StorageError.self) {
        try await database.write(waitingAtMost: 0.05) { try $0.addThing("late") }
      }
      end.signal()
      try await database.write(waitingAtMost: 30) { try $0.addThing("in time") }
      #expect(try await database.read { try $0.count() } == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a cancelled task does not begin`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      try await database.write { try $0.makeThings() }
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await database.write { try $0.addThing("a") }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await database.read { try $0.count() } == 0)
    }
  }
}
