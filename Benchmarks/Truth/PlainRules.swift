import Alarms
import Primitives

/// The rules a spreadsheet or a helpdesk offers, on the same figures: a bell is a month in which a series
/// fires and did not fire the month before.
struct PlainRules {
  var drop = 0
  var twiceLower = 0
  var twiceUp = 0

  mutating func add(_ company: Company, months: Range<Int>) {
    for series in company.series {
      let value = (0..<months.upperBound).map {
        series[CompanyPlan.start.advanced(by: $0)]?.value ?? 0
      }
      if series.look.indicator == "volume" {
        twiceUp += count(months) {
          value[$0] >= 1.15 * value[$0 - 1] && value[$0 - 1] >= 1.15 * value[$0 - 2]
        }
      } else {
        let isScore = series.look.indicator == "nps"
        drop += count(months) {
          isScore ? value[$0] <= value[$0 - 1] - 5 : value[$0] <= 0.95 * value[$0 - 1]
        }
        twiceLower += count(months) {
          value[$0] < value[$0 - 1] && value[$0 - 1] < value[$0 - 2]
        }
      }
    }
  }

  private func count(_ months: Range<Int>, _ fires: (Int) -> Bool) -> Int {
    var bells = 0
    var last = false
    for t in months where t >= 2 {
      let now = fires(t)
      if now && !last { bells += 1 }
      last = now
    }
    return bells
  }
}
