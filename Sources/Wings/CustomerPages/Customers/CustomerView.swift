public import PageKit
public import Customers
public import Indicators
import Primitives
import Statistics

/// The figures of customers as charts and tables.
public struct CustomerView: Sendable {
  private let health: CustomerHealth
  let course: CustomerHealth.Course
  let sentences: CustomerSentences
  let language: Language
  let numbers: NumberText

  public init(_ health: CustomerHealth, _ course: CustomerHealth.Course, _ sentences: CustomerSentences) {
    self.health = health
    self.course = course
    self.sentences = sentences
    language = sentences.language
    numbers = sentences.numbers
  }

  /// The chart of one figure; nil where it cannot be drawn.
  public func chart(_ figure: CustomerFigure?) -> TimeSeriesChart? {
    switch figure {
    case .churn: churn.chart
    case .firstYear: stay.chart
    case .products: products?.chart
    case nil: nil
    }
  }

  func words(_ key: CustomerWords) -> String { key.text[language] }
  private func count(_ value: Int) -> String { numbers.count(Double(value)) }

  private func percents(_ interval: Interval, digits: Int = 1) -> String {
    "\(numbers.percent(interval.low, digits: digits)) … \(numbers.percent(interval.high, digits: digits))"
  }

  private func range(_ interval: Interval, digits: Int = 1) -> String {
    "\(numbers.decimal(interval.low, digits: digits)) … \(numbers.decimal(interval.high, digits: digits))"
  }

  private var none: CustomerPage.Verdict {
    CustomerPage.Verdict(kind: .notEnoughData, isRiseBad: true, reason: "")
  }

  private var marginNote: String {
    ChartReading.text(hasMargin: true, hasUsual: false, hasMarks: false, language)
  }

  var churn: CustomerPage.Series {
    let name = words(.churnName)
    let last = course.churn.values.last
    let month = course.churn.months.upperBound.name(language)
    let value = last?.rate.map { numbers.percent($0, digits: 2) } ?? "—"
    let points = zip(course.churn.months, course.churn.values).map { month, churn in
      let interval = churn.rate.map { _ in churn.interval() }
      return TimeSeriesChart.Point(
        label: month.shortName(language), value: churn.rate, low: interval?.low, high: interval?.high,
        texts: [
          churn.rate.map { numbers.percent($0, digits: 2) } ?? "—", interval.map { percents($0, digits: 2) } ?? "—",
          count(churn.opening), count(churn.lost), count(churn.joined), count(churn.joinedAndLeft),
        ])
    }
    let chart = TimeSeriesChart(
      id: "churn", finding: "\(name): \(value), \(month)", reading: marginNote,
      headers: [.monthHead, .churnHead, .marginHead, .openingHead, .lostHead, .joinedHead, .joinedAndLeftHead].map(
        words),
      points: points, usual: nil, limits: 0...1, tableTitle: ChartReading.tableTitle(language),
      tick: { NumberText(language).percent($0) })
    let detail = last.map { last in
      words(
        .lost(
          margin: percents(last.interval(), digits: 2), lost: count(last.lost), of: count(last.opening), month: month))
    }
    return CustomerPage.Series(
      name: name, value: value, detail: detail ?? "", verdict: sentences.churnVerdict ?? none, chart: chart,
      notes: [annual])
  }

  private var annual: String {
    guard let annual = course.churn.annual, let interval = course.churn.annualInterval else {
      return words(.annualNotYet)
    }
    let lost = course.churn.values.suffix(12).reduce(0) { $0 + $1.lost }
    let figures = "\(numbers.percent(annual)) (\(percents(interval)))"
    return words(.annual(figures: figures, lost: count(lost)))
  }

  var years: [CustomerPage.Line] {
    let last = health.reach.last
    return course.leftByYear.suffix(8).map { year, left in
      let until = year == last.parts.year && last != CivilDate(year: year, month: 12, day: 31)
      let note = until ? words(.until(sentences.day(last))) : ""
      return CustomerPage.Line(name: "\(year)", cells: [count(left)], note: note)
    }
  }

  var products: CustomerPage.Series? {
    guard let held = health.products, let last = held.months.last, let mean = last.all.mean else { return nil }
    let name = words(.productsName)
    let month = last.month.name(language)
    let value = numbers.decimal(mean, digits: 2)
    let points = held.months.map { end in
      TimeSeriesChart.Point(
        label: end.month.shortName(language), value: end.all.mean, low: end.all.interval?.low,
        high: end.all.interval?.high,
        texts: [
          end.all.mean.map { numbers.decimal($0, digits: 2) } ?? "—",
          end.all.interval.map { range($0, digits: 2) } ?? "—",
          end.all.holders > 0 ? numbers.percent(end.all.severalShare.value) : "—",
          end.all.holders > 0 ? percents(Wilson.interval(end.all.severalShare)) : "—", count(end.all.holders),
        ])
    }
    let chart = TimeSeriesChart(
      id: "products", finding: "\(name): \(value), \(month)", reading: marginNote,
      headers: [.monthEndHead, .meanHead, .marginHead, .severalHead, .marginHead, .customersHead].map(words),
      points: points, usual: nil, limits: nil, tableTitle: ChartReading.tableTitle(language),
      tick: { NumberText(language).decimal($0, digits: 2) })
    let share = "\(numbers.percent(last.all.severalShare.value)) (\(percents(Wilson.interval(last.all.severalShare))))"
    return CustomerPage.Series(
      name: name, value: value,
      detail: words(
        .holders(
          margin: last.all.interval.map { range($0, digits: 2) } ?? "—", count: count(last.all.holders), month: month)),
      verdict: sentences.productsVerdict ?? none, chart: held.months.count > 1 ? chart : nil,
      notes: [words(.severalHeld(share: share))] + dilution(held))
  }

  /// Who held something at the beginning, then and now, and who came later: newcomers hold less at first.
  private func dilution(_ held: ProductsHeld) -> [String] {
    guard held.months.count > 1, let first = held.months.first, let last = held.months.last,
      let before = first.all.mean, let after = last.earlier.mean, let later = last.later.mean
    else { return [] }
    func text(_ value: Double) -> String { numbers.decimal(value, digits: 2) }
    return [
      words(
        .heldSince(
          month: first.month.name(language), before: text(before), after: text(after),
          stayed: count(last.earlier.holders), later: text(later), newcomers: count(last.later.holders)))
    ]
  }
}
