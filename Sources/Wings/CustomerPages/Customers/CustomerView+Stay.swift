import PageKit
import Customers
import Primitives
import Statistics

/// How long customers stay.
extension CustomerView {
  private func count(_ value: Int) -> String { numbers.count(Double(value)) }

  var stay: CustomerPage.Series {
    let (value, detail) = StayView(course.tenure, language).headline
    let cohorts = course.firstYear.cohorts
    let points = cohorts.map { cohort in
      TimeSeriesChart.Point(
        label: cohort.month.shortName(language), value: cohort.mean, low: cohort.interval?.low,
        high: cohort.interval?.high,
        texts: [
          cohort.mean.map { numbers.decimal($0, digits: 2) } ?? "—",
          cohort.interval.map { "\(numbers.decimal($0.low, digits: 2)) … \(numbers.decimal($0.high, digits: 2))" }
            ?? "—", count(cohort.joined), count(cohort.left),
        ])
    }
    let finding = cohorts.last { $0.mean != nil }.flatMap { last in
      last.mean.map { mean in
        words(.firstYear(month: last.month.name(language), mean: numbers.decimal(mean, digits: 2)))
      }
    }
    let chart = finding.map { finding in
      TimeSeriesChart(
        id: "first-year", finding: finding,
        reading: words(.firstYearReading),
        headers: [.joiningHead, .monthsOf12Head, .marginHead, .joinedHead, .leftWithin12Head].map(words),
        points: points, usual: nil, limits: 0...12, tableTitle: ChartReading.tableTitle(language),
        tick: { NumberText(language).decimal($0) })
    }
    return CustomerPage.Series(
      name: words(.stayName), value: value, detail: detail,
      verdict: sentences.stayVerdict
        ?? CustomerPage.Verdict(kind: .notEnoughData, isRiseBad: false, reason: ""),
      chart: chart,
      notes: [words(.firstYearNote)])
  }
}
