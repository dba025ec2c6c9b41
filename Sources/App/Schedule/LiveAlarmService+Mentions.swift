import Demand
import Facts
import Indicators
import Primitives
import Storage

/// Rings when much is said in public.
extension LiveAlarmService {
  /// Of one round to the next.
  struct Said: Sendable {
    var watch: MentionWatch?
    var madeAt = Instant(seconds: 0)
    var zone = ""
    var newest: Int64?
    var minute: Int64 = 0
    /// What was told last: which stories; of those that are over also their count, which late mentions change.
    var told: [String] = []
    var toldAt = Instant(seconds: 0)
    var hasTold = false
  }

  /// One round, when mentions came and every minute; true where an alarm was told or ended.
  func mentions(_ memory: inout Said, now: Instant) async throws -> Bool {
    let (newest, organisation) = try await database.read { connection in
      (
        try connection.first("SELECT MAX(id) FROM mention") { $0.int64OrNil(0) }.flatMap { $0 },
        try OrganisationStore.read(connection)
      )
    }
    guard newest != nil || memory.hasTold else { return false }
    let clock = organisation.clock
    let isKnown =
      memory.watch?.today == clock.day(of: now) && memory.zone == organisation.timeZone
      && now.seconds - memory.madeAt.seconds < Self.knownFor
    if isKnown, newest == memory.newest, now.seconds / 60 == memory.minute { return false }
    let known = isKnown ? memory.watch : nil
    let (watch, stories) = try await database.read { connection in
      let queries = MentionQueries(connection)
      let watch = try known ?? MentionWatch(on: clock.day(of: now), queries, clock)
      return (watch, try watch.look(now: now, queries))
    }
    if !isKnown { (memory.watch, memory.madeAt, memory.zone) = (watch, now, organisation.timeZone) }
    (memory.newest, memory.minute) = (newest, now.seconds / 60)
    let told = stories.map { "\($0.about) \($0.from.seconds) \($0.isOver ? $0.count : -1)" }
    let goesOn = stories.contains { !$0.isOver }
    let isDue = !memory.hasTold || goesOn && now.seconds - memory.toldAt.seconds >= Self.tellsEvery
    guard told != memory.told || isDue else { return false }
    let ended = memory.told.isEmpty && told.isEmpty
    try await database.write { connection in
      let news = try MentionTelling.record(
        stories, watch, now: now, MentionQueries(connection), clock, connection)
      try NoticeRecipients.record(news, now: now, connection)
    }
    (memory.told, memory.toldAt, memory.hasTold) = (told, now, true)
    return !ended
  }
}
