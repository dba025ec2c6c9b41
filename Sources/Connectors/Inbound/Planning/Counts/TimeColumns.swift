import Facts
import FileFormats

/// Which columns of a table of totals say its time: a moment, a day and an hour, a month, a year and a month.
struct TimeColumns {
  private(set) var targets: [Int: FieldTarget] = [:]
  /// Whole months.
  private(set) var isOfMonths = false
  /// A month without any year: somebody must say which.
  private(set) var lacksYear = false

  /// Nil where nothing says when. `field` is what a day feeds: `at` of contacts, `date` of answers.
  init?(_ columns: [CountColumn], field: Field) {
    func says(_ column: CountColumn, _ field: Field) -> Bool {
      CountWords.target(column.header, kind: .counts)?.field == field
        || CountWords.target(column.header, kind: .scoreCounts)?.field == field
    }
    let days = columns.filter { column in
      let named = says(column, .at) || says(column, .date) || says(column, .month)
      return column.isDate(named: named) && !column.isMonth(named: named)
    }
    // A column that says it is the time, else the first that holds days.
    if let day = days.first(where: { says($0, .at) || says($0, .date) || says($0, .month) }) ?? days.first {
      targets[day.index] = FieldTarget(field)
      guard field == .at, let clock = Self.clock(columns.filter { $0.index != day.index }, beside: day) else { return }
      // A day that has a time of its own needs no other.
      if day.cells.contains(where: { $0.contains(":") }) { return }
      targets[day.index] = FieldTarget(field, part: .date)
      targets[clock.index] = FieldTarget(field, part: .time)
      return
    }
    isOfMonths = true
    if let month = columns.first(where: { $0.isMonth(named: says($0, .month) || says($0, .at) || says($0, .date)) }) {
      targets[month.index] = FieldTarget(.month)
      return
    }
    guard
      let month = columns.first(where: { column in
        column.isMonthOfYear && (says(column, .month) || column.different.contains { Int($0) == nil })
      })
    else { return nil }
    targets[month.index] = FieldTarget(.monthOfYear)
    if let year = columns.first(where: { says($0, .year) && $0.isYear }) {
      targets[year.index] = FieldTarget(.year)
    } else {
      lacksYear = true
    }
  }

  /// The column of times of day beside one of days, where a day comes more than once.
  private static func clock(_ columns: [CountColumn], beside day: CountColumn) -> CountColumn? {
    guard day.different.count < day.filled else { return nil }
    return columns.first { column in
      let words = HeaderName(column.header).whole.split(separator: " ").map(String.init)
      let isNamed =
        CountWords.target(column.header, kind: .counts)?.part == .time || words.contains("ora")
        || words.contains("hour")
      if column.isHour { return isNamed }
      // `First reply time 3:10` is no time of day.
      return column.isTime && (isNamed || Set(words).isDisjoint(with: durationWords)) && column.different.count > 1
    }
  }

  private static let durationWords: Set<String> = [
    "tempo", "time", "durata", "duration", "attesa", "wait", "reply", "response", "risposta", "resolution", "soluzione",
    "handle", "handling", "gestione", "talk", "media", "medio", "average", "avg", "asa", "aht",
  ]

  /// What a row says of its time, to tell rows apart.
  func key(of row: Int, _ columns: [CountColumn]) -> String {
    targets.keys.sorted().map { columns[$0].cells[row] }.joined(separator: "|")
  }
}
