import FileFormats

/// Sets aside the rows of calls that are no customer's.
struct DirectionRule: Sendable {
  private let column: Int
  /// The column is our own and speaks our words.
  private let isOurs: Bool

  /// A column of ``CallRow``: empty for a customer's call.
  init(calls column: Int) {
    self.column = column
    isOurs = true
  }

  /// A column of the file, with the words of exchanges.
  init(words column: Int) {
    self.column = column
    isOurs = false
  }

  func reason(_ row: borrowing RawRow) -> SkipReason? {
    if row.isEmpty(column) { return nil }
    let word = row.string(column)
    if isOurs { return CallRow.setAside[word] }
    switch CallDirection.direction(word) {
    case .out: return .outgoing
    case .inside: return .inside
    case .total, nil: return nil
    }
  }
}
