public import Alarms
public import Facts
import Indicators
public import Primitives
public import Storage

/// Says that a figure rests on totals, and which files brought them: such a figure has no rows to read.
public struct TotalsText {
  let files: [CountedFiles.File]
  let isOfAnswers: Bool

  /// `files` is not empty.
  init(_ files: [CountedFiles.File], ofAnswers: Bool) {
    self.files = files
    isOfAnswers = ofAnswers
  }

  static func isOfAnswers(_ indicator: Indicator?) -> Bool {
    switch indicator {
    case .csat, .nps, .ces: true
    default: false
    }
  }

  /// What an alarm's figure rests on; nil where it has rows or nothing at all.
  public static func behind(
    _ alarm: Alarm, months: ClosedRange<Month>, _ reader: IndicatorReader, _ connection: Connection
  ) throws -> LocalizedText? {
    let indicator = Indicator(rawValue: alarm.indicator)
    let files = try CountedFiles(connection, values: reader.values, clock: reader.organisation.clock).behind(
      indicator, scale: alarm.scale.flatMap { Scale(rawValue: $0) }, in: Segment(alarm.segment), months: months)
    return files.isEmpty ? nil : TotalsText(files, ofAnswers: isOfAnswers(indicator)).text
  }
}
