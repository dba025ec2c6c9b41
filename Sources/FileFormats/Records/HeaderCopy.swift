/// The records of a header as they stand in the file, to know them again further down: files put one after the
/// other have it several times.
struct HeaderCopy {
  private var records: [[[UInt8]]] = []
  /// Of the last record: the length and the first byte of its first cell.
  private var length = -1
  private var first: UInt8 = 0

  mutating func add(_ row: borrowing RawRow) {
    guard row.count > 1 else { return }
    var cells: [[UInt8]] = []
    for column in 0..<row.count { cells.append(row.withBytes(column) { Array($0) }) }
    length = cells[0].count
    first = cells[0].first ?? 0
    records.append(cells)
  }

  /// Whether the row is one of the header's records. O(1) for nearly every row of data.
  @inline(__always)
  func matches(_ row: borrowing RawRow) -> Bool {
    let may = row.withBytes(0) { $0.count == length && ($0.first ?? 0) == first }
    return may || records.count > 1 ? isEqual(row) : false
  }

  private func isEqual(_ row: borrowing RawRow) -> Bool {
    for cells in records where cells.count == row.count {
      var column = 0
      while column < cells.count, row.withBytes(column, { $0.elementsEqual(cells[column]) }) { column += 1 }
      if column == cells.count { return true }
    }
    return false
  }
}
