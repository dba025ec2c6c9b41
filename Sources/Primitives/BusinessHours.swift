/// When the customer service is open: hours for each weekday, closed on holidays.
public struct BusinessHours: Sendable, Equatable, CustomStringConvertible {
  /// Seconds since midnight, Monday first; nil when closed all day.
  public var days: [Range<Int>?]
  public var closedOnItalianHolidays: Bool

  public init(days: [Range<Int>?], closedOnItalianHolidays: Bool = true) {
    precondition(days.count == 7, "A week has seven days.")
    self.days = days
    self.closedOnItalianHolidays = closedOnItalianHolidays
  }

  /// Monday to Friday, 9 to 18, closed on Italian holidays.
  public static let standard = BusinessHours(days: [9, 9, 9, 9, 9].map { $0 * 3600..<18 * 3600 } + [nil, nil])

  /// Seconds of opening time that passed between two moments; 0 when `end` is not after `start`. On the days
  /// of 23 and 25 hours the hour that is missing or doubled is counted as it passed. O(days between).
  public func seconds(from start: Instant, to end: Instant, clock: ZoneClock) -> Int {
    guard end > start else { return 0 }
    var total: Int64 = 0
    var day = clock.day(of: start)
    let last = clock.day(of: end)
    while day <= last {
      if let open = opening(on: day) {
        let from = max(start, clock.instant(day, secondOfDay: open.lowerBound))
        let to = min(end, clock.instant(day, secondOfDay: open.upperBound))
        total += max(0, to.seconds(since: from))
      }
      day = day.adding(days: 1)
    }
    return Int(total)
  }

  private func opening(on day: CivilDate) -> Range<Int>? {
    guard let open = days[day.weekday] else { return nil }
    return closedOnItalianHolidays && ItalianHolidays.contains(day) ? nil : open
  }
}

extension BusinessHours {
  /// Seven parts, Monday first: `9:00-18:00` or `-`; then `it` when closed on Italian holidays.
  public var description: String {
    let parts = days.map { open in open.map { "\(clock($0.lowerBound))-\(clock($0.upperBound))" } ?? "-" }
    return (parts + (closedOnItalianHolidays ? ["it"] : [])).joined(separator: " ")
  }

  /// Reads what ``description`` writes; nil when a part is wrong.
  public init?(_ text: String) {
    var parts = text.split(separator: " ").map(String.init)
    let holidays = parts.last == "it"
    if holidays { parts.removeLast() }
    guard parts.count == 7 else { return nil }
    var days: [Range<Int>?] = []
    for part in parts {
      if part == "-" {
        days.append(nil)
        continue
      }
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let from = Self.seconds(ends[0]), let to = Self.seconds(ends[1]), from < to
      else { return nil }
      days.append(from..<to)
    }
    self.init(days: days, closedOnItalianHolidays: holidays)
  }

  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hours = wholeNumber(parts[0]),
      let minutes = wholeNumber(parts[1]), hours <= 24, minutes <= 59
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return seconds <= 86_400 ? seconds : nil
  }

  private func clock(_ seconds: Int) -> String { "\(seconds / 3600):\(twoDigits(seconds / 60 % 60))" }
}
