import Foundation
import Storage

/// A folder for a SQLite file, or a schema on the PostgreSQL server, for one test.
struct TestPlace {
  let location: DatabaseLocation
  private let folder: URL?
  private let schema: (name: String, server: Database)?

  init(_ engine: TestDatabase) throws {
    let name = "test_" + UUID().uuidString.replacing("-", with: "").lowercased()
    switch engine {
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("campanello-\(name)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      location = .sqlite(path: folder.appendingPathComponent("data.sqlite").path)
      self.folder = folder
      schema = nil
    case .postgres(let url):
      let server = try Database.open(.postgres(url: url))
      try server.write { try $0.executeScript("CREATE SCHEMA \(name)") }
      let separator = url.contains("?") ? "&" : "?"
      location = .postgres(url: "\(url)\(separator)options=-csearch_path%3D\(name)")
      folder = nil
      schema = (name, server)
    }
  }

  func remove() {
    if let folder { try? FileManager.default.removeItem(at: folder) }
    if let schema {
      try? schema.server.write { try $0.executeScript("DROP SCHEMA \(schema.name) CASCADE") }
      try? schema.server.close()
    }
  }
}
