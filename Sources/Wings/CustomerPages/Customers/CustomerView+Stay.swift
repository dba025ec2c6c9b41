import PageKit
import Customers
import Primitives
import Statistics

/// How long customers stay.
extension CustomerView {
  private func words(_ it: String, _ en: String) -> String { sentences.words(it, en) }
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
        words(
          "Chi è entrato a \(last.month.name(.it)) è rimasto in media \(numbers.decimal(mean, digits: 2)) dei primi 12 mesi",
          "Who joined in \(last.month.name(.en)) stayed \(numbers.decimal(mean, digits: 2)) of the first 12 months on average"
        )
      }
    }
    let chart = finding.map { finding in
      TimeSeriesChart(
        id: "first-year", finding: finding,
        reading: words(
          "Per mese di ingresso. Fascia grigia: il margine di ogni mese. I mesi con meno di 10 entrati mancano.",
          "By month of joining. Grey band: the margin of each month. Months with fewer than 10 who joined are missing."),
        headers: language == .it
          ? ["Mese di ingresso", "Mesi su 12", "Margine", "Entrati", "Usciti entro 12 mesi"]
          : ["Month of joining", "Months of 12", "Margin", "Joined", "Left within 12 months"],
        points: points, usual: nil, limits: 0...12, tableTitle: ChartReading.tableTitle(language),
        tick: { NumberText(language).decimal($0) })
    }
    return CustomerPage.Series(
      name: words("Permanenza", "Length of stay"), value: value, detail: detail,
      verdict: sentences.stayVerdict
        ?? CustomerPage.Verdict(kind: .notEnoughData, isRiseBad: false, reason: ""),
      chart: chart,
      notes: [
        words(
          "Il verdetto guarda i primi 12 mesi, per mese di ingresso.",
          "The verdict looks at the first 12 months, by month of joining.")
      ])
  }
}
