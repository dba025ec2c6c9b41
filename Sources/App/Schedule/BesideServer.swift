import Judging
import Alarms
import Foundation
import Indicators
import Logging
import People
import Primitives
import ServiceLifecycle
import Storage
import Surveys
import Web

/// What works while the server serves, each a service of its own file.
struct BesideServer {
  /// What is on its way in them comes to its end before the server does.
  let lasting: [any ServiceLifecycle.Service]
  /// They read, and write in one transaction: cut off anywhere they are as if they had not begun.
  let passing: [any ServiceLifecycle.Service]

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
    let works: [any JobWork] = [UploadWork(uploads: settings.uploads, onData: judge), UndoWork(), SettingWork()]
    let data = JobService(DataWorks(works: works), database, clock: clock, log: log)
    let within: [any ServiceLifecycle.Service] = [
      HousekeepingService(
        database: database, uploads: settings.uploads, clock: clock, log: log, judge: judge, onChange: onChange),
      SurveyAnswerService(database: database, clock: clock, log: log, onChange: onFacts),
      LiveIntakeService(database: database, clock: clock, log: log, onChange: onFacts),
      LiveAlarmService(database: database, clock: clock, log: log, onChange: onChange),
      MaintenanceService(database, publicURL: publicURL, clock: clock, log: log, onChange: onChange),
    ]
    // Nothing else talks to the outside: in quiet mode what waits goes on waiting.
    guard !settings.isQuiet else {
      (lasting, passing) = ([data], within)
      return
    }
    let place = ServedPlaceService(database: database, clock: clock, log: log)
    // In quiet mode the place is not taken: whoever sends from here later finds what waited.
    try place.begin()
    let leaving = LeavingService(
      database, delivery, publicURL: publicURL, statusCopy, marks: settings.uploads.appendingPathComponent("leaving"),
      clock: clock, log: log, onChange: onChange)
    // What the example company keeps an eye on is invented.
    let suppliers = settings.isDemo ? [] : [MonitorService(database, delivery, clock: clock, log: log)]
    (lasting, passing) = ([data, leaving], within + [place] + suppliers)
  }

  /// Judges the last settled month.
  private static func judge(_ database: Database, now: Instant) throws {
    let clock = try database.read { try OrganisationStore.read($0).clock }
    _ = try AlarmRunning.run(
      asOf: clock.day(of: now), now: now, onChange: { try NoticeRecipients.record($0, now: now, $1) }, database)
  }
}
