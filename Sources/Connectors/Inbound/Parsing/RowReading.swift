import Facts
import FileFormats
import Primitives

/// A parsed row being made into a fact: the typed reads of its fields, and what is found wrong on the way.
struct RowReading {
  var row: ParsedRow
  let clock: ZoneClock
  let line: Int
  var doubts: [Diagnostic]
  let limits: MomentLimits
  var isScaleFound = false
  /// Set where the import must stop.
  var problem: MappingProblem?

  init(row: ParsedRow, clock: ZoneClock, line: Int, doubts: [Diagnostic], limits: MomentLimits) {
    self.row = row
    self.clock = clock
    self.line = line
    self.doubts = doubts
    self.limits = limits
  }

  @inline(__always)
  func text(_ field: Field) -> String? {
    switch row[ParsedRow.slot(field)] {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  @inline(__always)
  func integer(_ field: Field) -> Int? {
    if case .integer(let number) = row[ParsedRow.slot(field)] { return number }
    return nil
  }

  func decimal(_ field: Field) -> Double? {
    switch row[ParsedRow.slot(field)] {
    case .decimal(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  @inline(__always)
  func boolean(_ field: Field) -> Bool? {
    if case .boolean(let yes) = row[ParsedRow.slot(field)] { return yes }
    return nil
  }

  func score(_ field: Field) -> ScoreReading? {
    if case .score(let reading) = row[ParsedRow.slot(field)] { return reading }
    return nil
  }

  /// Puts a fact under its dimensions.
  func split(_ made: inout some SplitFact) {
    made.channel = text(.channel)
    made.team = text(.team)
    made.agent = text(.agent)
    made.queue = text(.queue)
    made.reason = text(.reason)
    made.product = text(.product)
    made.extras = row.extras
  }

  /// A moment, from a whole cell or from a day and a time. A day alone is its first moment; a time whose
  /// day is missing is nothing, and so is a day whose time is mapped and missing, unless the field is
  /// required.
  @inline(__always)
  func instant(_ field: Field, dayIsEnough: Bool = false) -> Instant? {
    let slot = ParsedRow.slot(field)
    if case .date(let reading) = row[slot] { return instant(reading) }
    guard case .date(let day) = row[slot + 1], let date = civil(day) else { return nil }
    if case .date(.time(let milliseconds)) = row[slot + 2] {
      return moment(date, milliseconds)
    }
    if case .date(.local(_, let milliseconds)) = row[slot + 2] { return moment(date, milliseconds) }
    return dayIsEnough ? clock.start(of: date) : nil
  }

  private func instant(_ reading: DateReading) -> Instant? {
    switch reading {
    case .day(let day): clock.start(of: day)
    case .local(let day, let milliseconds): moment(day, milliseconds)
    case .instant(let milliseconds):
      Instant(seconds: Int64(milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000))
    case .time: nil
    }
  }

  /// The end of a day (`24:00`) is the first moment of the next one.
  private func moment(_ day: CivilDate, _ milliseconds: Int) -> Instant {
    milliseconds >= 86_400_000
      ? clock.start(of: day.adding(days: 1)) : clock.instant(day, secondOfDay: milliseconds / 1000)
  }

  func day(_ field: Field) -> CivilDate? {
    if case .date(let reading) = row[ParsedRow.slot(field)] { return civil(reading) }
    return nil
  }

  /// The day on the wall of the organisation.
  private func civil(_ reading: DateReading) -> CivilDate? {
    switch reading {
    case .day(let day), .local(let day, _): day
    case .instant: instant(reading).map(clock.day(of:))
    case .time: nil
    }
  }

  /// The outcome for a row that lacks a required field.
  func lacks(_ field: Field) -> RowOutcome {
    let expectation = Expectation.missing(field, header: row.header(of: field))
    return .rejected(doubts + [expectation.diagnostic(row: line, found: "")])
  }

  /// Notes what is wrong with a value that was read.
  mutating func doubt(_ field: Field, found: String, expected: LocalizedText, repair: LocalizedText) {
    doubts.append(
      Expectation(column: row.header(of: field), expected: expected, repair: repair)
        .diagnostic(row: line, found: found))
  }

  /// The row's own text, with the texts of columns that have no field below it.
  func prose(_ field: Field) -> String? {
    let own = text(field)
    if row.prose.isEmpty { return own }
    return ([own].compactMap { $0 } + row.prose).joined(separator: "\n")
  }
}
