import Connectors
import Facts
import FileFormats
import Primitives
import Secrets
import TextAnalysis

/// The reading side of an import: rows → facts, masked, in batches. Runs on a thread of its own.
struct ImportReading: Sendable {
  var plan: ImportPlan
  var keepsOriginals: Bool
  var encoding: FactEncoding

  /// What was seen besides facts.
  struct Tally: Sendable {
    var diagnostics = DiagnosticTally()
    var skipped: [SkipReason: Int] = [:]
    var masked = MaskCounts()
    var folding = FoldingTally()
    var notes: [ReadingNote] = []
    var sha256 = ""
    /// From the first to the last moment that the facts speak of.
    var period: ClosedRange<Instant>?

    mutating func note(_ moment: Instant) {
      guard let known = period else {
        period = moment...moment
        return
      }
      if moment < known.lowerBound { period = moment...known.upperBound }
      if moment > known.upperBound { period = known.lowerBound...moment }
    }
  }

  private static let batchSize = 4_000

  /// Reads the whole file into `queue`. Throws ``FileProblem``.
  func run(into queue: BatchQueue) throws -> Tally {
    var tally = Tally()
    var encoding = encoding
    let digest = FileDigest()
    let reader = plan.rows(of: try openRecords(at: plan.path, as: plan.format) { digest.add($0) })
    var parser = plan.parser()
    var folding = plan.folding()
    let masker = FactMasker()
    var row = RawRow()
    var facts: [NumberedFact] = []
    var batch = ImportBatch()
    facts.reserveCapacity(Self.batchSize)
    while try reader.next(into: &row) {
      switch parser.parse(row) {
      case .fact(var fact, let doubts):
        tally.diagnostics.add(doubts.placed(in: row.sheet))
        if let moment = fact.moment { tally.note(moment) }
        let originals = masker.mask(&fact, names: parser.names(in: row), counts: &tally.masked)
        if keepsOriginals, !originals.isEmpty { batch.originals[fact.externalID] = originals }
        switch folding?.add(fact, row: row.line) {
        case nil: facts.append(NumberedFact(row: row.line, fact: fact))
        case .kept(let folded): if let folded { facts.append(NumberedFact(row: folded.row, fact: folded.fact)) }
        case .late(let diagnostic):
          tally.diagnostics.add(diagnostic)
          batch.rejected.append(RejectedRow(diagnostic: diagnostic, cells: row.strings))
        }
      case .skipped(let reason):
        tally.skipped[reason, default: 0] += 1
        if reason == .notContact, let id = parser.externalID(in: row) { batch.withdrawn.append(id) }
      case .stopped(let problem): throw problem
      case .rejected(let found):
        let diagnostics = found.placed(in: row.sheet)
        tally.diagnostics.add(diagnostics)
        if let first = diagnostics.first {
          batch.rejected.append(RejectedRow(diagnostic: first, cells: row.strings))
        }
      }
      if facts.count + batch.rejected.count + batch.withdrawn.count >= Self.batchSize {
        batch.progress = reader.progress.fraction
        guard try hand(&batch, &facts, &encoding, atEnd: false, to: queue) else { return tally }
      }
    }
    for folded in folding?.finish() ?? [] {
      facts.append(NumberedFact(row: folded.row, fact: folded.fact))
      if facts.count < Self.batchSize { continue }
      guard try hand(&batch, &facts, &encoding, atEnd: false, to: queue) else { return tally }
    }
    tally.folding = folding?.tally ?? tally.folding
    batch.progress = 1
    _ = try hand(&batch, &facts, &encoding, atEnd: true, to: queue)
    tally.notes = reader.notes
    tally.sha256 = digest.hexadecimal
    return tally
  }

  /// Encodes what was read and hands it over, with the sums when it is time; false when nobody wants more.
  private func hand(
    _ batch: inout ImportBatch, _ facts: inout [NumberedFact], _ encoding: inout FactEncoding, atEnd: Bool,
    to queue: BatchQueue
  ) throws -> Bool {
    batch.facts = encoding.encode(facts, counting: queue.mostAreNew)
    facts.removeAll(keepingCapacity: true)
    var wanted = queue.put(batch)
    let progress = batch.progress
    try encoding.drainSums(atEnd: atEnd) { sums in
      if wanted { wanted = queue.put(ImportBatch(sums: sums, progress: progress)) }
    }
    batch = ImportBatch()
    return wanted
  }
}
