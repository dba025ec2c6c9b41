import FileFormats
import Primitives

/// What the first rows of a table show of one column, whatever its header says.
struct CountColumn {
  let index: Int
  let header: String
  /// Trimmed, one a row; empty where nothing stands.
  let cells: [String]
  let filled: Int
  let different: Set<String>
  /// Whole numbers of 0 or more, and numbers of any kind.
  private let wholes: Int
  private let numbers: Int
  let dates: DateFormatGuess
  let months: DateFormatGuess
  /// Times of day, slots and hours.
  private let times: Int

  init(_ index: Int, _ header: String, _ cells: [String]) {
    self.index = index
    self.header = header
    self.cells = cells
    var (filled, wholes, numbers, times) = (0, 0, 0, 0)
    var different: Set<String> = []
    var dates = DateFormatGuess()
    var months = DateFormatGuess(expecting: [.yearMonth, .monthYear, .monthNameYear, .compactYearMonth])
    for cell in cells where !cell.isEmpty {
      filled += 1
      different.insert(cell)
      dates.see(cell)
      months.see(cell)
      if Self.number(cell) != nil { numbers += 1 }
      if let number = Self.whole(cell), number >= 0 { wholes += 1 }
      if SlotText.read(cell, in: DateFormat(.timeOnly)) != nil || cell == "24" { times += 1 }
    }
    (self.filled, self.wholes, self.numbers, self.times) = (filled, wholes, numbers, times)
    (self.dates, self.months, self.different) = (dates, months, different)
  }

  /// Whole in either writing: `1.234` is one thousand and so many, for what is counted has no decimals.
  static func whole(_ cell: String) -> Int? {
    var text = cell
    return text.withUTF8 { bytes in
      DecimalFormat.allCases.lazy.compactMap { $0.readInteger(bytes) }.first
    }
  }

  static func number(_ cell: String) -> Double? { DecimalFormat.allCases.lazy.compactMap { $0.read(cell) }.first }

  private func most(_ count: Int) -> Bool { filled > 0 && count * 10 >= filled * 9 }

  var isWhole: Bool { most(wholes) }
  var isMostlyWhole: Bool { filled > 0 && wholes * 2 >= filled }
  var isNumeric: Bool { most(numbers) }
  var hasPercentSigns: Bool { cells.contains { $0.hasSuffix("%") } }
  var isTime: Bool { most(times) && !isNumeric }
  /// Hours of the day as bare numbers.
  var isHour: Bool { isWhole && most(times) && different.allSatisfy { $0.count <= 2 } }

  /// Days, with or without a time. Bare numbers are dates only where the header says so.
  func isDate(named: Bool) -> Bool {
    guard dates.seen > 0, !isNumeric || named else { return false }
    switch dates.verdict {
    case .decided, .ambiguous, .contradictory: return true
    case .unfit, .empty: return false
    }
  }

  /// The form of its days; where it can be read in several ways, one of them.
  var dateFormat: DateFormat {
    switch dates.verdict {
    case .decided(let format): format
    case .ambiguous(let readings): readings.first?.format ?? DateFormat(.dayMonthYear)
    case .contradictory, .unfit, .empty: DateFormat(.dayMonthYear)
    }
  }

  func isMonth(named: Bool) -> Bool {
    guard months.seen > 0, !isNumeric || named else { return false }
    return months.verdict.format?.isMonth == true
  }

  /// `gennaio`, `Jan`, or 1…12: a month whose year stands elsewhere.
  var isMonthOfYear: Bool { filled > 0 && different.allSatisfy { MonthOfYear.number($0) != nil } }

  var isYear: Bool { isWhole && different.allSatisfy { Self.whole($0).map { (1990...2100).contains($0) } ?? false } }

  /// Numbers that only count the rows: one more each time.
  var isNumbering: Bool {
    let numbers = cells.compactMap(Self.whole)
    guard numbers.count == cells.count, numbers.count > 1, let first = numbers.first, (0...1).contains(first) else {
      return false
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Different in each row and called an id; a number of tickets is no id unless it only grows.
  var isID: Bool {
    guard filled > 1, different.count == filled else { return false }
    let words = Set(HeaderName(header).whole.split(separator: " ").map(String.init))
    if isNumbering { return words.count > 1 }
    if !words.isDisjoint(with: ["id", "uid", "uuid", "codice", "number", "numero"]) || !isWhole { return true }
    let numbers = cells.compactMap(Self.whole)
    return numbers.count > 4 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Filled in most rows and different in most: a text of one contact, a customer.
  var isOfEachRow: Bool { filled > 4 && filled * 2 > cells.count && different.count * 2 > filled && !isWhole }

  var isDuration: Bool {
    switch durations(nil).verdict {
    case .decided, .ambiguous: true
    case .contradictory, .unfit, .empty: false
    }
  }

  private func durations(_ unit: DurationFormat.Layout?) -> DurationFormatGuess {
    var guess = DurationFormatGuess(unit: unit ?? .seconds)
    for cell in cells { guess.see(cell) }
    return guess
  }

  /// What these durations come to for one of those that `other` counts, and what they are themselves, in seconds, on
  /// the mean over the rows that have both.
  func meanDuration(perOneOf other: CountColumn?, unit: DurationFormat.Layout?) -> (ofOne: Double, itself: Double)? {
    guard let other, let format = durations(unit).verdict.format else { return nil }
    var (sum, served, rows) = (0.0, 0.0, 0)
    for row in cells.indices {
      guard let seconds = format.read(cells[row]), let count = Self.whole(other.cells[row]), count > 0 else { continue }
      sum += Double(seconds)
      served += Double(count)
      rows += 1
    }
    return served > 0 ? (sum / served, sum / Double(rows)) : nil
  }

  /// Words that split the rows into groups, not texts of their own.
  var isGroup: Bool {
    filled * 10 >= cells.count * 9 && different.count <= ColumnSample.mostValues
      && (different.count * 2 <= filled || different.count <= 3)
  }

  /// Days of the week: told by the date already.
  var isWeekday: Bool {
    !different.isEmpty && different.count <= 7
      && different.allSatisfy { cell in Self.weekdays.contains { cell.lowercased().hasPrefix($0) } && cell.count <= 10 }
  }

  private static let weekdays = [
    "lun", "mar", "mer", "gio", "ven", "sab", "dom", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]
}

/// A month named without its year.
enum MonthOfYear {
  /// 1…12 of `gennaio`, `gen`, `January`, `1`, `01`.
  static func number(_ text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    guard case .day(let day)? = DateFormat(.monthNameYear).read(text + " 2000") else { return nil }
    return day.month.number
  }
}
