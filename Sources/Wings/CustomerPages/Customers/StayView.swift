import PageKit
import Customers
import Primitives
import Statistics

/// How long customers stay, by survival analysis, in words and curves.
struct StayView {
  private let tenure: Tenure
  private let language: Language
  private let numbers: NumberText

  init(_ tenure: Tenure, _ language: Language) {
    self.tenure = tenure
    self.language = language
    numbers = NumberText(language)
  }

  private func words(_ it: String, _ en: String) -> String { language == .it ? it : en }
  private func count(_ value: Int) -> String { numbers.count(Double(value)) }

  private func range(_ interval: Interval) -> String {
    interval.high.isFinite
      ? "\(numbers.decimal(interval.low)) … \(numbers.decimal(interval.high))"
      : interval.low.isFinite
        ? words("almeno \(numbers.decimal(interval.low))", "at least \(numbers.decimal(interval.low))") : "—"
  }

  /// The median where it is reached, or the longest restricted mean.
  var headline: (String, String) {
    let followed = words(
      "\(count(tenure.followed.times.count)) clienti seguiti",
      "\(count(tenure.followed.times.count)) customers followed")
    if let median = tenure.median, let interval = tenure.followed.curve?.medianInterval() {
      return (
        words("\(numbers.decimal(median)) mesi", "\(numbers.decimal(median)) months"),
        words("metà resta di più; \(range(interval)); \(followed)", "half stay longer; \(range(interval)); \(followed)")
      )
    }
    if let mean = tenure.restrictedMeans.last {
      let of = numbers.count(mean.horizon)
      return (
        words("\(numbers.decimal(mean.mean)) mesi su \(of)", "\(numbers.decimal(mean.mean)) of \(of) months"),
        "\(range(mean.interval())); \(followed)"
      )
    }
    return ("—", words("troppo pochi clienti seguiti dall'inizio", "too few customers followed from the start"))
  }

  /// Value with its margin, and how many customers it rests on.
  private func told(_ value: Double?, _ interval: Interval?, of count: Int) -> [String] {
    let value = value.map { words("\(numbers.decimal($0)) mesi", "\(numbers.decimal($0)) months") } ?? "—"
    let margin = interval.map { words("margine \(range($0))", "margin \(range($0))") }
    return [value, margin, words("\(self.count(count)) clienti", "\(self.count(count)) customers")].compactMap { $0 }
  }

  var lines: [CustomerPage.Line] {
    let median =
      if tenure.median != nil {
        told(tenure.median, tenure.followed.curve?.medianInterval(), of: tenure.followed.times.count)
      } else if tenure.followed.isUsable, tenure.followed.curve?.median == nil {
        [words("non raggiunta: più di metà è ancora cliente", "not reached: more than half still are customers")]
      } else {
        [words("troppo pochi clienti seguiti dall'inizio", "too few customers followed from the start")]
      }
    let half = words("Metà dei clienti resta di più.", "Half of the customers stay longer.")
    let means = tenure.restrictedMeans.map { mean in
      let horizon = numbers.count(mean.horizon)
      return CustomerPage.Line(
        name: words("Mesi di permanenza sui primi \(horizon)", "Months stayed of the first \(horizon)"),
        cells: told(mean.mean, mean.interval(), of: tenure.followed.atRisk(mean.horizon)),
        note: words(
          "I clienti sono quelli ancora seguiti a quel punto.", "The customers are those still followed by then."))
    }
    return [CustomerPage.Line(name: words("Mediana", "Median"), cells: median, note: tenure.median == nil ? "" : half)]
      + means + [
        CustomerPage.Line(
          name: words("Media di chi è uscito", "Mean of those who left"),
          cells: told(tenure.meanOfLeavers, nil, of: tenure.leavers),
          note: words(
            "Inganna: chi resta più a lungo non è ancora uscito, perciò di solito è troppo bassa.",
            "It misleads: who stays longest has not left yet, so it is usually too low.")),
        CustomerPage.Line(
          name: words("Anzianità media dei clienti attuali", "Mean tenure of current customers"),
          cells: told(tenure.meanOfCurrent, nil, of: tenure.current),
          note: words(
            "È un'altra cosa: scende quando entrano molti clienti nuovi, anche se nessuno esce.",
            "It is another thing: it falls when many new customers join, even if nobody leaves.")),
      ]
  }

  /// Ages told in the table, in months.
  private static let told: Set<Int> = [3, 6, 12, 18, 24, 30, 36]

  func retention(_ id: String, _ curves: [Retention]) -> RetentionChart? {
    guard !curves.isEmpty else { return nil }
    let lines = curves.map { curve in
      let name = name(curve.group)
      let rows = curve.points.filter { Self.told.contains($0.age) }.map { point in
        [
          "\(point.age)", numbers.percent(point.share),
          "\(numbers.percent(point.interval.low)) … \(numbers.percent(point.interval.high))", count(point.atRisk),
        ]
      }
      return RetentionChart.Line(
        name: "\(name) (\(count(curve.customers)))", shares: curve.points.map(\.share), rows: rows)
    }
    let known = curves.compactMap { curve -> (String, Double)? in
      curve.points.first { $0.age == 12 }.map { (name(curve.group), $0.share) }
    }
    let most = known.max { $0.1 < $1.1 }
    let least = known.min { $0.1 < $1.1 }
    var finding = words("Parte ancora cliente", "Share still a customer")
    if let most, let least, known.count > 1 {
      let (high, low) = (numbers.percent(most.1), numbers.percent(least.1))
      finding = words(
        "Ancora clienti dopo 12 mesi: da \(low) (\(least.0)) a \(high) (\(most.0))",
        "Still customers after 12 months: from \(low) (\(least.0)) to \(high) (\(most.0))")
    }
    return RetentionChart(
      id: "retention-\(id)", finding: finding,
      reading: words(
        "Ogni linea va fin dove si seguono almeno 10 clienti. Fra parentesi i clienti seguiti; i margini sono in tabella, e due linee vicine possono differire per caso.",
        "Each line goes as far as at least 10 customers are followed. In brackets the customers followed; the margins are in the table, and two lines close together may differ by chance."
      ),
      axis: words("mesi dall'ingresso", "months since joining"),
      headers: language == .it
        ? ["Gruppo", "Mesi", "Ancora clienti", "Margine", "Seguiti"]
        : ["Group", "Months", "Still customers", "Margin", "Followed"],
      lines: lines, tableTitle: ChartReading.tableTitle(language), tick: { NumberText(language).percent($0, digits: 0) }
    )
  }

  private func name(_ group: Retention.Group) -> String {
    switch group {
    case .segment(let name): name
    case .entryYear(let year): words("entrati nel \(year)", "joined in \(year)")
    case .others: words("gli altri insieme", "the others together")
    }
  }
}
