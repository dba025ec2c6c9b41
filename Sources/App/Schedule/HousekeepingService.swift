import Alarms
import Dispatch
import Facts
import Foundation
import Indicators
import Intake
import People
import Primitives
import ServiceLifecycle
import Storage
import Surveys

/// What time brings without anybody asking: silences end, sessions and links expire, a month settles.
struct HousekeepingService: ServiceLifecycle.Service {
  var database: Database
  /// Where uploads wait.
  var uploads: URL
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void
  /// Judges the alarms.
  var judge: @Sendable () throws -> Void
  var onChange: @Sendable () -> Void

  /// Every minute until it is cancelled.
  func run() async {
    var lastDay: Int?
    await Beat(name: "housekeeping", clock: clock, log: log).run(every: 60) {
      let now = clock()
      let today = try await database.read { try OrganisationStore.read($0).clock.day(of: now).daysSince1970 }
      if try await wake(now) { onChange() }
      guard today != lastDay else { return }
      try await daily(now)
      lastDay = today
    }
  }

  private func wake(_ now: Instant) async throws -> Bool {
    let isDue = try await database.read { try AlarmHandling.isAnyOverdue(now: now, $0) }
    guard isDue else { return false }
    return try await !database.write { try AlarmHandling.wake(now: now, $0) }.isEmpty
  }

  /// At the start and once a day.
  private func daily(_ now: Instant) async throws {
    try await database.write { connection in
      try SessionStore.sweep(now: now, connection)
      try OneTimeLinkStore.sweep(now: now, connection)
      try ContactStore.forget(connection)
      try LiveHookStore.sweep(now: now, connection)
    }
    try await UploadSweep(uploads: uploads).run(database, now: now)
    try await onThread(judge)
  }

  private func onThread(_ work: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
  }
}
