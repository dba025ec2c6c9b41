import Indicators
import Primitives
import Testing

struct CatalogueTests {
  @Test(arguments: Indicator.allCases)
  func `an indicator says in both languages what it is`(_ indicator: Indicator) {
    let definition = indicator.definition
    for language in Language.allCases {
      #expect(!definition.name[language].isEmpty)
      for sentence in [definition.meaning, definition.exclusions, definition.rollup] {
        #expect(sentence[language].hasSuffix("."), "\(sentence[language])")
        #expect(sentence[language].first?.isUppercase ?? false || sentence[language].first?.isNumber ?? false)
      }
    }
    #expect(definition.meaning.it != definition.meaning.en)
  }

  @Test func `no two indicators have the same name or meaning`() {
    for language in Language.allCases {
      let definitions = Indicator.allCases.map(\.definition)
      #expect(Set(definitions.map { $0.name[language] }).count == Indicator.allCases.count)
      #expect(Set(definitions.map { $0.meaning[language] }).count == Indicator.allCases.count)
    }
  }

  @Test(arguments: Indicator.allCases)
  func `of nothing an indicator says nothing`(_ indicator: Indicator) {
    #expect(indicator.definition.readings(SegmentSums()).isEmpty)
  }

  @Test func `calendar and business hours are told apart by name`() {
    #expect(Indicator.firstResponse.definition.name.it == "prima risposta (mediana)")
    #expect(Indicator.firstResponseBusiness.definition.name.it == "prima risposta (mediana), ore lavorative")
    #expect(Indicator.resolutionTimeP90.definition.name.en == "resolution time (90th percentile)")
  }

  @Test(arguments: units) func `a figure is read in its unit`(_ row: UnitRow) {
    #expect(row.unit.text(row.value, .it) == row.it)
    #expect(row.unit.text(row.value, .en) == row.en)
  }

  @Test(arguments: differences) func `a difference of shares is in points, never in percent`(_ row: UnitRow) {
    #expect(row.unit.difference(row.value, .it) == row.it)
    #expect(row.unit.difference(row.value, .en) == row.en)
  }

  struct UnitRow: Sendable, CustomTestStringConvertible {
    var unit: IndicatorUnit
    var value: Double
    var it: String
    var en: String
    var testDescription: String { "\(unit.rawValue) \(value)" }
  }

  static let units: [UnitRow] = [
    UnitRow(unit: .share, value: 0.841, it: "84,1%", en: "84.1%"),
    UnitRow(unit: .nps, value: 32, it: "+32,0", en: "+32.0"),
    UnitRow(unit: .score, value: 4.214, it: "4,21", en: "4.21"),
    UnitRow(unit: .seconds, value: 108, it: "1:48 min", en: "1:48 min"),
    UnitRow(unit: .count, value: 1284, it: "1.284", en: "1,284"),
    UnitRow(unit: .agents, value: 7.5, it: "7,5", en: "7.5"),
    UnitRow(unit: .perCustomer, value: 0.0567, it: "0,057", en: "0.057"),
    UnitRow(unit: .perAgent, value: 212.44, it: "212,4", en: "212.4"),
  ]

  static let differences: [UnitRow] = [
    UnitRow(unit: .share, value: -0.045, it: "−4,5 punti", en: "−4.5 points"),
    UnitRow(unit: .nps, value: 3, it: "+3,0 punti", en: "+3.0 points"),
    UnitRow(unit: .score, value: -0.3, it: "−0,30", en: "−0.30"),
    UnitRow(unit: .seconds, value: -90, it: "−1:30 min", en: "−1:30 min"),
    UnitRow(unit: .count, value: 1284, it: "+1.284,0", en: "+1,284.0"),
  ]
}
