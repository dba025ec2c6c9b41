import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct DimensionValuesTests {
  @Test(arguments: TestDatabases.all)
  func `a value keeps its number, also for who reads the dictionary later`(_ engine: TestDatabase) throws {
    try withDictionary(engine) { connection in
      var values = try DimensionValues(connection)
      let phone = values.idMakingOne(.channel, "phone")
      #expect(values.idMakingOne(.channel, "phone") == phone)
      #expect(values.idMakingOne(.queue, "phone") != phone)
      try DimensionValues.store(values.takeMade(), connection)
      var later = try DimensionValues(connection)
      #expect(later.id(.channel, "phone") == phone)
      #expect(later.name(phone) == "phone")
      #expect(later.idMakingOne(.channel, "phone") == phone)
      #expect(later.takeMade().isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `new values get new numbers, whoever makes them`(_ engine: TestDatabase) throws {
    try withDictionary(engine) { connection in
      var numbers: [Int32] = []
      for names in [["Milano", "Bari"], ["Bari", "Trani"], ["Monza"]] {
        var values = try DimensionValues(connection)
        numbers += names.map { values.idMakingOne(.team, $0) }
        try DimensionValues.store(values.takeMade(), connection)
      }
      #expect(numbers == [1, 2, 2, 3, 4])
      let values = try DimensionValues(connection)
      #expect(values.values(of: .team) == ["Bari", "Milano", "Monza", "Trani"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what was made is handed over once`(_ engine: TestDatabase) throws {
    try withDictionary(engine) { connection in
      var values = try DimensionValues(connection)
      _ = values.idMakingOne(.channel, "phone")
      #expect(values.takeMade().count == 1)
      #expect(values.takeMade().isEmpty)
      _ = values.idMakingOne(.channel, "chat")
      #expect(values.takeMade().count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `no value is 0 and takes no place`(_ engine: TestDatabase) throws {
    try withDictionary(engine) { connection in
      var values = try DimensionValues(connection)
      #expect(values.idMakingOne(.team, nil) == 0)
      #expect(values.idMakingOne(.team, "") == 0)
      #expect(values.takeMade().isEmpty && values.values(of: .team).isEmpty)
      #expect(values.name(0) == nil && values.id(.channel, "fax") == nil)
    }
  }

  private func withDictionary(_ engine: TestDatabase, _ body: (Connection) throws -> Void) throws {
    try engine.with { database in
      try Migrator([DimensionValues.migration]).migrate(database, now: Instant(seconds: 0))
      try database.write { try body($0) }
    }
  }
}
