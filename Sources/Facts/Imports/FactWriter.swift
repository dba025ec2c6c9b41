import Indicators
import Primitives
import Storage

/// Writes facts of one kind. New ones go in by bulk; those that are there already are compared by
/// fingerprint and, when they differ, kept as a revision, taken out of the sums, and put in anew.
struct FactWriter<F: StoredFact> {
  var connection: Connection
  var source: Int64
  var importID: Int64
  var counting: Counting

  struct Outcome {
    var added = 0
    var changed = 0
    var unchanged = 0
  }

  func write(_ facts: [Numbered<F>], _ sums: inout RollupAccumulator) throws -> Outcome {
    if facts.isEmpty { return Outcome() }
    let there = try insert(facts, &sums)
    var outcome = Outcome(added: facts.count - there.count)
    for start in stride(from: 0, to: there.count, by: 500) {
      let part = there[start..<min(start + 500, there.count)].map { facts[$0] }
      try update(part, &sums, &outcome)
    }
    return outcome
  }

  /// Inserts; returns the places of the facts that were there already (or earlier in this batch).
  private func insert(_ facts: [Numbered<F>], _ sums: inout RollupAccumulator) throws -> [Int] {
    let columns = FactTable.columns(of: F.self)
    var encoder = FactEncoder(columns: columns.count)
    for fact in facts { encode(fact, &encoder) }
    let there = try connection.bulkInsert(
      into: F.table, columns: columns, rows: encoder.rows, conflictKey: FactTable.unique)
    var nextThere = 0
    for (place, fact) in facts.enumerated() {
      if nextThere < there.count, there[nextThere] == place {
        nextThere += 1
      } else {
        fact.fact.contribute(1, to: &sums, counting)
      }
    }
    return there
  }

  private func encode(_ fact: Numbered<F>, _ encoder: inout FactEncoder) {
    encoder.rows.append(source)
    encoder.rows.append(fact.fact.externalID)
    encoder.rows.append(importID)
    encoder.rows.append(fact.row)
    encoder.startFact()
    fact.fact.encode(to: &encoder)
    encoder.rows.append(encoder.fingerprint)
  }

  private func update(
    _ facts: [Numbered<F>], _ sums: inout RollupAccumulator, _ outcome: inout Outcome
  ) throws {
    var before = try existing(facts.map(\.fact.externalID))
    let columns = FactTable.columns(of: F.self)
    for fact in facts {
      var encoder = FactEncoder(columns: columns.count)
      encode(fact, &encoder)
      let cells = (0..<columns.count).map { encoder.rows[0, $0] }
      guard let old = before[fact.fact.externalID] else {
        preconditionFailure("A fact that could not be inserted is there.")
      }
      if old.fingerprint == encoder.fingerprint {
        outcome.unchanged += 1
        continue
      }
      try RevisionStore.keep(old, kind: F.kind, importID: importID, connection)
      try Self.replace(old.id, cells, connection)
      old.fact.contribute(-1, to: &sums, counting)
      fact.fact.contribute(1, to: &sums, counting)
      before[fact.fact.externalID] = StoredVersion(
        id: old.id, importID: importID, fingerprint: encoder.fingerprint, fact: fact.fact, cells: cells)
      outcome.changed += 1
    }
  }

  private func existing(_ externalIDs: [String]) throws -> [String: StoredVersion<F>] {
    var found: [String: StoredVersion<F>] = [:]
    try connection.forEach(
      """
      SELECT id, \(raw: FactTable.columns(of: F.self).joined(separator: ", ")) FROM \(raw: F.table)
      WHERE source_id = \(source) AND external_id IN \(list: externalIDs)
      """
    ) { row in
      let version = StoredVersion<F>(row)
      found[row.string(2)] = version
    }
    return found
  }

  /// Overwrites a row with other cells, in ``FactTable/columns(of:)``'s order.
  static func replace(_ id: Int64, _ cells: [SQLValue], _ connection: Connection) throws {
    let assignments = zip(FactTable.columns(of: F.self), cells).map { column, cell in
      SQL("\(raw: column) = \(cell)")
    }
    try connection.execute("UPDATE \(raw: F.table) SET \(assignments.joined(separator: ", ")) WHERE id = \(id)")
  }
}

/// A fact as it stands in its table, with all its cells.
struct StoredVersion<F: StoredFact> {
  var id: Int64
  var importID: Int64
  var fingerprint: Int64
  var fact: F
  /// In ``FactTable/columns(of:)``'s order.
  var cells: [SQLValue]

  init(id: Int64, importID: Int64, fingerprint: Int64, fact: F, cells: [SQLValue]) {
    self.id = id
    self.importID = importID
    self.fingerprint = fingerprint
    self.fact = fact
    self.cells = cells
  }

  /// Reads `id` and then all columns.
  init(_ row: Row) {
    let columns = FactTable.columns(of: F.self)
    id = row.int64(0)
    importID = row.int64(3)
    fingerprint = row.int64(columns.count)
    fact = F(row, from: 1 + FactTable.leading.count)
    cells = (1...columns.count).map { row.value($0) }
  }
}
