import Facts
import FileFormats
import Primitives

/// Makes a fact from a parsed row: joins the parts of times, checks what is required.
struct FactMaker: Sendable {
  let kind: FactKind
  let clock: ZoneClock
  /// How an id is made when no column has one.
  let identity: Identity
  /// Moments outside it mean nothing: epochs, zeroes, slips of the pen.
  let limits: MomentLimits
  /// The scale of the file's scores was found from its first rows: one beyond it stops the import.
  let isScaleFound: Bool
  /// How the times of totals are read.
  var counting = CountSetting()

  enum Identity: Sendable {
    case column, content, row
  }

  func fact(from parsed: ParsedRow, raw: borrowing RawRow, doubts: [Diagnostic]) -> RowOutcome {
    var reading = RowReading(row: parsed, clock: clock, line: raw.line, doubts: doubts, limits: limits)
    reading.isScaleFound = isScaleFound
    if identity != .column, reading.text(.externalID) == nil {
      reading.row[ParsedRow.slot(.externalID)] = .text(
        identity == .row ? Self.place(raw) : Self.fingerprint(raw))
    }
    switch kind {
    case .conversations: return reading.conversation()
    case .answers: return reading.answer()
    case .headcount: return reading.headcount()
    case .customers: return reading.customer()
    case .holdings: return reading.holding()
    case .stays: return reading.stay()
    case .mentions: return reading.mention()
    case .shifts: return reading.shift()
    case .counts, .scoreCounts:
      let made = kind == .counts ? reading.contactCount(counting) : reading.scoreCount(counting)
      if case .rejected = made, Self.isTotalLine(raw) { return .skipped(.footer) }
      return made
    }
  }

  /// Its line; where several sheets are read, with the sheet that the line is of.
  private static func place(_ raw: borrowing RawRow) -> String {
    raw.sheet.map { "row-\($0)-\(raw.line)" } ?? "row-\(raw.line)"
  }

  /// `Totale`, `Media`: a line that adds up the others.
  private static func isTotalLine(_ raw: borrowing RawRow) -> Bool {
    for column in 0..<raw.count where raw.isEmpty(column) == false {
      return TotalWords.begins(raw.string(column).trimmed)
    }
    return false
  }

  /// The same for equal rows, in this file and in the next export.
  private static func fingerprint(_ raw: borrowing RawRow) -> String {
    var hash = StableHash()
    for column in 0..<raw.count { hash.combine(raw.string(column)) }
    return "row-" + String(UInt64(bitPattern: hash.value), radix: 36)
  }
}
