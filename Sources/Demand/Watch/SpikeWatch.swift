import Indicators
public import Primitives
import Storage

/// Watches the contacts of today as they come: what each channel, queue and reason should bring is known before, and
/// only today's contacts are read to look.
///
/// The accepted false alerts are shared by all that is watched. O(contacts of four months) to make, O(contacts of
/// today) to look.
public struct SpikeWatch: Sendable {
  /// What is watched, and how.
  public struct Settings: Sendable, Hashable {
    /// False alerts a day that are accepted over all that is watched: one in two weeks.
    public var falseAlertsPerDay = 1.0 / 14
    /// Longer for a place whose contacts are counted over a longer time.
    public var slotMinutes = 5
    public var dimensions: [Dimension] = [.channel, .queue, .reason]
    /// Fewer contacts in four months are too few to watch, and so many series are watched at most, the largest.
    public var leastContacts = 200.0
    public var mostSeries = 60
    /// A spike is told until so many hours after its end, and so are those that came to be known late.
    public var toldHours: Int64 = 24
    /// Minutes of quiet after which a spike is over; spikes that are no further apart are one story.
    public var quietMinutes: Int64 = 60

    public init() {}
  }

  /// A spike somewhere: it may be one of several places of the same story.
  public struct Seen: Sendable, Hashable {
    public var place: ContactQueries.Place
    public var spike: SpikeHistory.Spike
    public var from: Instant
    public var to: Instant
  }

  /// What is told as one: spikes at the same time, the one that leads first, then the surest.
  public struct Story: Sendable, Hashable {
    public var seen: [Seen]
    public var from: Instant
    /// The end of the last slot that shows it.
    public var to: Instant
    public var isOver: Bool

    public var leading: Seen { seen[0] }
  }

  public let today: CivilDate
  public let settings: Settings
  private let clock: ZoneClock
  private let followers: [ContactQueries.Place: SpikeFollower]

  /// Reads what came before `today`.
  public init(
    on today: CivilDate, settings: Settings = Settings(), isHoliday: @escaping @Sendable (CivilDate) -> Bool,
    _ contacts: ContactQueries, _ clock: ZoneClock
  ) throws {
    self.today = today
    self.settings = settings
    self.clock = clock
    let all = try contacts.series(
      by: settings.dimensions, minutes: settings.slotMinutes,
      on: today.adding(days: -ContactSpikes.history)...today.adding(days: -1))
    let watched = all.filter { !$0.key.value.isEmpty || $0.key.dimension == .channel }
      .map { (place: $0.key, series: $0.value, total: $0.value.total) }
      .filter { $0.total >= settings.leastContacts }
      .sorted {
        ($1.total, $0.place.dimension.rawValue, $0.place.value) < (
          $0.total, $1.place.dimension.rawValue, $1.place.value
        )
      }
      .prefix(settings.mostSeries)
    var spikes = SpikeSettings()
    spikes.falseAlertsPerDay = settings.falseAlertsPerDay / Double(max(1, watched.count))
    spikes.quietMinutes = Int(settings.quietMinutes)
    var followers: [ContactQueries.Place: SpikeFollower] = [:]
    for (place, series, _) in watched {
      var follower = SpikeFollower(series, settings: spikes, isHoliday: isHoliday)
      for (date, first, counts) in series.days where first == follower.first { follower.follow(counts, on: date) }
      follower.begin(today)
      followers[place] = follower
    }
    self.followers = followers
  }

  /// How many series are watched, and how many looks a day that makes.
  public var series: Int { followers.count }
  public var looks: Double { followers.values.reduce(0) { $0 + Double($1.hours.count) } }

  /// What is seen at one moment: every series with the slots of today up to now.
  public struct Look: Sendable {
    /// The latest first.
    public var stories: [Story]
    fileprivate var day: [ContactQueries.Place: SpikeFollower]
    fileprivate var today: CivilDate
  }

  /// The stories of the last hours. The slot that is not over counts as it is: too little at most.
  public func look(now: Instant, _ contacts: ContactQueries) throws -> Look {
    let day = try day(now: now, contacts)
    let oldest = now.seconds - settings.toldHours * 3_600
    var seen: [Seen] = []
    for (place, follower) in day {
      for spike in follower.spikes.suffix(50) + [follower.goingOn].compactMap({ $0 }) {
        let one = Seen(
          place: place, spike: spike, from: clock.instant(spike.day, secondOfDay: spike.from), to: end(of: spike))
        if one.to.seconds >= oldest { seen.append(one) }
      }
    }
    return Look(stories: grouped(seen, now: now), day: day, today: today)
  }

  /// Today's course where a story leads, up to now; empty for a story of another day.
  /// `beside` is what the day was expected to bring over all channels, smoothed over an hour: where contacts are few,
  /// the slots of a profile are rough.
  public func course(of story: Story, in look: Look) -> (
    from: Instant, slotMinutes: Int, counts: [Double], expected: [Double], beside: [Double]
  ) {
    let day = story.leading.spike.day
    guard day == look.today, let follower = look.day[story.leading.place] else {
      return (clock.start(of: day), settings.slotMinutes, [], [], [])
    }
    let length = follower.slotMinutes
    let channels = look.day.filter { $0.key.dimension == .channel }.values
    let all = follower.course.indices.map { place in
      let from = (place + follower.first) * length
      return channels.reduce(0.0) { $0 + $1.usual(from: from, to: from + length) }
    }
    let around = 30 / length
    let beside = all.indices.map { place in
      let near = all[max(0, place - around)...min(all.count - 1, place + around)]
      return near.reduce(0, +) / Double(near.count)
    }
    return (
      clock.instant(day, secondOfDay: follower.first * length * 60), length, follower.course.map(\.count),
      follower.course.map { $0.expected.isNaN ? 0 : $0.expected }, beside
    )
  }

  /// Every follower, with the slots of today up to now.
  private func day(now: Instant, _ contacts: ContactQueries) throws -> [ContactQueries.Place: SpikeFollower] {
    guard clock.day(of: now) == today, !followers.isEmpty else { return followers }
    let came = try contacts.series(
      by: settings.dimensions, minutes: settings.slotMinutes, slots: followers.mapValues(\.slotMinutes),
      on: today...today)
    return followers.reduce(into: [:]) { all, one in
      var follower = one.value
      let slot = clock.secondOfDay(of: now) / 60 / follower.slotMinutes
      let slots = follower.first..<max(follower.first, min(slot, follower.hours.upperBound) + 1)
      for count in came[one.key]?.counts(on: today, in: slots) ?? slots.map({ _ in 0 }) { follower.add(count) }
      all[one.key] = follower
    }
  }

  private func end(of spike: SpikeHistory.Spike) -> Instant {
    spike.to >= 86_400
      ? clock.start(of: spike.day.adding(days: 1)) : clock.instant(spike.day, secondOfDay: spike.to)
  }

  /// Of the places that hold nearly all of the excess the narrowest, where the fewest were expected: a reason tells
  /// more than its queue.
  private static func leading(_ surest: [Seen]) -> Seen {
    func excess(_ one: Seen) -> Double { one.spike.contacts - one.spike.expected }
    let most = surest.map(excess).max() ?? 0
    return surest.filter { excess($0) >= 0.8 * most }.min { $0.spike.expected < $1.spike.expected } ?? surest[0]
  }

  /// Spikes that overlap, or nearly, are one story.
  private func grouped(_ seen: [Seen], now: Instant) -> [Story] {
    let quiet = settings.quietMinutes * 60
    var stories: [[Seen]] = []
    var until = Int64.min
    for one in seen.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if stories.isEmpty || one.from.seconds > until + quiet { stories.append([]) }
      until = max(until, one.to.seconds)
      stories[stories.count - 1].append(one)
    }
    return stories.reversed().map { story in
      // Of a place with several spikes in a story the surest stands for all.
      let surest = story.sorted {
        ($1.spike.surprise, $0.place.dimension.rawValue, $0.place.value)
          < ($0.spike.surprise, $1.place.dimension.rawValue, $1.place.value)
      }
      let leading = Self.leading(surest)
      var places: Set<ContactQueries.Place> = []
      let to = story.map(\.to).max() ?? now
      return Story(
        seen: ([leading] + surest).filter { places.insert($0.place).inserted }, from: story.map(\.from).min() ?? now,
        to: to,
        isOver: now.seconds >= to.seconds + quiet)
    }
  }
}
