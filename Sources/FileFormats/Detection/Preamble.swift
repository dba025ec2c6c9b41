/// Titles above a header: `Report generated on …`, a company's name. They hold one cell each, and a fuller
/// record of the table's width follows.
enum Preamble {
  /// What matters of a record that is not blank: its cells, and those that hold something.
  struct Record {
    var cells: Int
    var filled: Int

    init(cells: Int, filled: Int) {
      self.cells = cells
      self.filled = filled
    }

    init(_ row: borrowing RawRow) {
      cells = row.count
      filled = 0
      for column in 0..<row.count where !row.isEmpty(column) { filled += 1 }
    }
  }

  /// How many records come before the header; 0 where that is not plain.
  static func count(_ records: [Record]) -> Int {
    let usual = usualCells(records)
    guard usual >= 3 else { return 0 }
    let titles = records.prefix { $0.filled == 1 }.count
    guard titles > 0, titles <= 20, titles < records.count else { return 0 }
    let header = records[titles]
    return header.cells >= usual - 1 && header.filled >= 2 ? titles : 0
  }

  /// The most frequent number of cells, the larger one where two are as frequent; 0 without records. Lines of one cell
  /// (titles, the foot of a report) do not count against a quarter of the records that agree on a wider row.
  static func usualCells(_ records: [Record]) -> Int {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.cells, default: 0] += 1 }
    let wide = counts.filter { $0.key >= 3 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let wide, wide.value >= 2, wide.value * 4 >= records.count { counts[1] = nil }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
