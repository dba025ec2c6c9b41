import Dispatch
import Facts
import Intake
import Outbox
import Primitives
import ServiceLifecycle
import Storage
import Synchronization

/// Does the jobs of one kind of work, one after the other, until it is cancelled. Give work that must not wait
/// behind a long import a runner of its own.
struct JobService: ServiceLifecycle.Service {
  private let work: any JobWork
  private let desk: JobDesk
  /// The clock by which leases run.
  private let wall: @Sendable () -> Instant
  /// What could not be put back, since the database was away.
  private let stranded = StrandedJob()
  /// Where the jobs run: they block, and the cooperative threads must not.
  private let queue: DispatchQueue

  init(
    _ work: any JobWork, _ database: Database, clock: @escaping @Sendable () -> Instant,
    wall: @escaping @Sendable () -> Instant = { .wall },
    log: @escaping @Sendable (String) -> Void
  ) {
    self.work = work
    self.wall = wall
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
      while let job = stranded.job { try putBack(job) }
      guard try desk.database.read({ try JobQueue($0).isDue(work.kinds, now: now, wall: wall()) }) else { return }
      let jobs = try desk.database.write {
        try JobQueue($0).lease(
          kinds: work.kinds, now: now, wall: wall(), for: JobLease.seconds, owner: JobLease.owner)
      }
      guard let job = jobs.first else { return }
      worked = true
      try run(job)
    }
    return worked
  }

  private func run(_ job: Job) throws {
    var desk = desk
    let lease = JobLease(job, desk.database, wall: wall)
    desk.lease = lease
    lease.begin()
    defer { lease.end() }
    do {
      try work.run(job, desk)
    } catch is LeaseLost {
      desk.log("job \(job.id) (\(job.kind)): another server may have it; nothing was kept here")
    } catch is CancellationError {
      try putBack(job)
    } catch let error as StorageError where error.isBusy || error.isAway {
      // Nobody's fault: once more, as often as it takes.
      desk.log("job \(job.id) (\(job.kind)): the database is \(error.isBusy ? "busy" : "away")")
      try putBack(job)
    } catch {
      desk.log("job \(job.id) (\(job.kind)), attempt \(job.attempt): \(error)")
      try desk.database.write { _ = try JobQueue($0).fail(job, error: "\(error)", now: desk.clock()) }
      if job.attempt >= job.maxAttempts { try work.gaveUp(job, desk) }
    }
  }

  private func putBack(_ job: Job) throws {
    stranded.job = job
    try desk.database.write { _ = try JobQueue($0).putBack(job, why: UploadJob.interrupted, now: desk.clock()) }
    stranded.job = nil
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

/// The job that its runner holds and cannot put back before the database answers again.
private final class StrandedJob: Sendable {
  private let held = Mutex<Job?>(nil)

  var job: Job? {
    get { held.withLock { $0 } }
    set { held.withLock { $0 = newValue } }
  }
}
