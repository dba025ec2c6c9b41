import Primitives
import Storage
import StorageTesting

@testable import Alarms

/// A database with one alarm that rings in January 2026, and shorthand for working on it.
struct HandlingDesk {
  static let now = Instant(seconds: 1_770_000_000)
  static let giulia = AlarmHandler(personID: 7, name: "Giulia Rossi")
  static let marco = AlarmHandler(personID: 8, name: "Marco Neri")
  static let rome = ZoneClock(identifier: "Europe/Rome") ?? .utc

  let database: Database
  var id: String { AlarmStoreTests.alarm.id }

  static func open(_ engine: TestDatabase, _ body: (HandlingDesk) throws -> Void) throws {
    try engine.with { database in
      try Migrator(AlarmTables.migrations).migrate(database, now: now)
      let desk = HandlingDesk(database: database)
      try desk.run("2026-01")
      try body(desk)
    }
  }

  /// A run of `month` that tells the alarm in `state`, or nothing when nil.
  func run(_ text: String, _ state: String? = "ringing", after seconds: Int64 = 0) throws {
    var alarm = AlarmStoreTests.alarm
    alarm.period = text
    if let state { alarm.state = state }
    try database.write {
      try AlarmStore.record(
        state == nil ? [] : [alarm], month: month(text), now: Instant(seconds: Self.now.seconds + seconds), $0)
    }
  }

  @discardableResult
  func take(
    by handler: AlarmHandler = giulia, expecting: AlarmState? = nil, after seconds: Int64 = 0
  ) throws -> Alarm {
    try write(after: seconds) { try AlarmHandling.take(id, by: handler, expecting: expecting, now: $0, $1) }
  }

  @discardableResult
  func release(by handler: AlarmHandler = giulia) throws -> Alarm {
    try write { try AlarmHandling.release(id, by: handler, now: $0, $1) }
  }

  @discardableResult
  func silence(_ until: SilenceUntil, by handler: AlarmHandler = giulia, after seconds: Int64 = 0) throws -> Alarm {
    try write(after: seconds) {
      try AlarmHandling.silence(id, until: until, by: handler, clock: Self.rome, now: $0, $1)
    }
  }

  @discardableResult
  func resolve(_ note: String = "", by handler: AlarmHandler = giulia) throws -> Alarm {
    let note = try HandlingNote(note)
    return try write { try AlarmHandling.resolve(id, note: note, by: handler, now: $0, $1) }
  }

  @discardableResult
  func dismiss(_ reason: DismissalReason = .expected, _ note: String = "") throws -> Alarm {
    let note = try HandlingNote(note)
    return try write { try AlarmHandling.dismiss(id, reason: reason, note: note, by: Self.giulia, now: $0, $1) }
  }

  @discardableResult
  func reopen(expecting: AlarmState? = nil) throws -> Alarm {
    try write { try AlarmHandling.reopen(id, by: Self.giulia, expecting: expecting, now: $0, $1) }
  }

  @discardableResult
  func wake(after seconds: Int64) throws -> [Alarm] {
    try write(after: seconds) { try AlarmHandling.wake(now: $0, $1) }
  }

  func found() throws -> HandledAlarm? { try database.read { try AlarmQueries.find(id, $0) } }

  /// The state in the alarm's content and in its column, which must be one.
  func state() throws -> String? {
    let column = try database.read { try $0.first("SELECT state FROM alarm WHERE id = \(id)") { $0.string(0) } }
    let content = try found()?.alarm.state
    return column == content ? column : "\(column ?? "nil") ≠ \(content ?? "nil")"
  }

  func history() throws -> [AlarmEvent] { try database.read { try AlarmHistory.of(id, $0) } }

  func happenings() throws -> [String] { try history().map { "\($0.what.rawValue) \($0.state.rawValue)" } }

  private func write<T>(after seconds: Int64 = 0, _ work: (Instant, Connection) throws -> T) throws -> T {
    try database.write { try work(Instant(seconds: Self.now.seconds + seconds), $0) }
  }
}
