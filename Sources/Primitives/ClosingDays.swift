/// Days on which a customer service stays closed besides holidays: once, or every year.
public enum ClosingDays: Sendable, Hashable {
  /// From the first to the last, both closed.
  case once(CivilDate, CivilDate)
  /// From the first to the last, both closed; where the last comes before the first, over New Year.
  case everyYear(YearDay, YearDay)

  /// A day of every year.
  public struct YearDay: Sendable, Hashable, Comparable {
    /// 1…12
    public var month: Int
    /// 1…31
    public var day: Int

    /// Nil when no year has such a day.
    public init?(month: Int, day: Int) {
      // 2000 has a 29 February.
      guard CivilDate(checkingYear: 2000, month: month, day: day) != nil else { return nil }
      self.month = month
      self.day = day
    }

    init(_ date: CivilDate) {
      let parts = date.parts
      month = parts.month
      day = parts.day
    }

    public static func < (a: Self, b: Self) -> Bool { (a.month, a.day) < (b.month, b.day) }
  }

  public func contains(_ day: CivilDate) -> Bool {
    switch self {
    case .once(let first, let last): return first <= day && day <= last
    case .everyYear(let first, let last):
      let day = YearDay(day)
      return first <= last ? first <= day && day <= last : first <= day || day <= last
    }
  }
}

extension ClosingDays: CustomStringConvertible {
  /// `2026-12-24`, `2026-08-10..2026-08-21`, `*-12-07`, `*-12-24..*-01-06`
  public var description: String {
    switch self {
    case .once(let first, let last): first == last ? "\(first)" : "\(first)..\(last)"
    case .everyYear(let first, let last):
      first == last ? Self.text(first) : "\(Self.text(first))..\(Self.text(last))"
    }
  }

  /// As a form shows it, day first: `24/12/2026`, `10/8/2026-21/8/2026`, `7/12`, `24/12-6/1`.
  public var dayFirst: String {
    switch self {
    case .once(let first, let last):
      let ends = [first, last].map { "\($0.parts.day)/\($0.parts.month)/\($0.parts.year)" }
      return first == last ? ends[0] : ends.joined(separator: "-")
    case .everyYear(let first, let last):
      let ends = [first, last].map { "\($0.day)/\($0.month)" }
      return first == last ? ends[0] : ends.joined(separator: "-")
    }
  }

  /// `7 dicembre di ogni anno`, `10 agosto 2026 – 21 agosto 2026`
  public func name(_ language: Language) -> String {
    func name(_ month: Int, _ day: Int) -> String { "\(day) \(Month.name(month, language))" }
    let ends: [String]
    switch self {
    case .once(let first, let last):
      ends = (first == last ? [first] : [first, last]).map { "\($0.parts.day) \($0.month.name(language))" }
    case .everyYear(let first, let last):
      ends = (first == last ? [first] : [first, last]).map { name($0.month, $0.day) }
    }
    let days = ends.joined(separator: " – ")
    guard case .everyYear = self else { return days }
    return days + (language == .it ? " di ogni anno" : " every year")
  }

  /// Reads what ``description`` and ``dayFirst`` write; nil for anything else, and for a stretch that ends before it
  /// begins.
  public init?(_ text: String) {
    let text = text.replacing("..", with: "–")
    let ends = text.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" && text.contains("/") }
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    if let first = CivilDate(first) ?? Self.date(first), let last = CivilDate(last) ?? Self.date(last) {
      guard first <= last, first.parts.year >= 1970, last.parts.year < 2100 else { return nil }
      self = .once(first, last)
    } else if let first = Self.yearDay(first), let last = Self.yearDay(last) {
      self = .everyYear(first, last)
    } else {
      return nil
    }
  }

  /// `24/12/2026`
  private static func date(_ text: Substring) -> CivilDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let year = wholeNumber(parts[2]), let month = wholeNumber(parts[1]),
      let day = wholeNumber(parts[0])
    else { return nil }
    return CivilDate(checkingYear: year, month: month, day: day)
  }

  /// `*-12-07`, `7/12`
  private static func yearDay(_ text: Substring) -> YearDay? {
    if text.hasPrefix("*-") {
      return CivilDate("2000-" + text.dropFirst(2)).map { YearDay($0) }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = wholeNumber(parts[0]), let month = wholeNumber(parts[1]) else { return nil }
    return YearDay(month: month, day: day)
  }

  private static func text(_ day: YearDay) -> String { "*-\(twoDigits(day.month))-\(twoDigits(day.day))" }
}
