public import Indicators
public import Primitives

/// How to read a chart, in a few words for each of its parts.
public enum ChartReading {
  public static func text(hasMargin: Bool, hasUsual: Bool, hasMarks: Bool, _ language: Language) -> String {
    var sentences: [ChartWords] = []
    if hasMargin { sentences.append(.marginBand) }
    if hasUsual { sentences.append(.usualLine) }
    if hasMarks { sentences.append(.marks) }
    return sentences.map { $0.text[language] }.joined(separator: " ")
  }

  public static func headers(_ language: Language) -> [String] {
    [ChartWords.month, .value, .margin, .count].map { $0.text[language] }
  }

  public static func tableTitle(_ language: Language) -> String { ChartWords.showTable.text[language] }
}

extension TimeSeriesChart.Point {
  public init(
    _ month: Month, _ reading: Reading?, _ unit: IndicatorUnit, rings: Bool = false, _ language: Language
  ) {
    self.init(
      label: month.shortName(language), value: reading?.value, low: reading?.low, high: reading?.high,
      texts: [
        reading.map { unit.text($0.value, language) } ?? "—", reading?.marginText(unit, language) ?? "—",
        reading.map { NumberText(language).count($0.n) } ?? "—",
      ], rings: rings)
  }
}

extension String {
  /// As a sentence begins: `volume WhatsApp` → `Volume WhatsApp`.
  public var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Reading {
  /// `79,2% … 83,3%`; a dash when there is no margin.
  public func marginText(_ unit: IndicatorUnit, _ language: Language) -> String {
    guard let low, let high else { return "—" }
    return "\(unit.text(low, language)) … \(unit.text(high, language))"
  }
}
