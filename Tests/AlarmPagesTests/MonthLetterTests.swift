import Markup
@testable import AlarmPages
@testable import PageKit
import PageTesting
import Foundation
import Primitives
import Testing
import WebAssets

struct MonthLetterTests {
  @Test(arguments: Language.allCases)
  func `the letter of a month with a bell, a doubt and figures`(_ language: Language) throws {
    try expectSnapshot("letter.\(language).html", Self.letter(language).document(stylesheet: "/* style */").text)
  }

  @Test func `a calm month says so and draws nothing`() {
    var letter = Self.letter(.it)
    letter.bells = []
    letter.doubts = []
    let text = letter.document(stylesheet: "").text
    #expect(text.contains("✓ Nessun campanello suona.") && !text.contains("Può essere un caso"))
    #expect(!text.contains("<figure"))
  }

  @Test func `hostile names stay text`() {
    var letter = Self.letter(.en)
    letter.doubts = ["<script>alert(1)</script>"]
    letter.figures[0].name = "\"><img src=x onerror=alert(1)>"
    let text = letter.document(stylesheet: "").text
    #expect(!text.contains("<script") && !text.contains("<img"))
  }

  @Test func `no page carries a style attribute or a script, and identifiers are unique`() throws {
    let text = Self.letter(.it).document(stylesheet: WebAssets.stylesheet).text
    #expect(!text.contains(" style=") && !text.contains("<script"))
    let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count && ids.count >= 5)
  }

  @Test func `the stylesheet is small and of one piece`() {
    #expect(WebAssets.stylesheet.utf8.count <= 20_000)
    #expect(!WebAssets.stylesheet.contains("@import") && !WebAssets.stylesheet.contains("url("))
  }

  /// CSAT of a year that falls in the last month; one month is unknown.
  private static func letter(_ language: Language) -> MonthLetter {
    let values: [Double?] = [0.84, 0.85, 0.83, nil, 0.84, 0.845, 0.835, 0.84, 0.83, 0.85, 0.84, 0.84, 0.756]
    let first = Month(year: 2025, month: 10)
    let numbers = NumberText(language)
    let points = values.enumerated().map { index, value in
      TimeSeriesChart.Point(
        label: first.advanced(by: index).shortName(language), value: value, low: value.map { $0 - 0.03 },
        high: value.map { $0 + 0.03 }, texts: [value.map { numbers.percent($0) } ?? "—"], rings: index == 12)
    }
    let chart = TimeSeriesChart(
      id: "bell-1", finding: "CSAT: \(numbers.percent(0.756))", reading: "Fascia & linea.",
      headers: ["Mese", "Valore"], points: points,
      usual: .init(value: 0.84, text: "di solito \(numbers.percent(0.84))", points: 0...12), limits: 0...1,
      tableTitle: "Mostra i numeri in tabella", tick: { numbers.percent($0, digits: 0) })
    let figure = MonthLetter.Figure(
      name: "CSAT (1-5)", meaning: "Soddisfatti & risposte.", value: numbers.percent(0.756), margin: "74,0% … 77,1%",
      count: "459", monthBefore: "84,0%", yearBefore: "—", course: Spark(values))
    return MonthLetter(
      language: language, month: Month(year: 2026, month: 10).name(language),
      bells: [.init(sentence: "CSAT telefono: 84,0% → 75,6%.", nextStep: "Leggi il campione.", chart: chart)],
      doubts: ["NPS: +35 → +31. Può essere un caso."], figures: [figure])
  }
}
