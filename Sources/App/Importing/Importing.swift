import Connectors
import Facts
import Foundation
import Indicators
import Primitives
import Storage
import Synchronization

/// Brings a planned file into the database: one thread reads and masks, this one writes, in one transaction.
/// Whatever stops it, the database holds the state before it.
struct Importing {
  var plan: ImportPlan
  var file: String
  var vault: OriginalsVault?
  /// Rolls everything back at the end: the counts are exact, nothing is kept.
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
  }

  /// Ends the transaction of a dry run.
  private struct RolledBack: Error {
    var outcome: Outcome
  }

  func run(_ database: Database, now: Instant) throws -> Outcome {
    do {
      return try database.write { connection in
        let outcome = try write(connection, now: now)
        if isDryRun { throw RolledBack(outcome: outcome) }
        return outcome
      }
    } catch let rolledBack as RolledBack {
      return rolledBack.outcome
    }
  }

  private func write(_ connection: Connection, now: Instant) throws -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    let organisation = try OrganisationStore.read(connection)
    let summary = ImportSummary(file: file, kind: plan.kind, source: plan.source)
    var run = try ImportRun(summary, organisation: organisation, connection)
    let (queue, tally) = startReading(run.encodingForReader)
    var rejected: [RejectedRow] = []
    do {
      while let batch = try queue.next() {
        if let facts = batch.facts {
          try run.write(facts)
          queue.tell(mostAreNew: run.mostAreNew)
        }
        if let sums = batch.sums { try run.write(sums) }
        try run.reject(batch.rejected)
        if let vault { try run.keep(batch.originals, in: vault) }
        if rejected.count < 100_000 { rejected += batch.rejected }
        try onProgress(batch.progress, run.summary.rows)
      }
    } catch {
      queue.abandon()
      throw error
    }
    let read = tally.withLock { $0 }
    let report = ImportReport.text(plan, read)
    let finished = try run.finish(sha256: read.sha256, report: report, now: now)
    if !isDryRun { try atEnd(connection, finished) }
    let elapsed = (clock.now - start).components
    return Outcome(
      summary: finished, tally: read, rejected: rejected,
      seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
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
