public import Primitives
public import Storage

/// Which alarms are told.
public enum WantedAlarms: String, Sendable, Hashable, CaseIterable, SQLBindable {
  /// Only those that ring.
  case ringing
  /// Also those that may be chance.
  case maybeChance = "maybe_chance"

  public func includes(_ state: AlarmNews.State) -> Bool { state == .ringing || self == .maybeChance }
}

/// What one person wants to be told, and when.
public struct NoticeChoice: Sendable, Hashable {
  public enum Pace: Sendable, Hashable {
    case immediately
    /// One mail a day, at this hour (0 to 23).
    case daily(hour: Int)
    /// One mail a week; 0 is Monday.
    case weekly(weekday: Int, hour: Int)
  }

  public let byMail: Bool
  public let pace: Pace
  public let wanted: WantedAlarms
  public let quiet: QuietHours?

  /// Throws `NoticeProblem.timeInvalid`.
  public init(byMail: Bool, pace: Pace, wanted: WantedAlarms, quiet: QuietHours?) throws(NoticeProblem) {
    let isValid =
      switch pace {
      case .immediately: true
      case .daily(let hour): (0...23).contains(hour)
      case .weekly(let weekday, let hour): (0...6).contains(weekday) && (0...23).contains(hour)
      }
    if !isValid { throw .timeInvalid }
    self.init(checked: byMail, pace, wanted, quiet)
  }

  private init(checked byMail: Bool, _ pace: Pace, _ wanted: WantedAlarms, _ quiet: QuietHours?) {
    self.byMail = byMail
    self.pace = pace
    self.wanted = wanted
    self.quiet = quiet
  }

  /// Of whoever has not chosen: a mail at once for what rings.
  public static let usual = NoticeChoice(checked: true, .immediately, .ringing, nil)

  /// Now, or when the quiet hours are over.
  public func nextAllowed(_ now: Instant, _ clock: ZoneClock) -> Instant {
    quiet?.nextAllowed(now, clock) ?? now
  }

  /// When the next digest is sent, after `now`; nil for who wants none.
  public func nextDigest(after now: Instant, _ clock: ZoneClock) -> Instant? {
    let hour: Int
    let weekday: Int?
    switch pace {
    case .immediately: return nil
    case .daily(let at): (hour, weekday) = (at, nil)
    case .weekly(let day, let at): (hour, weekday) = (at, day)
    }
    // Quiet hours may move a digest of yesterday to today.
    var day = clock.day(of: now).adding(days: -1)
    while true {
      if weekday == nil || weekday == day.weekday {
        let at = nextAllowed(clock.instant(day, secondOfDay: hour * 3_600), clock)
        if at > now { return at }
      }
      day = day.adding(days: 1)
    }
  }
}
