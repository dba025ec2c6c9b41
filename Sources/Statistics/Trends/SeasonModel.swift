import Foundation

/// What a year looks like, beside the line, when the memory and the slope of a monthly series are measured.
public enum SeasonModel: String, Hashable, Sendable, CaseIterable {
  /// One sine and one cosine a year: four coefficients with the line. Blind to a season with a peak (August).
  case annualHarmonic
  /// A level for each calendar month seen: thirteen coefficients with the line. Fits any season that repeats.
  case monthEffects

  /// A row of the regression for each month, the slope first (years from the middle of the series).
  func rows(_ months: [Int]) -> [[Double]] {
    let perYear = MonthlyObservations.monthsPerYear
    let centre = Double(months.reduce(0, +)) / Double(max(months.count, 1))
    let seen = Set(months.map { $0 % perYear }).sorted()
    return months.map { month in
      let years = (Double(month) - centre) / Double(perYear)
      switch self {
      case .annualHarmonic:
        let angle = 2 * Double.pi * Double(month % perYear) / Double(perYear)
        return [years, 1, sin(angle), cos(angle)]
      case .monthEffects:
        return [years] + seen.map { $0 == month % perYear ? 1 : 0 }
      }
    }
  }
}
