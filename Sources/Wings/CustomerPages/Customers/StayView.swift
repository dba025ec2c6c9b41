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

  private func words(_ key: CustomerWords) -> String { key.text[language] }
  private func count(_ value: Int) -> String { numbers.count(Double(value)) }

  private func range(_ interval: Interval) -> String {
    interval.high.isFinite
      ? "\(numbers.decimal(interval.low)) … \(numbers.decimal(interval.high))"
      : interval.low.isFinite
        ? words(.atLeast(numbers.decimal(interval.low))) : "—"
  }

  /// The median where it is reached, or the longest restricted mean.
  var headline: (String, String) {
    let followed = words(.followed(count(tenure.followed.times.count)))
    if let median = tenure.median, let interval = tenure.followed.curve?.medianInterval() {
      return (
        words(.months(numbers.decimal(median))), words(.halfLonger(margin: range(interval), followed: followed))
      )
    }
    if let mean = tenure.restrictedMeans.last {
      return (
        words(.monthsOf(numbers.decimal(mean.mean), horizon: numbers.count(mean.horizon))),
        "\(range(mean.interval())); \(followed)"
      )
    }
    return ("—", words(.tooFewFollowed))
  }

  /// Value with its margin, and how many customers it rests on.
  private func told(_ value: Double?, _ interval: Interval?, of count: Int) -> [String] {
    let value = value.map { words(.months(numbers.decimal($0))) } ?? "—"
    let margin = interval.map { words(.marginOf(range($0))) }
    return [value, margin, words(.customers(self.count(count)))].compactMap { $0 }
  }

  var lines: [CustomerPage.Line] {
    let median =
      if tenure.median != nil {
        told(tenure.median, tenure.followed.curve?.medianInterval(), of: tenure.followed.times.count)
      } else if tenure.followed.isUsable, tenure.followed.curve?.median == nil {
        [words(.notReached)]
      } else {
        [words(.tooFewFollowed)]
      }
    let means = tenure.restrictedMeans.map { mean in
      CustomerPage.Line(
        name: words(.monthsOfFirst(numbers.count(mean.horizon))),
        cells: told(mean.mean, mean.interval(), of: tenure.followed.atRisk(mean.horizon)),
        note: words(.monthsOfFirstNote))
    }
    let note = tenure.median == nil ? "" : words(.medianNote)
    return [CustomerPage.Line(name: words(.median), cells: median, note: note)] + means + [
      CustomerPage.Line(
        name: words(.meanOfLeavers), cells: told(tenure.meanOfLeavers, nil, of: tenure.leavers),
        note: words(.meanOfLeaversNote)),
      CustomerPage.Line(
        name: words(.meanOfCurrent), cells: told(tenure.meanOfCurrent, nil, of: tenure.current),
        note: words(.meanOfCurrentNote)),
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
    var finding = words(.shareStill)
    if let most, let least, known.count > 1 {
      finding = words(
        .stillAfterYear(
          low: numbers.percent(least.1), least: least.0, high: numbers.percent(most.1), most: most.0))
    }
    return RetentionChart(
      id: "retention-\(id)", finding: finding,
      reading: words(.retentionReading), axis: words(.sinceJoining),
      headers: [.groupHead, .monthsHead, .stillHead, .marginHead, .followedHead].map(words),
      lines: lines, tableTitle: ChartReading.tableTitle(language), tick: { NumberText(language).percent($0, digits: 0) }
    )
  }

  private func name(_ group: Retention.Group) -> String {
    switch group {
    case .segment(let name): name
    case .entryYear(let year): words(.joinedIn(year: year))
    case .others: words(.theOthers)
    }
  }
}
