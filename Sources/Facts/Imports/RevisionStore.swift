import Foundation
import Primitives
import Storage

/// The versions of facts that imports replaced, kept so that an import can be undone.
enum RevisionStore {
  static func keep<F: StoredFact>(
    _ old: StoredVersion<F>, kind: FactKind, importID: Int64, _ connection: Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO fact_revision (import_id, kind, fact_id, previous_import_id, previous)
      VALUES (\(importID), \(kind.rawValue), \(old.id), \(old.importID), \(text(old.cells)))
      """)
  }

  /// What an import replaced, the last replacement first.
  static func replaced(by importID: Int64, _ connection: Connection) throws -> [(fact: Int64, cells: [SQLValue])] {
    try connection.all(
      "SELECT fact_id, previous FROM fact_revision WHERE import_id = \(importID) ORDER BY id DESC"
    ) { ($0.int64(0), cells($0.string(1))) }
  }

  /// The first later import that replaced something this one had brought; nil when none did.
  static func laterImport(over importID: Int64, _ connection: Connection) throws -> Int64? {
    try connection.first(
      """
      SELECT MIN(import_id) FROM fact_revision
      WHERE previous_import_id = \(importID) AND import_id <> \(importID)
      """
    ) { $0.int64OrNil(0) }.flatMap { $0 }
  }

  /// Changes the cells of a fact's earlier versions.
  static func change(
    kind: FactKind, fact: Int64, _ connection: Connection, _ body: (inout [SQLValue]) -> Void
  ) throws {
    let versions = try connection.all(
      "SELECT id, previous FROM fact_revision WHERE kind = \(kind.rawValue) AND fact_id = \(fact)"
    ) { (id: $0.int64(0), cells: cells($0.string(1))) }
    for version in versions {
      var cells = version.cells
      body(&cells)
      try connection.execute("UPDATE fact_revision SET previous = \(text(cells)) WHERE id = \(version.id)")
    }
  }

  /// One letter for the type, then the value; as a JSON array of texts, so that 64-bit numbers survive.
  private static func text(_ cells: [SQLValue]) -> String {
    let parts = cells.map { cell in
      switch cell {
      case .null: "n"
      case .integer(let number): "i\(number)"
      case .real(let number): "r\(number)"
      case .text(let text): "t\(text)"
      case .blob: preconditionFailure("Facts hold no bytes.")
      }
    }
    guard let data = try? JSONEncoder().encode(parts) else { preconditionFailure("Texts are JSON.") }
    return String(decoding: data, as: UTF8.self)
  }

  private static func cells(_ text: String) -> [SQLValue] {
    let parts = (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
    return parts.map { part in
      switch part.first {
      case "i": .integer(Int64(part.dropFirst()) ?? 0)
      case "r": .real(Double(part.dropFirst()) ?? 0)
      case "t": .text(String(part.dropFirst()))
      default: .null
      }
    }
  }
}
