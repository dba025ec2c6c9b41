public import Primitives
import Storage

/// Watches what is said in public, subject by subject: rings when more is said within an hour than on nearly all days of
/// the last four months. O(mentions of four months) to make, O(mentions of three days) to look.
public struct MentionWatch: Sendable {
  public struct Settings: Sendable, Hashable {
    /// False alerts a day that are accepted over all subjects: one in two weeks.
    public var falseAlertsPerDay = 1.0 / 14
    /// Days before that are compared with, and how many it takes at least.
    public var history = 120
    public var leastDays = 14
    /// Fewer in an hour never ring.
    public var least = 5
    /// The subjects most spoken of are watched.
    public var mostSubjects = 8
    /// Told until so many hours after its end.
    public var toldHours: Int64 = 24
    /// Hours that are read again at each look: what goes on for longer is told from then on.
    public var readHours: Int64 = 72
    /// Minutes without such an hour after which it is over.
    public var quietMinutes: Int64 = 60

    public init() {}
  }

  /// Much more than usual was said of one subject.
  public struct Story: Sendable, Hashable {
    public var about: String
    public var from: Instant
    /// The last mention within an hour that rings.
    public var to: Instant
    public var isOver: Bool
    public var count: Int
    public var busiestHour: Int
    public var record: HourRecord
    /// The busiest hour of each day up to its own, the oldest first.
    public var busiest: [Int]
    public var day: CivilDate
  }

  public let today: CivilDate
  public let settings: Settings
  private let clock: ZoneClock
  /// Days before today for which anything is known.
  private let known: Int
  private let totals: [String: Int]
  /// Of each subject the busiest hour of each day that had one.
  private let busiest: [String: [CivilDate: Int]]

  /// Reads what came before `today`.
  public init(
    on today: CivilDate, settings: Settings = Settings(), _ mentions: MentionQueries, _ clock: ZoneClock
  ) throws {
    self.today = today
    self.settings = settings
    self.clock = clock
    var hours: [String: SlidingHour] = [:]
    var busiest: [String: [CivilDate: Int]] = [:]
    var totals: [String: Int] = [:]
    var first: CivilDate?
    // Some days more than are compared with: yesterday's stories are compared with the days before yesterday.
    let since = today.adding(days: -settings.history - Int(settings.readHours / 24) - 1)
    try mentions.forEach(from: clock.start(of: since), to: clock.start(of: today)) { at, about in
      let count = hours[about, default: SlidingHour()].add(at)
      let day = clock.day(of: at)
      first = first ?? day
      busiest[about, default: [:]][day] = max(count, busiest[about]?[day] ?? 0)
      totals[about, default: 0] += 1
    }
    self.busiest = busiest
    self.totals = totals
    known = first.map { today.daysSince1970 - $0.daysSince1970 } ?? 0
  }

  /// The stories of the last hours, the latest first.
  public func look(now: Instant, _ mentions: MentionQueries) throws -> [Story] {
    if known < settings.leastDays { return [] }
    let since = Instant(seconds: now.seconds - settings.readHours * 3_600)
    var recent: [String: [Instant]] = [:]
    try mentions.forEach(from: since, to: Instant(seconds: now.seconds + 1)) { at, about in
      recent[about, default: []].append(at)
    }
    let watched = watched(recent)
    return watched.flatMap { stories(of: $0, recent[$0] ?? [], series: watched.count, now: now) }
      .sorted { ($1.from, $0.about) < ($0.from, $1.about) }
  }

  /// The subjects that most is said of, then and now.
  private func watched(_ recent: [String: [Instant]]) -> [String] {
    let all = totals.merging(recent.mapValues(\.count), uniquingKeysWith: +)
    return all.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(settings.mostSubjects).map(\.key)
  }

  private func stories(of about: String, _ times: [Instant], series: Int, now: Instant) -> [Story] {
    var hour = SlidingHour()
    var stories: [Story] = []
    var known: [CivilDate: (days: [Int], record: HourRecord)] = [:]
    for at in times {
      let count = hour.add(at)
      let quiet = settings.quietMinutes * 60
      let goesOn = stories.last.map { at.seconds <= $0.to.seconds + quiet } ?? false
      // What goes on over midnight is still compared with the days before it began.
      let day = goesOn ? stories[stories.count - 1].day : clock.day(of: at)
      let (days, record) = known[day] ?? usual(before: day, about, series: series)
      known[day] = (days, record)
      guard count > record.threshold, days.count >= settings.leastDays else { continue }
      if goesOn {
        stories[stories.count - 1].to = at
        stories[stories.count - 1].busiestHour = max(count, stories[stories.count - 1].busiestHour)
      } else {
        stories.append(
          Story(
            about: about, from: hour.oldest ?? at, to: at, isOver: false, count: 0, busiestHour: count, record: record,
            busiest: days, day: day))
      }
    }
    for place in stories.indices {
      let (from, to) = (stories[place].from, stories[place].to)
      stories[place].count = times.count { $0 >= from && $0 <= to }
      stories[place].isOver = now.seconds >= to.seconds + settings.quietMinutes * 60
      stories[place].busiest.append(stories[place].busiestHour)
    }
    return stories.filter { $0.to.seconds >= now.seconds - settings.toldHours * 3_600 }
  }

  private func usual(before day: CivilDate, _ about: String, series: Int) -> (days: [Int], record: HourRecord) {
    let days = days(before: day, about)
    return (
      days, HourRecord(days, series: series, falseAlertsPerDay: settings.falseAlertsPerDay, least: settings.least)
    )
  }

  /// The busiest hour of each day that is compared with, the oldest first; a day of which nothing was said has none.
  private func days(before day: CivilDate, _ about: String) -> [Int] {
    let earlier = today.daysSince1970 - day.daysSince1970
    let count = min(settings.history, known - earlier)
    guard count > 0 else { return [] }
    let own = busiest[about] ?? [:]
    return (1...count).reversed().map { own[day.adding(days: -$0)] ?? 0 }
  }
}
