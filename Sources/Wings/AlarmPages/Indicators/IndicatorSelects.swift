import PageKit
import Indicators
import Primitives

/// What can be chosen in the explorer.
enum IndicatorSelects {
  static func all(_ ask: IndicatorAsk, _ values: DimensionValues, _ language: Language) -> [SelectField] {
    func words(_ key: IndicatorWords) -> String { key.text[language] }
    let indicators = Indicator.allCases.map { SelectField.Choice($0.rawValue, $0.definition.name[language]) }
    let dimensions =
      [SelectField.Choice("", words(.nothingSplit))]
      + IndicatorAsk.dimensions.map { SelectField.Choice($0.rawValue, $0.name(language)) }
    var known = values.values(of: .channel)
    if let asked = ask.channel, !known.contains(asked) { known.append(asked) }
    let channels =
      [SelectField.Choice("", words(.allChannels))]
      + known.map { SelectField.Choice($0, Channel.name($0, language)) }
    return [
      SelectField(
        name: "indicator", label: words(.indicator), choices: indicators,
        chosen: ask.indicator.rawValue),
      SelectField(name: "per", label: words(.per), choices: dimensions, chosen: ask.per?.rawValue ?? ""),
      SelectField(name: "channel", label: words(.channel), choices: channels, chosen: ask.channel ?? ""),
    ]
  }
}
