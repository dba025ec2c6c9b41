import Alarms
import Primitives
import Statistics

/// Short ways to write a series in a test; months count from January 2024.
enum Made {
  static let start = Month(year: 2024, month: 1)

  static func month(_ t: Int) -> Month { start.advanced(by: t) }

  /// A rate with the same number of answers every month.
  static func rate(
    _ good: [Int], of n: Int, segment: Segment = .all, indicator: String = "csat",
    direction: MonthlySeries.Direction = .higherIsBetter
  ) -> MonthlySeries {
    series(
      good.map { .rate(Proportion(Double($0), of: Double(n))) }, segment, indicator, direction)
  }

  static func volume(_ counts: [Double], segment: Segment = ["channel": "chat"]) -> MonthlySeries {
    series(counts.map { .volume(count: $0, days: 21) }, segment, "volume", .higherIsBetter)
  }

  static func series(
    _ figures: [MonthlyFigure], _ segment: Segment = .all, _ indicator: String = "csat",
    _ direction: MonthlySeries.Direction = .higherIsBetter
  ) -> MonthlySeries {
    MonthlySeries(
      indicator: indicator, segment: segment, direction: direction,
      points: figures.enumerated().map { MonthlyPoint(month($0.offset), $0.element) })
  }

  /// Twelve months near 85 of 100 each hundred, without drift.
  static let calm = [255, 252, 258, 250, 259, 254, 256, 251, 257, 255, 253, 260]
}
