import Primitives
public import Storage
import TextAnalysis

/// The imports that were made.
public enum ImportStore {
  /// The newest first.
  public static func all(_ connection: Connection) throws -> [ImportSummary] {
    try connection.all("\(select) ORDER BY i.id DESC", summary)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> ImportSummary? {
    try connection.first("\(select) WHERE i.id = \(id)", summary)
  }

  private static let select: SQL = """
    SELECT i.id, i.file, i.sha256, i.kind, s.name, i.row_count, i.added, i.changed, i.unchanged, i.rejected,
      i.report, i.finished_at, i.undone_at
    FROM import i JOIN source s ON s.id = i.source_id
    """

  private static func summary(_ row: Row) -> ImportSummary {
    var summary = ImportSummary(
      id: row.int64(0), file: row.string(1), sha256: row.string(2),
      kind: FactKind(rawValue: row.string(3)) ?? .conversations, source: row.string(4))
    summary.rows = row.int(5)
    summary.added = row.int(6)
    summary.changed = row.int(7)
    summary.unchanged = row.int(8)
    summary.rejected = row.int(9)
    summary.report = row.string(10)
    summary.finishedAt = Instant(seconds: row.int64(11))
    summary.undoneAt = row.int64OrNil(12).map { Instant(seconds: $0) }
    return summary
  }
}

/// Where facts come from: each source has its own external ids.
enum SourceStore {
  /// Nil where nothing ever came from it.
  static func find(_ name: String, _ connection: Connection) throws -> Int64? {
    try connection.first("SELECT id FROM source WHERE name = \(name)") { $0.int64(0) }
  }

  static func id(_ name: String, _ connection: Connection) throws -> Int64 {
    try connection.insertReturningID(
      "INSERT INTO source (name) VALUES (\(name)) ON CONFLICT (name) DO UPDATE SET name = excluded.name")
  }
}

/// Rows that were refused, with their reasons; personal data is covered here as in the facts.
public enum RejectionStore {
  static func add(_ rows: [RejectedRow], importID: Int64, _ connection: Connection) throws {
    let columns = ["import_id", "row_number", "column_name", "expected_it", "expected_en", "found", "cells"]
    var buffer = RowBuffer(columns: columns.count)
    let masker = Masker()
    for row in rows {
      buffer.append(importID)
      buffer.append(row.diagnostic.row)
      buffer.append(row.diagnostic.column)
      buffer.append(row.diagnostic.expected.it)
      buffer.append(row.diagnostic.expected.en)
      buffer.append(masker.mask(row.diagnostic.found).text)
      buffer.append(masker.mask(row.cells.joined(separator: "\u{1F}")).text)
    }
    try connection.bulkInsert(into: "import_rejection", columns: columns, rows: buffer)
  }

  /// Empties the refused rows one of whose cells is one of these.
  static func erase(cells: [String], _ connection: Connection) throws {
    for cell in Set(cells) where !cell.isEmpty {
      let escaped = cell.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
      let pattern = "%\u{1F}\(escaped)\u{1F}%"
      try connection.execute(
        """
        UPDATE import_rejection SET cells = '', found = ''
        WHERE \("\u{1F}") || cells || \("\u{1F}") LIKE \(pattern) ESCAPE '\\'
        """)
    }
  }

  /// How many rows an import refused, by reason.
  public static func count(importID: Int64, _ connection: Connection) throws -> Int {
    try connection.first("SELECT COUNT(*) FROM import_rejection WHERE import_id = \(importID)") { $0.int(0) } ?? 0
  }
}
