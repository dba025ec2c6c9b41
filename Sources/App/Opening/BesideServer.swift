import Judging
import Alarms
import Foundation
import Indicators
import Logging
import People
import Primitives
import Storage
import Surveys
import Web

/// What works while the server serves: imports, notices, and the small things that time brings.
struct BesideServer {
  let works: [@Sendable () async -> Void]

  init(
    _ database: Database, _ settings: WebSettings, _ delivery: DeliverySettings, publicURL: String,
    statusCopy: StatusCopy?, logger: Logger,
    onChange note: @escaping @Sendable (SiteChange) -> Void
  ) throws {
    let onChange: @Sendable () -> Void = { note(.anything) }
    let onFacts: @Sendable () -> Void = { note(.facts) }
    let clock = settings.clock
    let lines = RepeatedLines { logger.notice("\($0)") }
    let log: @Sendable (String) -> Void = { lines.say($0) }
    let judge: @Sendable () throws -> Void = {
      try Self.judge(database, now: clock())
      onChange()
    }
    let data = JobRunner(
      DataWorks(works: [UploadWork(uploads: settings.uploads, onData: judge), UndoWork(), SettingWork()]), database,
      clock: clock, log: log)
    let housekeeping = Housekeeping(
      database: database, uploads: settings.uploads, clock: clock, log: log, judge: judge, onChange: onChange)
    let answers = GatheringAnswers(database: database, clock: clock, log: log, onChange: onFacts)
    let live = GatheringLive(database: database, clock: clock, log: log, onChange: onFacts)
    let watching = WatchingLive(database: database, clock: clock, log: log, onChange: onChange)
    let monitors = WatchingMonitors(database, delivery, clock: clock, log: log)
    let leaving = Leaving(
      database, delivery, publicURL: publicURL, statusCopy, marks: settings.uploads.appendingPathComponent("leaving"),
      clock: clock, log: log, onChange: onChange)
    let maintenance = TurningMaintenance(database, publicURL: publicURL, clock: clock, log: log, onChange: onChange)
    let place = KeepingPlace(database: database, clock: clock, log: log)
    // In quiet mode the place is not taken: whoever sends from here later finds what waited.
    if !settings.isQuiet { try place.begin() }
    let within: [@Sendable () async -> Void] = [
      { await data.run() }, { await housekeeping.run() }, { await answers.run() }, { await live.run() },
      { await watching.run() }, { await maintenance.run() },
    ]
    // Nothing else talks to the outside: in quiet mode what waits goes on waiting.
    let outside: [@Sendable () async -> Void] = [
      { await leaving.run() }, { await place.run() },
    ]
    // What the example company keeps an eye on is invented.
    let suppliers: [@Sendable () async -> Void] = settings.isDemo ? [] : [{ await monitors.run() }]
    works = settings.isQuiet ? within : within + outside + suppliers
  }

  /// Judges the last settled month.
  private static func judge(_ database: Database, now: Instant) throws {
    let clock = try database.read { try OrganisationStore.read($0).clock }
    _ = try AlarmRunning.run(
      asOf: clock.day(of: now), now: now, onChange: { try NoticeRecipients.record($0, now: now, $1) }, database)
  }
}
