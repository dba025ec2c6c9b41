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

  /// Writes a batch. Where its sums were counted as if every fact were new, what was not is put right in
  /// `corrections`; where they were not counted, the changes themselves go there.
  func write(_ batch: EncodedKind<F>, _ corrections: inout RollupAccumulator) throws -> WriteOutcome {
    if batch.facts.isEmpty { return WriteOutcome() }
    let there = try connection.bulkInsert(
      into: F.table, columns: FactTable.columns(of: F.self), rows: batch.rows, conflictKey: FactTable.unique)
    var outcome = WriteOutcome(added: batch.facts.count - there.count)
    if !batch.isCounted {
      var known = there[...]
      for place in batch.facts.indices {
        if known.first == place {
          known.removeFirst()
        } else {
          batch.facts[place].contribute(1, to: &corrections, counting)
        }
      }
    }
    for start in stride(from: 0, to: there.count, by: 500) {
      let places = Array(there[start..<min(start + 500, there.count)])
      try update(batch, places, &corrections, &outcome)
    }
    return outcome
  }

  private func update(
    _ batch: EncodedKind<F>, _ places: [Int], _ sums: inout RollupAccumulator, _ outcome: inout WriteOutcome
  ) throws {
    var before = try existing(places.map { batch.facts[$0].externalID })
    for place in places {
      let fact = batch.facts[place]
      let cells = batch.cells(place)
      guard let old = before[fact.externalID], case .integer(let fingerprint)? = cells.last else {
        preconditionFailure("A fact that could not be inserted is there.")
      }
      let isRepeated = old.importID == importID
      if isRepeated { outcome.repeated.append(SeenFacts.key(fact.externalID)) }
      if old.fingerprint == fingerprint {
        if batch.isCounted { fact.contribute(-1, to: &sums, counting) }
        if !isRepeated { outcome.unchanged += 1 }
        continue
      }
      try RevisionStore.keep(old, kind: F.kind, importID: importID, connection)
      try Self.replace(old.id, cells, connection)
      old.fact.contribute(-1, to: &sums, counting)
      if !batch.isCounted { fact.contribute(1, to: &sums, counting) }
      before[fact.externalID] = StoredVersion(
        id: old.id, importID: importID, fingerprint: fingerprint, fact: fact, cells: cells)
      if !isRepeated { outcome.changed += 1 }
    }
  }

  /// Those of these ids that are in the table, by id.
  func existing(_ externalIDs: [String]) throws -> [String: StoredVersion<F>] {
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
