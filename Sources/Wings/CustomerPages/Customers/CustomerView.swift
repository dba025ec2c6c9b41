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

  private func words(_ it: String, _ en: String) -> String { sentences.words(it, en) }
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
    let name = words("Abbandono mensile", "Monthly churn")
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
      headers: language == .it
        ? ["Mese", "Abbandono", "Margine", "All'inizio", "Usciti", "Entrati", "Entrati e usciti"]
        : ["Month", "Churn", "Margin", "Opening", "Lost", "Joined", "Joined and left"],
      points: points, usual: nil, limits: 0...1, tableTitle: ChartReading.tableTitle(language),
      tick: { NumberText(language).percent($0) })
    let detail = last.map { last in
      words(
        "\(percents(last.interval(), digits: 2)); \(count(last.lost)) di \(count(last.opening)) clienti, \(month)",
        "\(percents(last.interval(), digits: 2)); \(count(last.lost)) of \(count(last.opening)) customers, \(month)")
    }
    return CustomerPage.Series(
      name: name, value: value, detail: detail ?? "", verdict: sentences.churnVerdict ?? none, chart: chart,
      notes: [annual])
  }

  private var annual: String {
    guard let annual = course.churn.annual, let interval = course.churn.annualInterval else {
      return words(
        "L'abbandono annuo si dice con dodici mesi.", "The annual churn takes twelve months to be told.")
    }
    let lost = course.churn.values.suffix(12).reduce(0) { $0 + $1.lost }
    let figures = "\(numbers.percent(annual)) (\(percents(interval)))"
    return words(
      "Abbandono annuo, ultimi 12 mesi: \(figures); \(count(lost)) usciti.",
      "Annual churn, last 12 months: \(figures); \(count(lost)) lost.")
  }

  var years: [CustomerPage.Line] {
    let last = health.reach.last
    return course.leftByYear.suffix(8).map { year, left in
      let until = year == last.parts.year && last != CivilDate(year: year, month: 12, day: 31)
      let note = until ? words("fino al \(sentences.day(last))", "until \(sentences.day(last))") : ""
      return CustomerPage.Line(name: "\(year)", cells: [count(left)], note: note)
    }
  }

  var products: CustomerPage.Series? {
    guard let held = health.products, let last = held.months.last, let mean = last.all.mean else { return nil }
    let name = words("Prodotti per cliente", "Products per customer")
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
      headers: language == .it
        ? ["Fine mese", "Media", "Margine", "Con 2 o più", "Margine", "Clienti"]
        : ["Month's end", "Mean", "Margin", "With 2 or more", "Margin", "Customers"],
      points: points, usual: nil, limits: nil, tableTitle: ChartReading.tableTitle(language),
      tick: { NumberText(language).decimal($0, digits: 2) })
    let share = "\(numbers.percent(last.all.severalShare.value)) (\(percents(Wilson.interval(last.all.severalShare))))"
    return CustomerPage.Series(
      name: name, value: value,
      detail: words(
        "\(last.all.interval.map { range($0, digits: 2) } ?? "—"); \(count(last.all.holders)) clienti, \(month)",
        "\(last.all.interval.map { range($0, digits: 2) } ?? "—"); \(count(last.all.holders)) customers, \(month)"),
      verdict: sentences.productsVerdict ?? none, chart: held.months.count > 1 ? chart : nil,
      notes: [words("Con due prodotti o più: \(share).", "With two products or more: \(share).")] + dilution(held))
  }

  /// Who held something at the beginning, then and now, and who came later: newcomers hold less at first.
  private func dilution(_ held: ProductsHeld) -> [String] {
    guard held.months.count > 1, let first = held.months.first, let last = held.months.last,
      let before = first.all.mean, let after = last.earlier.mean, let later = last.later.mean
    else { return [] }
    func text(_ value: Double) -> String { numbers.decimal(value, digits: 2) }
    let since = first.month.name(language)
    return [
      words(
        "Di chi ne aveva già a \(since), media da \(text(before)) a \(text(after)) fra i \(count(last.earlier.holders)) rimasti; di chi è arrivato dopo \(text(later)) (\(count(last.later.holders)) clienti).",
        "Of those who held some in \(since), the mean went from \(text(before)) to \(text(after)) among the \(count(last.earlier.holders)) who stayed; of those who came later it is \(text(later)) (\(count(last.later.holders)) customers)."
      )
    ]
  }
}
