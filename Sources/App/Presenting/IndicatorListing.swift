import AlarmPages
import PageKit
import Indicators
import Primitives

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
      return try Output.json(AnswerList(indicators.map { DefinitionAnswer($0, language) }))
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
