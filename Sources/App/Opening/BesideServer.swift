import Alarms
import Foundation
import Indicators
import Logging
import People
import Primitives
import Reports
import Storage
import Surveys
import Web

/// What works while the server serves: imports, notices, and the small things that time brings.
struct BesideServer {
  let works: [@Sendable () async -> Void]

  init(
    _ database: Database, _ settings: WebSettings, _ delivery: DeliverySettings, publicURL: String,
    statusCopy: StatusCopy?, logger: Logger,
    onChange: @escaping @Sendable () -> Void
  ) throws {
    let clock = settings.clock
    let log: @Sendable (String) -> Void = { logger.notice("\($0)") }
    let judge: @Sendable () throws -> Void = {
      try Self.judge(database, now: clock())
      onChange()
    }
    let data = JobRunner(
      DataWorks(works: [UploadWork(uploads: settings.uploads, onData: judge), UndoWork(), SettingWork()]), database,
      clock: clock, log: log)
    let housekeeping = Housekeeping(
      database: database, uploads: settings.uploads, clock: clock, log: log, judge: judge, onChange: onChange)
    let notices = JobRunner(
      Delivering(database, delivery, publicURL: publicURL), database, clock: clock, log: log)
    let answers = GatheringAnswers(database: database, clock: clock, log: log, onChange: onChange)
    let inviting = Inviting(
      database, delivery.mail, publicURL: publicURL,
      marks: delivery.mail.flatMap { _ in LeavingMarks(settings.uploads.appendingPathComponent("leaving")) },
      clock: clock, log: log,
      onChange: onChange)
    let live = GatheringLive(database: database, clock: clock, log: log, onChange: onChange)
    let watching = WatchingLive(database: database, clock: clock, log: log, onChange: onChange)
    let monitors = WatchingMonitors(database, delivery, clock: clock, log: log)
    let publishing = Publishing(
      database, delivery, publicURL: publicURL, copy: statusCopy, clock: clock, log: log, onChange: onChange)
    let maintenance = TurningMaintenance(
      database, publicURL: publicURL, clock: clock, log: log, onChange: onChange)
    let all: [@Sendable () async -> Void] = [
      { await maintenance.run() },
      { await data.run() }, { await notices.run() }, { await housekeeping.run() }, { await answers.run() },
      { await inviting.run() }, { await publishing.run() }, { await live.run() }, { await watching.run() },
    ]
    // What the example company keeps an eye on is invented.
    works = settings.isDemo ? all : all + [{ await monitors.run() }]
  }

  /// Judges the last settled month.
  private static func judge(_ database: Database, now: Instant) throws {
    let clock = try database.read { try OrganisationStore.read($0).clock }
    _ = try AlarmRunning.run(
      asOf: clock.day(of: now), now: now, onChange: { try Delivering.record($0, now: now, $1) }, database)
  }
}
