import Connectors
import Facts
import FileFormats
import Foundation
import Indicators
import Intake
import Ledger
import People
import Primitives
import Storage
import TextAnalysis

/// Checks uploaded files and brings them in; afterwards the alarms are judged.
struct UploadWork: JobWork {
  /// Where the files wait.
  var uploads: URL
  var board = ProgressBoard.ofThisNode
  /// Judges the alarms.
  var onData: @Sendable () throws -> Void

  var kinds: [String] { UploadJob.allCases.map(\.rawValue) + [DataChange.jobKind] }
  func run(_ job: Job, _ desk: JobDesk) throws {
    guard let kind = UploadJob(rawValue: job.kind) else {
      try onData()
      try desk.database.write { _ = try JobQueue($0).complete(job, now: desk.clock()) }
      return
    }
    let found = try UploadJob.upload(job.payload).flatMap { id in
      try desk.database.read { try UploadStore.find(id, $0) }
    }
    guard let upload = found, upload.jobID == job.id, upload.state.isAtWork else {
      try desk.database.write { _ = try JobQueue($0).complete(job, now: desk.clock()) }
      return
    }
    defer { board.remove(job.id) }
    do {
      try work(kind, upload, job, desk)
    } catch {
      guard let reason = UploadFailure.reason(error, upload.fileName) else { throw error }
      desk.log("upload \(upload.id): \(error)")
      try desk.database.write { connection in
        _ = try UploadStore.fail(upload.id, reason, connection)
        _ = try JobQueue(connection).complete(job, now: desk.clock())
      }
    }
  }

  func gaveUp(_ job: Job, _ desk: JobDesk) throws {
    guard let id = UploadJob.upload(job.payload) else { return }
    try desk.database.write { _ = try UploadStore.fail(id, UploadFailure.gaveUp, $0) }
  }

  /// Uploads whose job is dead wait for nobody: a person decides.
  func recover(_ desk: JobDesk) throws {
    try desk.database.write { connection in
      let queue = JobQueue(connection)
      for upload in try UploadStore.atWork(connection) {
        let status = try upload.jobID.flatMap { try queue.status(of: $0) }
        if status == nil || status?.state == .dead {
          _ = try UploadStore.fail(upload.id, UploadFailure.gaveUp, connection)
        }
      }
    }
  }

  private func work(_ kind: UploadJob, _ upload: Upload, _ job: Job, _ desk: JobDesk) throws {
    let path = uploads.appendingPathComponent(upload.storedName).path
    let clock = try desk.database.read { try OrganisationStore.read($0).clock }
    let plan = try UploadPlanning.importPlan(path, upload.choices, clock: clock, now: desk.clock())
    guard plan.isReady else { throw UploadFailure.unsettled }
    var importing = Importing(
      plan: plan, file: upload.fileName, actor: Actor(upload.personID, name: upload.personName),
      isDryRun: kind == .check)
    importing.onProgress = { fraction, rows in
      board.set(ProgressBoard.Progress(fraction: fraction, rows: rows), of: job.id)
      try desk.check()
    }
    importing.atEnd = { connection, summary in
      guard try UploadStore.finishImport(upload.id, importID: summary.id, connection),
        try JobQueue(connection).complete(job, now: desk.clock())
      else { throw LeaseLost() }
    }
    let outcome = try importing.run(desk.database, now: desk.clock())
    switch kind {
    case .check:
      var check = UploadCheck(outcome)
      check.notes = plan.remarks.map(\.withoutCommands) + check.notes
      try desk.database.write { [check] connection in
        guard try UploadStore.finishCheck(upload.id, check, connection),
          try JobQueue(connection).complete(job, now: desk.clock())
        else { throw LeaseLost() }
      }
    case .bringIn: try? FileManager.default.removeItem(atPath: path)
    }
  }
}

extension UploadCheck {
  init(_ outcome: Importing.Outcome) {
    self.init()
    rows = outcome.summary.rows
    added = outcome.summary.added
    changed = outcome.summary.changed
    unchanged = outcome.summary.unchanged
    rejected = outcome.summary.rejected
    repeated = outcome.summary.repeated
    from = outcome.tally.period?.lowerBound.seconds
    to = outcome.tally.period?.upperBound.seconds
    skipped = outcome.tally.skipped.values.reduce(0, +)
    masked = outcome.tally.masked.total
    repairs = outcome.tally.diagnostics.entries.map { Repair($0) }
    repairs.sort { $0.count > $1.count }
    notes =
      (RepeatedIDs.text(rows: outcome.summary.repeated, ids: outcome.summary.repeatedIDs).map { [$0] } ?? [])
      + outcome.twice.map(\.text) + [outcome.tally.folding.message].compactMap(\.self)
      + outcome.tally.notes.map(ReadingNoteText.text)
      + SkipText.sentences(outcome.tally.skipped)
    notes = notes.map(\.withoutCommands)
  }
}

extension UploadCheck.Repair {
  init(_ entry: DiagnosticTally.Entry) {
    self.init(
      count: entry.count, row: entry.first.row, column: entry.first.column, expected: entry.first.expected,
      examples: entry.examples, repair: entry.first.repair)
    sheet = entry.first.sheet
  }
}
