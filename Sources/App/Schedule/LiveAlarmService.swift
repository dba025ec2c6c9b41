import Incidents
import Alarms
import Demand
import Facts
import Indicators
import Intake
import Primitives
import ServiceLifecycle
import Storage

/// Rings as things happen: contacts far above the usual, promises of an update that were not kept, live intake in trouble.
///
/// What a day should bring is read once, and again every half hour since imports may have changed the past; then only
/// today's contacts are read, when there are new ones and every minute.
struct LiveAlarmService: ServiceLifecycle.Service {
  var database: Database
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void
  var onChange: @Sendable () -> Void

  /// Seconds for which the past is taken as known, and between two tellings of a spike that only goes on.
  static let knownFor: Int64 = 1_800
  static let tellsEvery: Int64 = 30

  /// Of one round to the next.
  struct Memory: Sendable {
    var watch: SpikeWatch?
    var madeAt = Instant(seconds: 0)
    var zone = ""
    /// The newest contacts, and the minute, of the last look.
    var newest: [Int64] = []
    var minute: Int64 = 0
    /// What was told last.
    var told: [Told] = []
    var toldAt = Instant(seconds: 0)
    var hasTold = false
    var said = Said()
    /// Of updates that did not leave, as told last; nil at the start.
    var behind: [PublicationTelling.Behind]?
    /// Of live intake, as told last; nil at the start.
    var troubles: [IntakeTrouble]?
  }

  /// What makes a story another one.
  struct Told: Sendable, Hashable {
    var leading: ContactQueries.Place
    var places: Int
    var isOver: Bool
  }

  /// Until it is cancelled.
  func run() async {
    var memory = Memory()
    await Beat(name: "live alarms", clock: clock, log: log).run(every: 1) {
      if try await step(&memory) { onChange() }
    }
  }

  /// One round; true where an alarm was told or ended. A look that fails keeps no other from ringing, and is thrown when
  /// all have looked.
  func step(_ memory: inout Memory) async throws -> Bool {
    let now = clock()
    var round = Round()
    await round.look { try await promises(now: now) }
    await round.look { try await publications(&memory.behind, now: now) }
    await round.look { try await intake(&memory.troubles, now: now) }
    await round.look { try await spikes(&memory, now: now) }
    await round.look { try await mentions(&memory.said, now: now) }
    if let fault = round.fault { throw fault }
    return round.hasTold
  }

  /// What became of the looks of one round.
  private struct Round {
    var hasTold = false
    /// The first.
    var fault: (any Error)?

    mutating func look(_ body: () async throws -> Bool) async {
      do {
        if try await body() { hasTold = true }
      } catch {
        fault = fault ?? error
      }
    }
  }

  private func promises(now: Instant) async throws -> Bool {
    guard try await database.read({ try PromiseTelling.isDue(now: now, $0) }) else { return false }
    return try await database.write { connection in
      let news = try PromiseTelling.record(now: now, connection)
      try NoticeRecipients.record(news, now: now, connection)
      return !news.isEmpty
    }
  }

  private func publications(_ told: inout [PublicationTelling.Behind]?, now: Instant) async throws -> Bool {
    let behind = try await database.read { try PublicationTelling.behind(now: now, $0) }
    if behind == told { return false }
    let hasNews = try await database.write { connection in
      let news = try PublicationTelling.record(behind, now: now, connection)
      try NoticeRecipients.record(news, now: now, connection)
      return !news.isEmpty
    }
    told = behind
    return hasNews
  }

  private func intake(_ told: inout [IntakeTrouble]?, now: Instant) async throws -> Bool {
    let troubles = try await database.read { try IntakeTrouble.all(now: now, $0) }
    if troubles == told { return false }
    let hasNews = try await database.write { connection in
      let news = try IntakeTelling.record(troubles, now: now, connection)
      try NoticeRecipients.record(news, now: now, connection)
      return !news.isEmpty
    }
    told = troubles
    return hasNews
  }

  private func spikes(_ memory: inout Memory, now: Instant) async throws -> Bool {
    let (newest, organisation) = try await database.read { connection in
      (
        try ContactQueries.newest(connection),
        try OrganisationStore.read(connection)
      )
    }
    guard newest.contains(where: { $0 > 0 }) || memory.hasTold else { return false }
    let clock = organisation.clock
    let zone = organisation.timeZone
    let isKnown =
      memory.watch?.today == clock.day(of: now) && memory.zone == zone
      && now.seconds - memory.madeAt.seconds < Self.knownFor
    if isKnown, newest == memory.newest, now.seconds / 60 == memory.minute { return false }
    let known = isKnown ? memory.watch : nil
    let (watch, look) = try await database.read { connection in
      let contacts = ContactQueries(connection, values: try IndicatorReader(connection).values, clock: clock)
      let watch =
        try known
        ?? SpikeWatch(on: clock.day(of: now), isHoliday: ItalianHolidays.contains, contacts, clock)
      return (watch, try watch.look(now: now, contacts))
    }
    if !isKnown { (memory.watch, memory.madeAt, memory.zone) = (watch, now, zone) }
    (memory.newest, memory.minute) = (newest, now.seconds / 60)

    let told = look.stories.map {
      Told(leading: $0.leading.place, places: $0.seen.count, isOver: $0.isOver)
    }
    let isDue = told.isEmpty ? !memory.hasTold : now.seconds - memory.toldAt.seconds >= Self.tellsEvery
    guard told != memory.told || isDue else { return false }
    let ended = memory.told.isEmpty && told.isEmpty
    try await database.write { connection in
      let contacts = ContactQueries(connection, values: try IndicatorReader(connection).values, clock: clock)
      let news = try SpikeTelling.record(look, watch, now: now, contacts, clock, connection)
      try NoticeRecipients.record(news, now: now, connection)
    }
    (memory.told, memory.toldAt, memory.hasTold) = (told, now, true)
    return !ended
  }
}
