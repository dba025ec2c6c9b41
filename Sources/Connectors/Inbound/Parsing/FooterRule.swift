import Facts
import FileFormats

/// Tells lines below the data: totals, averages, filters, copyrights.
///
/// A row of data is never one: where a column holds the row's moment, a cell with a moment's digits in it is data. So a line is
/// looked at only when it lacks that moment, or when its first words are a footer's; see ``FooterLines``.
struct FooterRule: Sendable {
  /// Columns of the row's own moment or day.
  private let moments: [Int]
  /// Columns that must have something in a row of data.
  private let required: [Int]
  /// Beginnings that this source alone has, in lower case.
  private let own: [String]
  /// Lines with a single cell are the foot of a report.
  private let isLoose: Bool

  init(kind: FactKind, columns: [(column: Int, targets: [FieldTarget])], set: [String: String], export: KnownExport?) {
    own = export?.footers ?? []
    isLoose = export?.hasLooseFoot ?? false
    let choices = Field.required(of: kind)
    let isMoment: (FieldTarget) -> Bool = { target in
      guard target.part != .time else { return false }
      switch target.field.content {
      case .instant, .day, .month: return choices.contains { $0.contains(target.field) }
      default: return false
      }
    }
    let needed = Set(choices.filter { $0.count == 1 && set[$0[0].rawValue] == nil }.map { $0[0] })
    moments = columns.filter { $0.targets.contains(where: isMoment) }.map(\.column)
    required = columns.filter { $0.targets.contains { needed.contains($0.field) } }.map(\.column)
  }

  /// Whether the row lacks a cell that data has. O(required columns).
  @inline(__always)
  func lacks(_ row: borrowing RawRow) -> Bool {
    if required.isEmpty { return true }
    for column in required where row.isEmpty(column) { return true }
    return false
  }

  /// O(1) for a row of data: its first letter is that of no footer.
  @inline(__always)
  func mayBeFooter(_ row: borrowing RawRow) -> Bool {
    row.withBytes(0) { bytes in bytes.first.map { FooterLines.initials[Int($0)] } ?? false }
  }

  /// Whether the row is a line below the data, asked of a row that nothing is known of. O(required columns) for data.
  func isFooter(_ row: borrowing RawRow) -> Bool {
    let lacks = lacks(row) || row.count <= 1
    return (lacks || mayBeFooter(row)) && holds(row, lacks: lacks)
  }

  /// Whether the row is a line below the data. O(cells).
  ///
  /// - Parameter isBelow: a footer came right before, so that a line with a single cell goes on with it.
  func holds(_ row: borrowing RawRow, lacks: Bool, isBelow: Bool = false) -> Bool {
    guard let label = Self.label(of: row) else { return false }
    for column in moments where column != label.column && Self.mayBeMoment(row, column) { return false }
    if moments.isEmpty, lacks == false { return false }
    let text = label.text.lowercased()
    if moments.contains(label.column), Self.beginsWithDigit(text) { return false }
    if own.contains(where: { text.hasPrefix($0) }) { return true }
    if isLoose || isBelow, lacks, label.isAlone { return true }
    switch FooterLines.match(text) {
    case .whole: return true
    case .beginning:
      for column in required where column != label.column && row.isEmpty(column) == false { return false }
      return true
    case nil: return false
    }
  }

  /// The first cell that holds something.
  private static func label(of row: borrowing RawRow) -> (column: Int, text: String, isAlone: Bool)? {
    var first: Int?
    var filled = 0
    for column in 0..<row.count where row.isEmpty(column) == false {
      if first == nil { first = column }
      filled += 1
    }
    return first.map { ($0, row.string($0).trimmed, filled == 1) }
  }

  /// A moment has digits, and more than a count of rows (`Count;5`) has.
  private static func mayBeMoment(_ row: borrowing RawRow, _ column: Int) -> Bool {
    row.withBytes(column) { bytes in
      bytes.contains { $0 &- 0x30 < 10 } && (bytes.count > 3 || bytes.allSatisfy { $0 &- 0x30 < 10 } == false)
    }
  }

  private static func beginsWithDigit(_ text: String) -> Bool { text.utf8.first.map { $0 &- 0x30 < 10 } ?? false }
}
