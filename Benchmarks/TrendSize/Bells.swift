import Alarms
import Indicators
import Primitives

/// How often the rule of the long trend begins to ring, judged month by month over many years.
struct Bells {
  private(set) var bells = 0
  private(set) var years = 0.0

  /// `series` is a rate that is worse when higher. Its first three years only fill the window.
  mutating func add(_ series: [Double?]) {
    let rule = LongTrendRule()
    let first = Month(index: 2000 * 12)
    let parts = series.map { LongTrendSeries.Part(sum: $0 ?? 0, n: $0 == nil ? 0 : 1) }
    for count in (rule.months + 1)...parts.count {
      let seen = LongTrendSeries(.churn, from: first, Array(parts.prefix(count).suffix(3 * rule.months)))
      guard let bell = rule.bell(seen) else { continue }
      if bell.since == first.advanced(by: min(count, 3 * rule.months) - 1) { bells += 1 }
    }
    years += Double(parts.count - rule.months) / 12
  }

  var perYear: Double { Double(bells) / years }
}
