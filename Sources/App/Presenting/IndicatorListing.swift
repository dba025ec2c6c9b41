import Indicators
import Primitives

/// One figure, as programs read it.
struct IndicatorLine: Encodable {
  var indicator: String
  var period: String
  var segment: [String: String?]
  var value: Double
  var n: Double
  var hits: Double?
  var low: Double?
  var high: Double?
  var scale: String?
  var unit: String
  var definition: String

  init(_ figure: Figure, by dimensions: [Dimension], _ language: Language) {
    let definition = figure.indicator.definition
    indicator = figure.indicator.rawValue
    period = figure.period.name
    segment = [:]
    for dimension in dimensions { segment.updateValue(figure.segment[dimension], forKey: dimension.rawValue) }
    for (name, value) in figure.segment.pairs { segment.updateValue(value, forKey: name) }
    value = figure.reading.value
    n = figure.reading.n
    hits = figure.reading.hits
    low = figure.reading.low
    high = figure.reading.high
    scale = figure.reading.scale?.rawValue
    unit = definition.unit.rawValue
    self.definition = definition.meaning[language]
  }
}

/// Figures and definitions for a person.
enum IndicatorListing {
  static func table(_ figures: [Figure], by dimensions: [Dimension], _ options: SharedOptions) {
    let language = options.language
    let numbers = NumberText(language)
    let words = language == .it ? ["indicatore", "periodo"] : ["indicator", "period"]
    let ends = language == .it ? ["valore", "margine al 95%", "su"] : ["value", "95% margin", "of"]
    let start = words.count + dimensions.count
    var table = TextTable(
      words + dimensions.map { $0.name(language) } + ends, figures: [start, start + 1, start + 2])
    for figure in figures {
      let definition = figure.indicator.definition
      let scale = figure.reading.scale.map { " (\($0.rawValue))" } ?? ""
      let margin: String
      if let low = figure.reading.low, let high = figure.reading.high {
        margin = "\(definition.unit.text(low, language)) … \(definition.unit.text(high, language))"
      } else {
        margin = "—"
      }
      table.add(
        [definition.name[language] + scale, figure.period.name]
          + dimensions.map { shown(figure.segment[$0], $0, language) }
          + [definition.unit.text(figure.reading.value, language), margin, numbers.count(figure.reading.n)])
    }
    Output.line(table.text)
  }

  static func definitions(_ indicators: [Indicator], _ options: SharedOptions) throws {
    let language = options.language
    if options.json {
      return try Output.json(DataList(data: indicators.map { DefinitionLine($0, language) }))
    }
    for indicator in indicators {
      let definition = indicator.definition
      Output.line("\(indicator.rawValue): \(definition.name[language])")
      Output.line("  \(definition.meaning[language])")
      Output.line("  \(definition.exclusions[language]) \(definition.rollup[language])")
    }
  }

  private static func shown(_ value: String?, _ dimension: Dimension, _ language: Language) -> String {
    guard let value else { return language == .it ? "(non indicato)" : "(not given)" }
    return dimension == .channel ? Channel.name(value, language) : value
  }
}

struct DefinitionLine: Encodable {
  var indicator: String
  var name: String
  var meaning: String
  var exclusions: String
  var rollup: String
  var unit: String
  var direction: String

  init(_ indicator: Indicator, _ language: Language) {
    let definition = indicator.definition
    self.indicator = indicator.rawValue
    name = definition.name[language]
    meaning = definition.meaning[language]
    exclusions = definition.exclusions[language]
    rollup = definition.rollup[language]
    unit = definition.unit.rawValue
    direction = definition.direction.rawValue
  }
}
