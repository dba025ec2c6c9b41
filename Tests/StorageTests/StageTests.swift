import Storage
import StorageTesting
import Testing

struct StageTests {
  @Test(arguments: TestDatabases.all)
  func `staged rows update the rows they match, batch after batch`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try database.write { connection in
        try connection.makeThings()
        for number in 0..<6 { try connection.addThing("t\(number)", number) }
      }
      for round in 1...2 {
        try database.write { connection in
          for batch in [[0, 1, 99], [4]] {
            let values = batch.flatMap { [.text("t\($0)"), .integer(Int64($0 + 100 * round))] as [SQLValue] }
            try connection.stage(
              "incoming", like: "thing", columns: ["name", "number"], rows: RowBuffer(values, columns: 2))
            let changed = try connection.execute(
              "UPDATE thing SET number = n.number FROM incoming n WHERE thing.name = n.name")
            #expect(changed == batch.count(where: { $0 < 6 }))
          }
        }
      }
      let numbers = try database.read {
        try $0.all("SELECT number FROM thing ORDER BY name") { $0.int(0) }
      }
      #expect(numbers == [200, 201, 2, 3, 204, 5])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `staging no rows leaves an empty table`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let count = try database.write { connection in
        try connection.makeThings()
        try connection.stage("incoming", like: "thing", columns: ["name"], rows: RowBuffer(columns: 1))
        return try connection.first("SELECT count(*) FROM incoming") { $0.int(0) }
      }
      #expect(count == 0)
    }
  }
}
