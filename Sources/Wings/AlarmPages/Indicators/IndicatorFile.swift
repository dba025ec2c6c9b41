import PageKit
import Alarms
import Indicators
import Primitives

/// The figures of the explorer as CSV: a line for each month and segment. Small groups are left empty.
enum IndicatorFile {
  static func text(_ figures: IndicatorFigures, _ style: CSVStyle, _ language: Language) -> String {
    let written: Language = style == .excel ? language : .en
    var sheet = CSVSheet(style, headers: IndicatorWords.columns.map { $0.text[written] })
    let indicator = figures.ask.indicator
    let per = figures.ask.per
    let table = per == nil || figures.ask.value != nil ? figures.course : figures.parts
    let first = Period(figures.months.lowerBound)
    for key in table.keys where key.period >= first {
      guard let sums = table.sums[key] else { continue }
      let isSmall = figures.isSmall(sums)
      var segment = key.segment
      for (name, value) in figures.ask.segment.pairs { segment[Dimension(name)] = value }
      let place = place(segment, per, style, language)
      for reading in indicator.definition.readings(sums) {
        sheet.add(
          [
            .text(style == .excel ? indicator.definition.name[language] : indicator.rawValue),
            .text(month(key.period, style)), .text(place),
            .number(isSmall ? nil : reading.value), .number(isSmall ? nil : reading.low),
            .number(isSmall ? nil : reading.high), .number(isSmall ? nil : reading.n),
            .text(indicator.definition.unit.rawValue), .text(reading.scale?.rawValue ?? ""),
          ])
      }
    }
    return sheet.text
  }

  private static func place(_ segment: Segment, _ per: Dimension?, _ style: CSVStyle, _ language: Language) -> String {
    if style == .plain { return segment.description }
    if segment.isAll, let per {
      var none = Segment()
      none[per] = ""
      return SegmentText.name(none, language)
    }
    return SegmentText.name(segment, language)
  }

  private static func month(_ period: Period, _ style: CSVStyle) -> String {
    let month = Month(index: Int(period.bucket))
    return style == .plain ? month.description : "01/\(month.number < 10 ? "0" : "")\(month.number)/\(month.year)"
  }
}
