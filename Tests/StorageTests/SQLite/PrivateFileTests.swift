import Foundation
import Storage
import StorageTesting
import Testing

@Suite struct PrivateFileTests {
  @Test func `a new database and what SQLite puts beside it are its owner's alone`() throws {
    try TestDatabase.sqlite.withLocation { location in
      guard case .sqlite(let path) = location else { return }
      let database = try Database.open(location)
      try database.write { try $0.makeThings() }
      for suffix in ["", "-wal", "-shm"] {
        let mode = try FileManager.default.attributesOfItem(atPath: path + suffix)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(suffix)")
      }
      try database.close()
    }
  }
}
