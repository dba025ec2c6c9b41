public import Foundation

/// The wall clock of a time zone, fast enough for every row of an import.
///
/// Foundation's `TimeZone` is asked once for its changes of offset between 1970 and 2100; after that a
/// conversion is a binary search (O(log changes), no allocation). Days of 23 and 25 hours come out right:
/// the doubled hour is two different hours here.
public struct ZoneClock: Sendable {
  public let identifier: String
  private let starts: [Int64]
  private let offsets: [Int64]

  /// Nil when the system does not know the zone.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.init(zone: zone)
  }

  public static let utc = ZoneClock(zone: .gmt)

  public init(zone: TimeZone) {
    identifier = zone.identifier
    var starts: [Int64] = [.min]
    var offsets = [Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0)))]
    var date = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end, next > date {
      starts.append(Int64(next.timeIntervalSince1970))
      offsets.append(Int64(zone.secondsFromGMT(for: next.addingTimeInterval(1))))
      date = next
    }
    self.starts = starts
    self.offsets = offsets
  }

  /// Seconds to add to UTC at `instant`.
  public func offset(at instant: Instant) -> Int64 { offsets[index(of: instant.seconds)] }

  /// The day on the wall at `instant`.
  public func day(of instant: Instant) -> CivilDate {
    CivilDate(daysSince1970: Int(floorDivide(instant.seconds + offset(at: instant), 86_400)))
  }

  /// The moment at which the wall-clock hour of `instant` began.
  public func hourStart(of instant: Instant) -> Instant {
    let local = instant.seconds + offset(at: instant)
    return Instant(seconds: instant.seconds - (local - floorDivide(local, 3600) * 3600))
  }

  /// The day on the wall and the beginning of its hour, by one look at the zone.
  public func wall(at instant: Instant) -> (day: CivilDate, hourStart: Instant) {
    let local = instant.seconds + offset(at: instant)
    let hour = floorDivide(local, 3600)
    return (
      CivilDate(daysSince1970: Int(floorDivide(hour, 24))),
      Instant(seconds: instant.seconds - (local - hour * 3600))
    )
  }

  /// Seconds since midnight on the wall.
  public func secondOfDay(of instant: Instant) -> Int {
    let local = instant.seconds + offset(at: instant)
    return Int(local - floorDivide(local, 86_400) * 86_400)
  }

  /// The moment the wall shows `day` and `secondOfDay`. In the hour that comes twice the first one is
  /// meant; in the hour that is skipped, the moment of the change.
  public func instant(_ day: CivilDate, secondOfDay: Int) -> Instant {
    let local = Int64(day.daysSince1970) * 86_400 + Int64(secondOfDay)
    var i = index(of: local - offsets[0])
    while i > 0, local - offsets[i - 1] < starts[i] { i -= 1 }
    while i + 1 < starts.count, local - offsets[i] >= starts[i + 1] { i += 1 }
    let instant = local - offsets[i]
    return Instant(seconds: max(instant, starts[i]))
  }

  /// The other moment at which the wall shows the same, an hour or so later, in the hour that comes twice; nil for
  /// all other moments.
  public func secondPass(of instant: Instant) -> Instant? {
    let place = index(of: instant.seconds)
    guard place + 1 < starts.count else { return nil }
    let back = offsets[place] - offsets[place + 1]
    guard back > 0, instant.seconds + back >= starts[place + 1] else { return nil }
    return Instant(seconds: instant.seconds + back)
  }

  public func start(of day: CivilDate) -> Instant { instant(day, secondOfDay: 0) }

  /// Days through which, and through the day after each of them, one offset holds: wall and UTC differ by it alone.
  /// Without an offset it is one day on which, or on the day after, the offset changes. O(log changes).
  func steadyDays(from day: CivilDate) -> (offset: Int64?, end: CivilDate) {
    let midnight = Int64(day.daysSince1970) * 86_400
    var i = index(of: midnight - offsets[0])
    // Looked up with an offset that may not be the one in force.
    if i > 0, midnight < starts[i] + max(offsets[i - 1], offsets[i]) { i -= 1 }
    if i + 1 < starts.count, midnight >= starts[i + 1] + max(offsets[i], offsets[i + 1]) { i += 1 }
    let begins = i == 0 ? Int64.min : starts[i] + max(offsets[i - 1], offsets[i])
    let ends = i + 1 == starts.count ? Int64.max : starts[i + 1] + min(offsets[i], offsets[i + 1])
    guard begins <= midnight, midnight + 172_800 <= ends else { return (nil, day.adding(days: 1)) }
    // Of its last day the day after is whole, too.
    return (offsets[i], CivilDate(daysSince1970: Int(floorDivide(ends, 86_400)) - 1))
  }

  private func index(of seconds: Int64) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    return low
  }
}

func floorDivide(_ a: Int64, _ b: Int64) -> Int64 { a >= 0 ? a / b : -((-a + b - 1) / b) }
