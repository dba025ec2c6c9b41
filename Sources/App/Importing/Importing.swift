import Connectors
import Facts
import Foundation
import Indicators
import Intake
import Ledger
import Primitives
import Storage
import Synchronization

/// Brings a planned file into the database: one thread reads and masks, this one writes, in one transaction.
/// Whatever stops it, the database holds the state before it. A dry run only reads.
struct Importing {
  var plan: ImportPlan
  var file: String
  /// Who brings it in.
  var actor: Actor
  var vault: OriginalsVault?
  /// The counts are exact, nothing is written.
  var isDryRun = false
  /// Told how far it is, 0…1 and rows; what it throws stops the import and undoes it.
  var onProgress: (Double, Int) throws -> Void = { _, _ in }
  /// The last thing in the transaction: what it writes is kept with the import, what it throws undoes it.
  var atEnd: (Connection, ImportSummary) throws -> Void = { _, _ in }

  struct Outcome {
    var summary: ImportSummary
    var tally: ImportReading.Tally
    var rejected: [RejectedRow]
    var seconds: Double
    /// What is there in the other form too, as rows or as totals.
    var twice: [CountedTwice] = []
  }

  func run(_ database: Database, now: Instant) throws -> Outcome {
    if isDryRun { return try database.read { try compare($0) } }
    return try database.write { try write($0, now: now) }
  }

  private var summary: ImportSummary { ImportSummary(file: file, kind: plan.kind, source: plan.source) }

  private func write(_ connection: Connection, now: Instant) throws -> Outcome {
    let start = ContinuousClock.now
    let organisation = try OrganisationStore.read(connection)
    var run = try ImportRun(summary, organisation: organisation, connection)
    let (read, rejected) = try follow(run.encodingForReader) { batch, queue in
      if let facts = batch.facts {
        try run.write(facts)
        queue.tell(mostAreNew: run.mostAreNew)
      }
      if let sums = batch.sums { try run.write(sums) }
      try run.withdraw(batch.withdrawn)
      try run.reject(batch.rejected)
      if let vault { try run.keep(batch.originals, in: vault) }
      return run.summary.rows
    }
    let twice = try run.countedTwice()
    let report = ImportReport.text(plan, read, twice)
    let finished = try run.finish(sha256: read.sha256, report: report, now: now)
    try AuditLog.add(.importMade, "import \(finished.id)", finished.file, by: actor, now: now, connection)
    try DataChange.announce(now: now, connection)
    try atEnd(connection, finished)
    return Outcome(
      summary: finished, tally: read, rejected: rejected, seconds: Self.seconds(since: start), twice: twice)
  }

  private func compare(_ connection: Connection) throws -> Outcome {
    let start = ContinuousClock.now
    var run = try DryRun(summary, organisation: try OrganisationStore.read(connection), connection)
    let (read, rejected) = try follow(run.encodingForReader) { batch, _ in
      if let facts = batch.facts { try run.compare(facts) }
      try run.withdraw(batch.withdrawn)
      run.reject(batch.rejected)
      return run.summary.rows
    }
    var summary = run.summary
    summary.sha256 = read.sha256
    let twice = try run.countedTwice()
    summary.report = ImportReport.text(plan, read, twice)
    return Outcome(
      summary: summary, tally: read, rejected: rejected, seconds: Self.seconds(since: start), twice: twice)
  }

  /// Takes what the reading thread hands over; `take` returns the rows so far.
  private func follow(
    _ encoding: FactEncoding, take: (ImportBatch, BatchQueue) throws -> Int
  ) throws -> (ImportReading.Tally, [RejectedRow]) {
    let (queue, tally) = startReading(encoding)
    var rejected: [RejectedRow] = []
    do {
      while let batch = try queue.next() {
        let rows = try take(batch, queue)
        if rejected.count < 100_000 { rejected += batch.rejected }
        try onProgress(batch.progress, rows)
      }
    } catch {
      queue.abandon()
      throw error
    }
    return (tally.withLock { $0 }, rejected)
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let elapsed = (ContinuousClock.now - start).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
  }

  private func startReading(_ encoding: FactEncoding) -> (BatchQueue, SharedTally) {
    let queue = BatchQueue()
    let tally = SharedTally()
    let reading = ImportReading(plan: plan, keepsOriginals: vault != nil, encoding: encoding)
    let thread = Thread {
      do {
        let read = try reading.run(into: queue)
        tally.withLock { $0 = read }
        queue.finish(.success(()))
      } catch {
        queue.finish(.failure(error))
      }
    }
    thread.stackSize = 4 << 20
    thread.start()
    return (queue, tally)
  }
}

/// What the reading thread saw, handed over when it is done.
final class SharedTally: Sendable {
  private let value = Mutex(ImportReading.Tally())

  func withLock<T: Sendable>(_ body: (inout sending ImportReading.Tally) -> sending T) -> T { value.withLock(body) }
}
