/// The months of a series that have a value, with their place.
struct MonthlyObservations {
  static let monthsPerYear = 12

  /// 0 is the first month of the series, observed or not.
  let months: [Int]
  let values: [Double]

  /// A missing month is nil; a value that is not finite counts as missing.
  init(_ series: [Double?]) {
    var months: [Int] = []
    var values: [Double] = []
    for (month, value) in series.enumerated() {
      guard let value, value.isFinite else { continue }
      months.append(month)
      values.append(value)
    }
    self.months = months
    self.values = values
  }

  var count: Int { values.count }

  /// The values of each of the twelve calendar months, with their year counted from the first of the series.
  var seasons: [[(year: Int, value: Double)]] {
    var seasons = [[(year: Int, value: Double)]](repeating: [], count: Self.monthsPerYear)
    for (month, value) in zip(months, values) {
      seasons[month % Self.monthsPerYear].append((month / Self.monthsPerYear, value))
    }
    return seasons
  }
}
