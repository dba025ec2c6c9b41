public import Primitives

/// The last days of a service: the worst of each, and the part of the time it was there.
///
/// The part counts whole outages whole and partial ones at three tenths, as Statuspage does, over the seconds since the
/// service was entered; of faults at the same time the worst counts. O(days · impacts) for one service.
public struct ServiceDays: Sendable, Hashable {
  public struct Day: Sendable, Hashable {
    public let day: CivilDate
    /// Nil before the service was entered here: nothing is known of it.
    public let worst: ServiceState?
    /// Minutes in which it did not work as it should, whatever the state; rounded up.
    public let minutes: Int
  }

  /// The oldest first; the last is today.
  public let days: [Day]
  /// 0…1; nil where no second of the service's own was watched.
  public let uptime: Double?

  public static let usual = 90

  public init(
    _ service: Service, _ impacts: [ServiceImpact], days count: Int = usual, now: Instant, _ clock: ZoneClock
  ) {
    let today = clock.day(of: now)
    let own = impacts.filter { $0.service == service.id }
    var days: [Day] = []
    var watched: Int64 = 0
    var away = 0.0
    for back in (0..<count).reversed() {
      let day = today.adding(days: -back)
      let start = clock.start(of: day)
      let end = min(clock.start(of: day.adding(days: 1)), now)
      // A fault that began before the service was entered is known all the same.
      let known = own.filter { ($0.to ?? now) > start && $0.from < end }
      let first = min(service.createdAt, own.map(\.from).min() ?? service.createdAt)
      if first >= end && known.isEmpty {
        days.append(Day(day: day, worst: nil, minutes: 0))
        continue
      }
      let parts = Self.pieces(known, from: start, to: end, now: now)
      watched += end.seconds(since: max(start, first))
      away += parts.reduce(0) { $0 + $1.state.awayShare * Double($1.seconds) }
      let seconds = parts.filter { $0.state != .operational }.reduce(0) { $0 + $1.seconds }
      days.append(
        Day(day: day, worst: ServiceState.worst(parts.map(\.state)), minutes: Int((seconds + 59) / 60)))
    }
    self.days = days
    uptime = watched > 0 ? max(0, 1 - away / Double(watched)) : nil
  }

  /// The stretches between two changes, each with its worst state.
  private static func pieces(
    _ impacts: [ServiceImpact], from start: Instant, to end: Instant, now: Instant
  ) -> [(state: ServiceState, seconds: Int64)] {
    var cuts: Set<Instant> = [start, end]
    for impact in impacts {
      cuts.insert(max(start, impact.from))
      cuts.insert(min(end, impact.to ?? now))
    }
    let places = cuts.sorted()
    return zip(places, places.dropFirst()).map { from, to in
      let there = impacts.filter { $0.from <= from && ($0.to ?? now) >= to }.map(\.state)
      return (ServiceState.worst(there), to.seconds(since: from))
    }
  }
}
