import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct DimensionValuesTests {
  @Test(arguments: TestDatabases.all)
  func `a value keeps its number, also for who reads the dictionary later`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([DimensionValues.migration]).migrate(database, now: Instant(seconds: 0))
      let phone = try database.write { connection in
        var values = try DimensionValues(connection)
        let phone = try values.idMakingOne(.channel, "phone", connection)
        let again = try values.idMakingOne(.channel, "phone", connection)
        let queue = try values.idMakingOne(.queue, "phone", connection)
        #expect(again == phone && queue != phone)
        return phone
      }
      let values = try database.read { try DimensionValues($0) }
      #expect(values.id(.channel, "phone") == phone)
      #expect(values.name(phone) == "phone")
      #expect(values.id(.channel, "fax") == nil)
      #expect(values.name(0) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `no value is 0 and takes no place`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([DimensionValues.migration]).migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        var values = try DimensionValues(connection)
        let none = [
          try values.idMakingOne(.team, nil, connection), try values.idMakingOne(.team, "", connection),
        ]
        #expect(none == [0, 0])
        #expect(values.values(of: .team).isEmpty)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `two who learn the same value at once agree on its number`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([DimensionValues.migration]).migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        var first = try DimensionValues(connection)
        var second = try DimensionValues(connection)
        let milano = try first.idMakingOne(.team, "Milano", connection)
        let again = try second.idMakingOne(.team, "Milano", connection)
        #expect(again == milano)
        _ = try second.idMakingOne(.team, "Bari", connection)
        #expect(second.values(of: .team) == ["Bari", "Milano"])
      }
    }
  }
}
