import Foundation
import Storage
import StorageTesting
import Testing

@Suite struct CopyTests {
  @Test func `a copy made while others write holds one moment, and is its owner's alone`() throws {
    try TestDatabase.sqlite.withLocation { location in
      guard case .sqlite(let path) = location else { return }
      let database = try Database.open(location)
      try database.write { connection in
        try connection.makeThings()
        for number in 0..<2_000 { try connection.addThing("thing \(number)", 0) }
      }
      let stop = Shared(false)
      let writer = Thread {
        // Every row is the same number at every moment.
        while !stop.value { _ = try? database.write { try $0.execute("UPDATE thing SET number = number + 1") } }
      }
      writer.start()
      for round in 0..<5 {
        let copy = "\(path)-\(round)"
        #expect(try database.copy(to: copy))
        #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
        #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
        let opened = try Database.open(.sqlite(path: copy))
        let found = try opened.read {
          try $0.first("SELECT COUNT(*), COUNT(DISTINCT number) FROM thing") { ($0.int(0), $0.int(1)) }
        }
        #expect(found?.0 == 2_000 && found?.1 == 1)
        try opened.close()
      }
      stop.change { $0 = true }
      try database.close()
    }
  }
}
