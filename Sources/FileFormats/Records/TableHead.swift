/// Takes the records at the top of a table, one after the other, and makes the header of them.
struct TableHead {
  /// The names of the columns, trimmed.
  private(set) var names: [String] = []
  /// The words under the names (a survey's questions), by column; empty where there are none.
  private(set) var questions: [String] = []
  /// Where the names stand; 0 where the user stated them and the file has none.
  private(set) var line = 0
  /// What stood above, as text.
  private(set) var preamble: [String] = []
  /// The lines of all its records.
  private(set) var lines: [Int] = []
  private(set) var isComplete = false

  private let stated: [String]?
  private let headerRow: Int?
  private let preambleRecords: Int
  private let expected: [HeaderRecord]
  private var taken = 0
  private var groups: [String] = []

  init(_ format: FileFormat) {
    stated = format.columnNames
    headerRow = format.headerRow
    preambleRecords = format.preambleRecords
    expected = format.headerRecords
    if let stated, headerRow == nil {
      names = stated.map(\.trimmedOfBlanks)
      isComplete = true
    }
  }

  /// Reads one record that is not blank; whether it belongs to the header. O(length).
  mutating func take(_ row: borrowing RawRow) -> Bool {
    let isAbove = headerRow.map { row.line < $0 } ?? (preamble.count < preambleRecords)
    if taken == 0, isAbove {
      preamble.append(row.strings.filter { !$0.isEmpty }.joined(separator: " "))
      return false
    }
    let cells = row.strings.map(\.trimmedOfBlanks)
    switch expected[taken] {
    case .groups: groups = cells
    case .names:
      names = stated?.map(\.trimmedOfBlanks) ?? HeaderNames.joined(groups: groups, names: cells)
      line = row.line
    case .units: names = HeaderNames.joined(names: names, units: cells)
    case .questions: questions = cells
    case .identifiers: break
    }
    taken += 1
    lines.append(row.line)
    isComplete = taken == expected.count
    return true
  }

  /// What is wrong with a file that ends before the header does.
  var problemAtEnd: FileProblem {
    if taken > 0 { return .headerWithoutRows(line: line) }
    return headerRow.map { .headerRowBeyondEnd(row: $0) } ?? .emptyFile
  }
}
