@testable import CustomerPages
@testable import Markup
@testable import PageKit
import PageTesting
import Primitives
import Testing

struct CustomerPageTests {
  @Test(arguments: Language.allCases)
  func `the page of a company that loses more customers than before`(_ language: Language) throws {
    try expectSnapshot("customers.\(language).html", Self.page(language).body(Self.site).text)
  }

  @Test func `without customers the page says what to bring in, to whom may bring it`() {
    let text = Self.text(.noCustomers(mayImport: true))
    #expect(text.contains("href=\"/folder/data/imports/new\"") && !text.contains("<svg"))
    #expect(!Self.text(.noCustomers(mayImport: false)).contains("imports/new"))
  }

  @Test func `what is not known is never green`() {
    for kind in [CustomerPage.Verdict.Kind.undecided, .notEnoughData, .stable] {
      var page = Self.page(.it)
      guard case .health(var health) = page.content else { return #expect(Bool(false)) }
      health.churn.verdict.kind = kind
      health.stay.verdict.kind = kind
      health.products?.verdict.kind = kind
      page.content = .health(health)
      let text = page.body(Self.site).text
      #expect(!text.contains("pill ok") && text.contains("pill plain"), "\(kind)")
    }
  }

  @Test func `no style attributes, unique identifiers, and names of segments stay text`() {
    let text = Self.page(.it).body(Self.site).text
    #expect(!text.contains(" style=") && !text.contains("<script") && text.contains("&lt;script&gt;"))
    let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count && ids.count >= 10)
  }

  private static let site = Site(folder: "/folder", stylesheetHash: "a", scriptHash: "b")

  private static func text(_ content: CustomerPage.Content) -> String {
    CustomerPage(language: .it, content: content).body(site).text
  }

  private static func page(_ language: Language) -> CustomerPage {
    CustomerPage(
      language: language, reach: "Fino al 18 feb 2021", cautions: ["I mesi dopo & prima non si conoscono."],
      content: .health(
        CustomerPage.Health(
          churn: series("Abbandono", "0,31%", .rising, isRiseBad: true, chart: chart("churn")),
          stay: series("Permanenza", "34,5 mesi", .falling, isRiseBad: false, chart: chart("first-year")),
          products: series("Prodotti", "1,32", .rising, isRiseBad: false, chart: nil),
          tenure: [
            CustomerPage.Line(name: "Mediana", cells: ["non raggiunta", "—", "9.844"]),
            CustomerPage.Line(name: "Media di chi è uscito", cells: ["16,8", "—", "431"], note: "Inganna."),
          ],
          years: [CustomerPage.Line(name: "2021", cells: ["59"], note: "fino al 18 feb")],
          segments: retention("segments", ["crm", "<script>", "altri"]), entryYears: nil)))
  }

  private static func series(
    _ name: String, _ value: String, _ kind: CustomerPage.Verdict.Kind, isRiseBad: Bool, chart: TimeSeriesChart?
  ) -> CustomerPage.Series {
    CustomerPage.Series(
      name: name, value: value, detail: "29 di 9.301",
      verdict: CustomerPage.Verdict(kind: kind, isRiseBad: isRiseBad, reason: "p = 0,006, su 36 mesi."), chart: chart,
      notes: ["Annuo: 2,8%."])
  }

  private static func chart(_ id: String) -> TimeSeriesChart {
    TimeSeriesChart(
      id: id, finding: "Andamento", reading: "Fascia grigia: il margine.", headers: ["Mese", "Valore"],
      points: [0.002, 0.0025, 0.0031].enumerated().map { place, value in
        TimeSeriesChart.Point(
          label: "m\(place)", value: value, low: value - 0.001, high: value + 0.001, texts: ["\(value)"])
      }, usual: nil, limits: 0...1, tableTitle: "Numeri", tick: { NumberText(.it).percent($0) })
  }

  private static func retention(_ id: String, _ names: [String]) -> RetentionChart {
    RetentionChart(
      id: id, finding: "Ancora clienti", reading: "Una linea per gruppo.", axis: "mesi", headers: ["Gruppo", "Mesi"],
      lines: names.enumerated().map { place, name in
        RetentionChart.Line(
          name: name, shares: (0...24).map { 1 - 0.01 * Double($0) - 0.001 * Double(place * $0) }, rows: [["12"]])
      }, tableTitle: "Numeri", tick: { NumberText(.it).percent($0, digits: 0) })
  }
}
