import Storage
import StorageTesting
import Testing

/// What fails inside a savepoint undoes itself alone; on both engines.
struct SavepointTests {
  @Test(arguments: TestDatabases.all)
  func `what fails is undone, what came before and after stays`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        try connection.addThing("before")
        #expect(throws: StorageError.self) {
          try connection.savepoint {
            try connection.addThing("inside")
            try connection.addThing("wrong", -13)
          }
        }
        try connection.addThing("after")
      }
      let names = try database.read { try $0.all("SELECT name FROM thing ORDER BY id") { $0.string(0) } }
      #expect(names == ["before", "after"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `one inside another is undone by itself`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        try connection.savepoint {
          try connection.addThing("outer")
          let error = #expect(throws: StorageError.self) {
            try connection.savepoint { try connection.addThing("a\u{0}b") }
          }
          #expect(error == .nulInText)
          try connection.addThing("outer again")
        }
      }
      #expect(try database.read { try $0.count() } == 2)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a failure that was caught inside it still undoes it`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        try? connection.savepoint {
          try connection.addThing("inside")
          try? connection.addThing("inside")
        }
        try connection.addThing("after")
      }
      #expect(try database.read { try $0.count() } == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `bulk rows go on after a savepoint that was undone`(_ engine: TestDatabase) throws {
    try engine.with { database in
      func add(_ name: String, _ number: Int, _ connection: Connection) throws {
        var rows = RowBuffer(columns: 2)
        rows.append(name)
        rows.append(number)
        try connection.bulkInsert(into: "thing", columns: ["name", "number"], rows: rows, conflictKey: ["name"])
      }
      try database.write { connection in
        try connection.makeThings()
        var isUndone = false
        do {
          try connection.savepoint {
            try add("inside", 1, connection)
            try add("wrong", -13, connection)
          }
        } catch StorageError.constraint {
          isUndone = true
        }
        #expect(isUndone)
        try connection.savepoint { try add("good", 1, connection) }
        #expect(throws: StorageError.self) { try connection.savepoint { try add("bad\u{0}", 1, connection) } }
        try add("last", 2, connection)
      }
      #expect(
        try database.read { try $0.all("SELECT name FROM thing ORDER BY id") { $0.string(0) } } == ["good", "last"])
    }
  }

  static let ofTheMoment: [StorageError] = [
    .busy("x"), .lostConnection("x"), .diskFull("x"), .readOnly("x"), .sql(code: "57014", message: "x"),
    .sql(code: "53200", message: "x"), .sql(code: "266", message: "I/O"), .sql(code: "7", message: "x"),
  ]
  static let ofTheValues: [StorageError] = [
    .nulInText, .tooLarge("x"), .constraint(.check, name: "x", message: "x"), .sql(code: "22021", message: "x"),
    .sql(code: "1", message: "x"),
  ]

  @Test(arguments: ofTheMoment) func `what any work would have met is told apart`(_ error: StorageError) {
    #expect(error.isOfTheMoment)
  }

  @Test(arguments: ofTheValues) func `what lies in the values is told apart`(_ error: StorageError) {
    #expect(!error.isOfTheMoment)
  }
}
