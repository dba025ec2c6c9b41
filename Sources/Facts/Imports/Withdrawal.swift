import Indicators
import Primitives
import Storage

/// Takes conversations out that turned out to be no contact: merged into another one, marked as spam, deleted. Each is
/// kept as a revision of the import that says so, so that undoing it brings them back.
struct Withdrawal {
  let connection: Connection
  let stamp: ImportStamp
  let counting: Counting

  /// Takes out those of `externalIDs` that are here, and returns how many. O(ids).
  func take(_ externalIDs: [String], _ sums: inout RollupAccumulator) throws -> Int {
    let writer = FactWriter<StoredConversation>(
      connection: connection, source: stamp.source, importID: stamp.importID, counting: counting)
    var taken = 0
    for start in stride(from: 0, to: externalIDs.count, by: 500) {
      let there = try writer.existing(Array(externalIDs[start..<min(start + 500, externalIDs.count)]))
      for (_, old) in there.sorted(by: { $0.value.id < $1.value.id }) {
        try RevisionStore.keep(old, kind: .conversations, importID: stamp.importID, connection)
        old.fact.contribute(-1, to: &sums, counting)
        try connection.execute("DELETE FROM \(raw: StoredConversation.table) WHERE id = \(old.id)")
        taken += 1
      }
    }
    return taken
  }

  /// How many of `externalIDs` are here, by reading alone; `source` is nil where nothing came from it yet.
  static func count(_ externalIDs: [String], _ source: Int64?, _ connection: Connection) throws -> Int {
    guard let source else { return 0 }
    var found = 0
    for start in stride(from: 0, to: externalIDs.count, by: 500) {
      found +=
        try connection.first(
          """
          SELECT COUNT(*) FROM \(raw: StoredConversation.table)
          WHERE source_id = \(source)
            AND external_id IN \(list: Array(externalIDs[start..<min(start + 500, externalIDs.count)]))
          """
        ) { $0.int(0) } ?? 0
    }
    return found
  }
}

extension FactWriter {
  /// Puts an earlier version back: over the row that is there, or as a row again where it was taken out. Where a later
  /// import brought the fact in anew, that one stays.
  static func restore(_ id: Int64, _ cells: [SQLValue], _ connection: Connection) throws {
    let isThere =
      try connection.first("SELECT 1 FROM \(raw: F.table) WHERE id = \(id)") { _ in true } ?? false
    if isThere { return try replace(id, cells, connection) }
    let columns = ["id"] + FactTable.columns(of: F.self)
    let values = ([SQLValue.integer(id)] + cells).map { SQL("\($0)") }
    try connection.execute(
      """
      INSERT INTO \(raw: F.table) (\(raw: columns.joined(separator: ", "))) VALUES (\(values.joined(separator: ", ")))
      ON CONFLICT (source_id, external_id) DO NOTHING
      """)
  }
}
