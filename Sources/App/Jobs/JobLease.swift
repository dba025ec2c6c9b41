import Dispatch
import Foundation
import Primitives
import Storage
import Synchronization

/// The lease of the job at hand, renewed from beside the work until the work ends.
///
/// On SQLite it is not: the writer is alone there, nothing can be renewed during its transaction, and nobody else can
/// take the job.
final class JobLease: Sendable {
  /// Seconds for which a job is held: what a killed server leaves is taken again after as many.
  static let seconds: Int64 = 30
  /// This process, among those that share a database.
  static let owner = "\(ProcessInfo.processInfo.processIdentifier).\(UInt32.random(in: .min ... .max))"

  private struct State {
    var until: Instant
    var isLost = false
  }

  private let job: Job
  private let database: Database
  private let wall: @Sendable () -> Instant
  private let state: Mutex<State>
  // Set up before anybody else has it; then only begun and cancelled, which any thread may do.
  private nonisolated(unsafe) let timer: any DispatchSourceTimer

  init(_ job: Job, _ database: Database, wall: @escaping @Sendable () -> Instant) {
    self.job = job
    self.database = database
    self.wall = wall
    state = Mutex(State(until: job.leasedUntil))
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "campanello.lease.\(job.id)"))
    if database.dialect == .sqlite { return }
    let beat = Double(Self.seconds) / 3
    timer.schedule(deadline: .now() + beat, repeating: beat)
    timer.setEventHandler { [weak self] in self?.renew() }
  }

  /// A source that was never begun must be before it goes.
  deinit {
    timer.cancel()
    timer.activate()
  }

  /// Whether another worker may have the job by now: this one stops, and keeps nothing.
  var isLost: Bool { state.withLock { $0.isLost } }

  func begin() { timer.activate() }

  func end() { timer.cancel() }

  /// Holds it as long again. What cannot be renewed for as long as it was held counts as lost.
  func renew() {
    let until = Instant(seconds: wall().seconds + Self.seconds)
    let isHeld = try? database.write { try JobQueue($0).renew(job, until: until) }
    state.withLock { state in
      if isHeld == true { state.until = until }
      if isHeld == false || isHeld == nil && wall() >= state.until { state.isLost = true }
    }
  }
}

/// Another worker may have the job: everything of this attempt is undone.
struct LeaseLost: Error {}
