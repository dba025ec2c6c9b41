import FileFormats

/// Tells rows that are not data.
struct RowFilter: Sendable {
  /// Columns whose cells leave a row out.
  private var skip: [SkipRule]
  private let footers: FooterRule
  /// Columns that tell calls of ours.
  private let aside: [DirectionRule]
  /// The row before was a footer.
  private var isBelow = false

  init(skip: [SkipRule], footers: FooterRule, aside: [DirectionRule] = []) {
    self.skip = skip
    self.footers = footers
    self.aside = aside
  }

  mutating func reason(toSkip row: borrowing RawRow, isFirst: Bool) -> SkipReason? {
    for index in skip.indices where skip[index].holds(row) { return skip[index].reason }
    for rule in aside { if let reason = rule.reason(row) { return reason } }
    // Data has its required cells: only rows that lack one, or that begin as a footer does, are looked at closely.
    let lacks = footers.lacks(row) || row.count <= 1
    if lacks == false, footers.mayBeFooter(row) == false {
      isBelow = false
      return nil
    }
    if row.isBlank { return .blank }
    if isFirst, lacks, isSecondHeader(row) { return .secondHeader }
    isBelow = footers.holds(row, lacks: lacks, isBelow: isBelow)
    return isBelow ? .footer : nil
  }

  private func isSecondHeader(_ row: borrowing RawRow) -> Bool {
    for column in 0..<row.count
    where FooterLines.secondHeader.contains(row.string(column).trimmed.lowercased()) { return true }
    return false
  }
}
