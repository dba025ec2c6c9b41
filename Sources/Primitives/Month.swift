/// A calendar month, as one number so that months can be counted and compared.
public struct Month: Sendable, Hashable, Comparable, Strideable, CustomStringConvertible {
  /// year × 12 + (month − 1)
  public var index: Int

  @inlinable
  public init(index: Int) { self.index = index }

  @inlinable
  public init(year: Int, month: Int) { index = year * 12 + month - 1 }

  /// Reads `2026-11`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = wholeNumber(parts[0]), let month = wholeNumber(parts[1]), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  public var year: Int { index / 12 }
  /// 1…12
  public var number: Int { index % 12 + 1 }
  public var firstDay: CivilDate { CivilDate(year: year, month: number, day: 1) }
  public var lastDay: CivilDate { advanced(by: 1).firstDay.adding(days: -1) }

  public var numberOfDays: Int {
    switch number {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public func advanced(by months: Int) -> Month { Month(index: index + months) }
  public func distance(to other: Month) -> Int { other.index - index }
  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }

  /// `2026-11`
  public var description: String {
    let text = String(year)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text + "-" + twoDigits(number)
  }

  /// `novembre 2026`, `November 2026`
  public func name(_ language: Language) -> String { "\(Self.name(number, language)) \(year)" }

  /// `novembre`, `November`; `number` is 1…12.
  public static func name(_ number: Int, _ language: Language) -> String {
    names[language.rawValue]?[number - 1] ?? ""
  }

  /// `nov 2026`
  public func shortName(_ language: Language) -> String {
    "\(Self.name(number, language).prefix(3)) \(year)"
  }

  private static let names = [
    "it": [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre", "novembre", "dicembre",
    ],
    "en": [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
  ]
}
