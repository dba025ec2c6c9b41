public import Indicators
public import Primitives

/// One figure, as programs read it.
public struct FigureAnswer: Encodable {
  let indicator: String
  let period: String
  let segment: [String: String?]
  let value: Double
  let n: Double
  let hits: Double?
  let low: Double?
  let high: Double?
  let scale: String?
  let unit: String
  let definition: String

  public init(_ figure: Figure, by dimensions: [Dimension], _ language: Language) {
    let definition = figure.indicator.definition
    indicator = figure.indicator.rawValue
    period = figure.period.name
    var segment: [String: String?] = [:]
    for dimension in dimensions { segment.updateValue(figure.segment[dimension], forKey: dimension.rawValue) }
    for (name, value) in figure.segment.pairs { segment.updateValue(value, forKey: name) }
    self.segment = segment
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

/// What an indicator means, as programs read it.
public struct DefinitionAnswer: Encodable {
  let indicator: String
  let name: String
  let meaning: String
  let exclusions: String
  let rollup: String
  let unit: String
  let direction: String

  public init(_ indicator: Indicator, _ language: Language) {
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
