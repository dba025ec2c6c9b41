public import Ledger
public import Indicators
public import Primitives
public import Storage

/// Takes an import back: what it added goes, what it changed becomes what it was, the sums follow.
public enum ImportUndo {
  /// Why an import cannot be taken back.
  public enum Problem: Error, Equatable {
    case noSuchImport(Int64)
    case alreadyUndone(Int64)
    /// A later import changed rows of this one: that one must be undone first.
    case changedSince(by: Int64)
    /// It has no file to bring it in again from: see ``StandingImport``.
    case collectedHere(Int64)
  }

  /// The import, when it can be taken back; throws ``Problem`` when not.
  public static func admitted(_ id: Int64, _ connection: Connection) throws -> ImportSummary {
    guard let summary = try ImportStore.find(id, connection) else { throw Problem.noSuchImport(id) }
    if summary.isStanding { throw Problem.collectedHere(id) }
    if summary.undoneAt != nil { throw Problem.alreadyUndone(id) }
    if let later = try RevisionStore.laterImport(over: id, connection) {
      throw Problem.changedSince(by: later)
    }
    return summary
  }

  public static func undo(
    _ id: Int64, organisation: Organisation, by actor: Actor, now: Instant, _ connection: Connection
  ) throws -> ImportSummary {
    try connection.lock("rollups")
    var summary = try admitted(id, connection)
    let counting = Counting(organisation, try DimensionValues(connection))
    switch summary.kind {
    case .conversations: try takeBack(StoredConversation.self, id, counting, connection)
    case .answers: try takeBack(StoredAnswer.self, id, counting, connection)
    case .headcount: try takeBack(StoredHeadcount.self, id, counting, connection)
    case .customers: try takeBack(StoredCustomer.self, id, counting, connection)
    case .holdings: try takeBack(StoredHolding.self, id, counting, connection)
    case .stays: try takeBack(StoredStay.self, id, counting, connection)
    case .mentions: try takeBack(StoredMention.self, id, counting, connection)
    case .shifts: try takeBack(StoredShift.self, id, counting, connection)
    case .counts: try takeBack(StoredContactCount.self, id, counting, connection)
    case .scoreCounts: try takeBack(StoredScoreCount.self, id, counting, connection)
    }
    try connection.execute("DELETE FROM original_text WHERE import_id = \(id)")
    try connection.execute("DELETE FROM fact_revision WHERE import_id = \(id)")
    try connection.execute("UPDATE import SET undone_at = \(now.seconds) WHERE id = \(id)")
    try AuditLog.add(.importUndone, "import \(id)", summary.file, by: actor, now: now, connection)
    summary.undoneAt = now
    return summary
  }

  private static func takeBack<F: StoredFact>(
    _ kind: F.Type, _ id: Int64, _ counting: Counting, _ connection: Connection
  ) throws {
    var sums = RollupAccumulator()
    for (fact, cells) in try RevisionStore.replaced(by: id, connection) {
      try count(kind, "id = \(fact)", -1, &sums, counting, connection)
      try FactWriter<F>.restore(fact, cells, connection)
      try count(kind, "id = \(fact)", 1, &sums, counting, connection)
    }
    try count(kind, "import_id = \(id)", -1, &sums, counting, connection)
    try connection.execute("DELETE FROM \(raw: F.table) WHERE import_id = \(id)")
    try RollupWriter.write(sums, to: connection)
  }

  private static func count<F: StoredFact>(
    _ kind: F.Type, _ condition: SQL, _ sign: Int64, _ sums: inout RollupAccumulator, _ counting: Counting,
    _ connection: Connection
  ) throws {
    try connection.forEach(
      "SELECT \(raw: F.columns.joined(separator: ", ")) FROM \(raw: F.table) WHERE \(condition)"
    ) { F($0, from: 0).contribute(sign, to: &sums, counting) }
  }
}

extension ImportUndo.Problem: Refusing {
  public var refusal: Refusal {
    switch self {
    case .noSuchImport(let id):
      Refusal(
        .notFound, "no_such_import", it: "Non c'è un'importazione \(id).", en: "There is no import \(id).")
    case .alreadyUndone(let id):
      Refusal(
        .conflict, "already_undone", it: "L'importazione \(id) è già annullata.",
        en: "Import \(id) is already undone.")
    case .changedSince(let later):
      Refusal(
        .conflict, "changed_since",
        it: "L'importazione \(later) ha cambiato righe di questa: annulla prima la \(later).",
        en: "Import \(later) changed rows of this one: undo \(later) first.")
    case .collectedHere(let id):
      Refusal(
        .conflict, "collected_here",
        it: "L'importazione \(id) sono le risposte a un sondaggio: non c'è un file da cui riprenderle.",
        en: "Import \(id) is the answers to a survey: there is no file to bring them in from again.")
    }
  }
}
