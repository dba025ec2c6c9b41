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

  /// Seconds of opening time between two moments; 0 when `end` is not after `start`. O(days between).
  public func seconds(from start: Instant, to end: Instant, clock: ZoneClock) -> Int {
    guard end > start else { return 0 }
    let first = clock.day(of: start)
    let last = clock.day(of: end)
    if first == last {
      return opening(on: first).map { overlap($0, clock.secondOfDay(of: start)..<clock.secondOfDay(of: end)) } ?? 0
    }
    var total = 0
    if let open = opening(on: first) { total += overlap(open, clock.secondOfDay(of: start)..<86_400) }
    if let open = opening(on: last) { total += overlap(open, 0..<clock.secondOfDay(of: end)) }
    var day = first.adding(days: 1)
    while day < last {
      total += opening(on: day)?.count ?? 0
      day = day.adding(days: 1)
    }
    return total
  }

  private func opening(on day: CivilDate) -> Range<Int>? {
    guard let open = days[day.weekday] else { return nil }
    return closedOnItalianHolidays && ItalianHolidays.contains(day) ? nil : open
  }

  private func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    max(0, min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound))
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
      let ends = part.split(separator: "-").compactMap { Self.seconds(String($0)) }
      guard ends.count == 2, ends[0] < ends[1] else { return nil }
      days.append(ends[0]..<ends[1])
    }
    self.init(days: days, closedOnItalianHolidays: holidays)
  }

  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
    let seconds = parts[0] * 3600 + parts[1] * 60
    return seconds <= 86_400 ? seconds : nil
  }

  private func clock(_ seconds: Int) -> String { "\(seconds / 3600):\(twoDigits(seconds / 60 % 60))" }
}
