public import Alarms
public import Facts
import Indicators
public import Primitives
public import Storage

/// Says that a figure rests on totals, and which files brought them: such a figure has no rows to read.
public struct TotalsText {
  private let files: [CountedFiles.File]
  private let isOfAnswers: Bool

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

  private static let mostNames = 3

  var text: LocalizedText {
    let count = Double(files.reduce(0) { $0 + $1.count })
    let names = files.prefix(Self.mostNames).map(\.name)
    let more = files.count - names.count
    let it = names.map { "«\($0)»" }.joined(separator: ", ") + (more > 0 ? " e altri \(more)" : "")
    let en = names.map { "\"\($0)\"" }.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let (isOne, numbers) = (files.count == 1, (it: NumberText(.it).count(count), en: NumberText(.en).count(count)))
    let what = isOfAnswers ? (it: "risposte", en: "answers") : (it: "contatti", en: "contacts")
    return LocalizedText(
      it:
        "\(numbers.it) \(what.it) vengono da totali (\(isOne ? "file" : "i file") \(it)): non hanno righe da leggere.",
      en: "\(numbers.en) \(what.en) come from totals (\(isOne ? "file" : "files") \(en)): they have no rows to read.")
  }
}
