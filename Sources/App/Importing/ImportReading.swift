import Connectors
import Facts
import FileFormats
import TextAnalysis

/// The reading side of an import: rows → facts, masked, in batches. Runs on a thread of its own.
struct ImportReading: Sendable {
  var plan: ImportPlan
  var keepsOriginals: Bool

  /// What was seen besides facts.
  struct Tally: Sendable {
    var diagnostics = DiagnosticTally()
    var skipped: [SkipReason: Int] = [:]
    var masked = MaskCounts()
    var notes: [ReadingNote] = []
    var sha256 = ""
  }

  private static let batchSize = 4_000

  /// Reads the whole file into `queue`. Throws ``FileProblem``.
  func run(into queue: BatchQueue) throws -> Tally {
    var tally = Tally()
    let digest = FileDigest()
    let reader = try openRecords(at: plan.path, as: plan.format) { digest.add($0) }
    var parser = plan.parser()
    let masker = FactMasker()
    var row = RawRow()
    var batch = ImportBatch()
    batch.facts.reserveCapacity(Self.batchSize)
    while try reader.next(into: &row) {
      switch parser.parse(row) {
      case .fact(var fact, let doubts):
        tally.diagnostics.add(doubts)
        let originals = masker.mask(&fact, names: parser.names(in: row), counts: &tally.masked)
        if keepsOriginals, !originals.isEmpty { batch.originals[fact.externalID] = originals }
        batch.facts.append(NumberedFact(row: row.line, fact: fact))
      case .skipped(let reason): tally.skipped[reason, default: 0] += 1
      case .rejected(let diagnostics):
        tally.diagnostics.add(diagnostics)
        if let first = diagnostics.first {
          batch.rejected.append(RejectedRow(diagnostic: first, cells: row.strings))
        }
      }
      if batch.count >= Self.batchSize {
        batch.progress = reader.progress.fraction
        guard queue.put(batch) else { return tally }
        batch = ImportBatch()
        batch.facts.reserveCapacity(Self.batchSize)
      }
    }
    batch.progress = 1
    _ = queue.put(batch)
    tally.notes = reader.notes
    tally.sha256 = digest.hexadecimal
    return tally
  }
}
