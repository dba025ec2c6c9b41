import PageKit
import Indicators
import Primitives

/// What can be chosen in the explorer.
enum IndicatorSelects {
  static func all(_ ask: IndicatorAsk, _ values: DimensionValues, _ language: Language) -> [SelectField] {
    let it = language == .it
    let indicators = Indicator.allCases.map { SelectField.Choice($0.rawValue, $0.definition.name[language]) }
    let dimensions =
      [SelectField.Choice("", it ? "niente: tutto insieme" : "nothing: all together")]
      + IndicatorAsk.dimensions.map { SelectField.Choice($0.rawValue, $0.name(language)) }
    var known = values.values(of: .channel)
    if let asked = ask.channel, !known.contains(asked) { known.append(asked) }
    let channels =
      [SelectField.Choice("", it ? "tutti" : "all")]
      + known.map { SelectField.Choice($0, Channel.name($0, language)) }
    return [
      SelectField(
        name: "indicator", label: it ? "Indicatore" : "Indicator", choices: indicators,
        chosen: ask.indicator.rawValue),
      SelectField(name: "per", label: it ? "Per" : "By", choices: dimensions, chosen: ask.per?.rawValue ?? ""),
      SelectField(name: "channel", label: it ? "Canale" : "Channel", choices: channels, chosen: ask.channel ?? ""),
    ]
  }
}
