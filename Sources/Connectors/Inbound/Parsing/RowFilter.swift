import FileFormats

/// Tells rows that are not data.
struct RowFilter: Sendable {
  /// Columns whose cells leave a row out, with those cells (trimmed, lower case).
  let skip: [(column: Int, cells: Set<String>)]
  /// Beginnings of footers' first cell, in lower case.
  let footers: [String]
  /// Columns that must have something in a row of data.
  let requiredColumns: [Int]
  /// Columns that tell calls of ours.
  var aside: [DirectionRule] = []

  func reason(toSkip row: borrowing RawRow, isFirst: Bool) -> SkipReason? {
    for rule in skip where rule.cells.contains(row.string(rule.column).trimmed.lowercased()) {
      return .byMapping
    }
    for rule in aside { if let reason = rule.reason(row) { return reason } }
    // Data has its required cells: only rows that lack one are looked at closely.
    var lacks = false
    for column in requiredColumns where row.isEmpty(column) { lacks = true }
    if lacks == false, requiredColumns.isEmpty == false, isFooterShaped(row) == false { return nil }
    if row.isBlank { return .blank }
    if isFirst, isSecondHeader(row) { return .secondHeader }
    return isFooter(row) ? .footer : nil
  }

  /// Few cells, of which the first is filled.
  private func isFooterShaped(_ row: borrowing RawRow) -> Bool { row.count <= 1 }

  private func isFooter(_ row: borrowing RawRow) -> Bool {
    var filled = 0
    for column in 0..<row.count where row.isEmpty(column) == false { filled += 1 }
    let first = row.string(0).trimmed.lowercased()
    return filled <= 3 && footers.contains { first.hasPrefix($0) }
  }

  private func isSecondHeader(_ row: borrowing RawRow) -> Bool {
    for column in 0..<row.count
    where FooterLines.secondHeader.contains(row.string(column).trimmed.lowercased()) { return true }
    return false
  }
}
