import Facts
public import FileFormats
import Primitives

/// Turns rows into facts: one reader a column, resolved once. It holds caches, so each task makes its own
/// (`ImportPlan.parser()`).
public struct FactParser: Sendable {
  private let kind: FactKind
  private var readers: [ColumnReader]
  private let requiredFields: Set<Field>
  private var row: ParsedRow
  private let maker: FactMaker
  private var filter: RowFilter
  private let extras: [ExtraColumn]
  private let nameColumns: [Int]
  /// What fills a field where the row has nothing, read once.
  private let defaults: [(slot: Int, value: ParsedValue)]
  private var isFirst = true
  private var counted = CountedKeys()

  /// A column without a field.
  struct ExtraColumn: Sendable {
    let column: Int
    let header: String
    /// Appended to the row's text instead of kept beside it.
    let isProse: Bool
  }

  init(
    kind: FactKind, readers: [ColumnReader], maker: FactMaker, filter: RowFilter,
    extras: [ExtraColumn],
    nameColumns: [Int], defaults: [(slot: Int, value: ParsedValue)]
  ) {
    self.kind = kind
    self.readers = readers
    self.maker = maker
    self.filter = filter
    self.extras = extras
    self.nameColumns = nameColumns
    requiredFields = Set(Field.required(of: kind).filter { $0.count == 1 }.flatMap { $0 })
    self.defaults = defaults
    row = ParsedRow(headers: readers.map { ($0.target, $0.header) }, defaults: defaults.map(\.slot))
  }

  /// Reads one row. O(cells).
  public mutating func parse(_ raw: borrowing RawRow) -> RowOutcome {
    if let reason = filter.reason(toSkip: raw, isFirst: isFirst) {
      return .skipped(reason)
    }
    isFirst = false
    row.clear()
    var doubts: [Diagnostic] = []
    var isBroken = false
    for index in readers.indices {
      let slot = ParsedRow.slot(readers[index].target)
      let value = raw.withBytes(readers[index].column) { readers[index].read($0) }
      switch value {
      case .none: continue
      case .unreadable:
        let reader = readers[index]
        doubts.append(
          Expectation(reader).diagnostic(row: raw.line, found: raw.string(reader.column)))
        if requiredFields.contains(reader.target.field) { isBroken = true }
      default: row.put(value, at: slot, target: readers[index].target)
      }
    }
    if isBroken { return .rejected(doubts) }
    for (slot, value) in defaults {
      // A time that came in parts, whose day stands in the next slot, has a value of its own.
      if case .none = row[slot], case .none = row[slot + 1] { row[slot] = value }
    }
    for extra in extras {
      raw.withBytes(extra.column) { bytes in
        if bytes.isEmpty == false { row.keep(String(decoding: bytes, as: UTF8.self), of: extra) }
      }
    }
    let made = maker.fact(from: row, raw: raw, doubts: doubts)
    guard kind == .counts || kind == .scoreCounts else { return made }
    let time = [Field.at, .date, .month, .monthOfYear].compactMap { row.header(of: $0) }.first
    return counted.checked(made, line: raw.line, column: time, clock: maker.clock)
  }

  /// The id of a row that is no fact; nil when no column has one.
  public mutating func externalID(in raw: borrowing RawRow) -> String? {
    row.clear()
    for index in readers.indices where readers[index].target.field == .externalID {
      let value = raw.withBytes(readers[index].column) { readers[index].read($0) }
      if case .none = value { continue }
      row.put(value, at: ParsedRow.slot(.externalID), target: readers[index].target)
    }
    if case .text(let id) = row[ParsedRow.slot(.externalID)] { return id }
    return nil
  }

  /// The names of people in the row's marked columns, to be covered in its texts. Empty for most files.
  public func names(in raw: borrowing RawRow) -> [String] {
    var names: [String] = []
    for column in nameColumns where raw.isEmpty(column) == false {
      names.append(raw.string(column))
    }
    return names
  }
}

extension ParsedRow {
  /// Puts a value where it belongs: the first one wins, numbered parts are joined.
  @inline(__always)
  mutating func put(_ value: ParsedValue, at slot: Int, target: FieldTarget) {
    switch self[slot] {
    case .none: self[slot] = value
    case .text(let head):
      if case .number = target.part, case .text(let tail) = value {
        self[slot] = .text(head + (target.field == .externalID ? "-" : " ") + tail)
      }
    default: break
    }
  }

  mutating func keep(_ text: String, of extra: FactParser.ExtraColumn) {
    let text = text.trimmed
    if text.isEmpty { return }
    if extra.isProse {
      prose.append("\(extra.header): \(text)")
    } else if let before = extras[extra.header] {
      // A field with several values is several columns of one name.
      extras[extra.header] = before + ", " + text
    } else {
      extras[extra.header] = text
    }
  }
}
