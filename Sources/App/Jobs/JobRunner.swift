import Dispatch
import Outbox
import Primitives
import Storage

/// Does the jobs of one kind of work, one after the other, until it is cancelled. Give work that must not wait
/// behind a long import a runner of its own.
struct JobRunner: Sendable {
  private let work: any JobWork
  private let desk: JobDesk
  /// Where the jobs run: they block, and the cooperative threads must not.
  private let queue: DispatchQueue

  init(
    _ work: any JobWork, _ database: Database, clock: @escaping @Sendable () -> Instant,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.work = work
    desk = JobDesk(database: database, clock: clock, log: log, stop: StopSign())
    queue = DispatchQueue(label: "campanello.jobs.\(work.kinds.joined(separator: "."))")
  }

  /// Looks for work every second. When cancelled, the job at hand stops at its next check, is undone and waits for
  /// the next start.
  func run() async {
    await withTaskCancellationHandler {
      await onQueue { begin() }
      for await _ in Ticks.every(seconds: 1) {
        while !desk.stop.isRaised, await onQueue({ step() }) {}
      }
    } onCancel: {
      desk.stop.raise()
    }
  }

  /// Puts back what was interrupted.
  func begin() {
    attempt {
      try desk.database.write { connection in
        let count = try InterruptedJobs.putBack(work.kinds, now: desk.clock(), connection)
        if count > 0 { desk.log("\(count) jobs were interrupted: nothing of them was kept, they begin again") }
      }
      try work.recover(desk)
    }
  }

  /// Does one job that is due; false when there is none.
  func step() -> Bool {
    var worked = false
    attempt {
      let now = desk.clock()
      guard try desk.database.read({ try InterruptedJobs.isDue(work.kinds, now: now, $0) }) else { return }
      let jobs = try desk.database.write {
        try JobQueue($0).lease(kinds: work.kinds, now: now, for: work.leaseSeconds)
      }
      guard let job = jobs.first else { return }
      worked = true
      try run(job)
    }
    return worked
  }

  private func run(_ job: Job) throws {
    do {
      try work.run(job, desk)
    } catch is CancellationError {
      try desk.database.write { try InterruptedJobs.putBack(job, now: desk.clock(), $0) }
    } catch let error as StorageError where error.isBusy {
      // Nobody's fault, and it has waited already: once more, as often as it takes.
      desk.log("job \(job.id) (\(job.kind)): the database is busy")
      try desk.database.write { try InterruptedJobs.putBack(job, now: desk.clock(), $0) }
    } catch {
      desk.log("job \(job.id) (\(job.kind)), attempt \(job.attempt): \(error)")
      try desk.database.write { _ = try JobQueue($0).fail(job, error: "\(error)", now: desk.clock()) }
      if job.attempt >= job.maxAttempts { try work.gaveUp(job, desk) }
    }
  }

  /// The database may be away: the next second tries again.
  private func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      desk.log("jobs: \(error)")
    }
  }

  private func onQueue<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: body()) }
    }
  }
}
