import Foundation
import Outbox
import Primitives
import Storage

/// Work that the job table asks for, of some kinds.
protocol JobWork: Sendable {
  var kinds: [String] { get }
  /// Does the job and completes it. What it throws makes the job wait and be tried again; work bears being begun
  /// twice.
  func run(_ job: Job, _ desk: JobDesk) throws
  /// After the last attempt.
  func gaveUp(_ job: Job, _ desk: JobDesk) throws
  /// Before the first job: mends what a server that was killed left behind.
  func recover(_ desk: JobDesk) throws
}

extension JobWork {
  func gaveUp(_ job: Job, _ desk: JobDesk) throws {}
  func recover(_ desk: JobDesk) throws {}
}

/// What a job works with.
struct JobDesk: Sendable {
  var database: Database
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void
  var stop: StopSign
  /// Of the job at hand.
  var lease: JobLease?

  /// Throws `CancellationError` when the server is about to stop, ``LeaseLost`` when another worker may have the job:
  /// call it now and then.
  func check() throws {
    if stop.isRaised { throw CancellationError() }
    if lease?.isLost == true { throw LeaseLost() }
  }
}
