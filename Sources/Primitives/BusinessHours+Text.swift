extension BusinessHours {
  /// Seven parts, Monday first: `9:00-18:00`, with a break `9:00-13:00,14:00-18:00`, over midnight `22:00-6:00`, closed
  /// `-`; then `it` when closed on Italian holidays, and the closing days of one's own.
  public var description: String {
    let parts = days.map { day in
      day.isEmpty ? "-" : day.map { "\(Self.clock($0.lowerBound))-\(Self.clock($0.upperBound))" }.joined(separator: ",")
    }
    let closed = (closedOnItalianHolidays ? [Self.italianHolidays] : []) + closings.map(\.description)
    return (parts + closed).joined(separator: " ")
  }

  /// Reads what ``description`` writes; nil when a part is wrong.
  public init?(_ text: String) {
    guard let hours = try? BusinessHours(reading: text) else { return nil }
    self = hours
  }

  /// What is wrong with hours as they were written; nil when they can be read.
  public static func problem(with text: String) -> BusinessHoursProblem? {
    do throws(BusinessHoursProblem) {
      _ = try BusinessHours(reading: text)
      return nil
    } catch {
      return error
    }
  }

  /// Reads hours as a person writes them: `9-18` and `09.00–18.00` too; throws what is wrong with them.
  public init(reading text: String) throws(BusinessHoursProblem) {
    // A blank beside a comma is no border between days.
    var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for separator in Self.separators {
      text = text.replacing(" \(separator)", with: ",").replacing("\(separator) ", with: ",")
    }
    let parts = text.split(separator: " ").map(String.init)
    let numberOfDays = parts.prefix { $0.lowercased() != Self.italianHolidays }.count
    guard numberOfDays >= 7 else { throw .days(numberOfDays) }
    var days: [[Range<Int>]] = []
    for (weekday, part) in zip(Weekday.allCases, parts) { days.append(try Self.openings(part, on: weekday)) }
    for weekday in Weekday.allCases {
      let last = days[weekday.rawValue].last?.upperBound ?? 0
      if let next = days[weekday.next.rawValue].first, last > next.lowerBound + 86_400 { throw .runsInto(weekday.next) }
    }
    var holidays = false
    var closings: [ClosingDays] = []
    for word in parts.dropFirst(7).flatMap({ $0.split(separator: ",").map(String.init) }) {
      if word.lowercased() == Self.italianHolidays {
        holidays = true
      } else if let days = ClosingDays(word) {
        closings.append(days)
      } else if let more = try? Self.openings(word, on: .monday), !more.isEmpty || word == "-" {
        throw .days(parts.count)
      } else {
        throw .noClosingDay(word)
      }
    }
    guard closings.count <= Self.mostClosings else { throw .tooManyClosings }
    self.init(days: days, closedOnItalianHolidays: holidays, closings: closings)
  }

  /// One day's openings in the order of the clock; none for `-`, `chiuso`, `closed`.
  public static func openings(_ text: String, on day: Weekday) throws(BusinessHoursProblem) -> [Range<Int>] {
    let text = text.lowercased()
    if ["-", "–", "—", "chiuso", "closed"].contains(text) { return [] }
    if ["24h", "h24"].contains(text) { return [0..<86_400] }
    var openings: [Range<Int>] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { separators.contains($0) }) {
      let ends = part.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
      guard ends.count == 2, let from = seconds(ends[0]), let to = seconds(ends[1]), from < 86_400 else {
        throw .unreadable(day, String(part))
      }
      if from == to { throw .withoutLength(day, String(part)) }
      openings.append(from..<(to > from ? to : to + 86_400))
    }
    openings.sort { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(openings, openings.dropFirst()) where one.upperBound > next.lowerBound {
      throw .overlap(day)
    }
    return openings
  }

  /// The most closing days of one's own, a stretch counted once.
  static let mostClosings = 100
  static let italianHolidays = "it"
  /// Between the openings of one day.
  private static let separators: [Character] = [",", ";", "+"]

  /// `9`, `9:30`, `09.30`; `24:00` is the end of a day.
  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), (1...2).contains(parts[0].count), let hours = wholeNumber(parts[0])
    else { return nil }
    var minutes = 0
    if parts.count == 2 {
      guard parts[1].count == 2, let number = wholeNumber(parts[1]), number <= 59 else { return nil }
      minutes = number
    }
    let seconds = hours * 3600 + minutes * 60
    return seconds <= 86_400 ? seconds : nil
  }

  /// `9:00`; `24:00` at the end of a day, `6:00` for six in the morning of the next.
  static func clock(_ seconds: Int) -> String {
    let shown = seconds > 86_400 ? seconds - 86_400 : seconds
    return "\(shown / 3600):\(twoDigits(shown / 60 % 60))"
  }
}
