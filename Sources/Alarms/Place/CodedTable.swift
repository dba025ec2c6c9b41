import Statistics

/// A `LocateTable` with its texts turned into numbers, one entry a leaf cell.
struct CodedTable {
  let dimensions: [String]
  /// The values of each dimension, in alphabetical order so that the order of the rows does not matter.
  let values: [[String]]
  let grid: CellGrid
  let counts: [LocateTable.Counts]

  init(_ table: LocateTable) {
    let width = table.dimensions.count
    var rowCodes = [Int32](repeating: 0, count: table.rows.count * width)
    let values = (0..<width).map { Self.number($0, of: table, into: &rowCodes) }
    var codes: [Int32] = []
    var counts: [LocateTable.Counts] = []
    codes.reserveCapacity(rowCodes.count)
    counts.reserveCapacity(table.rows.count)
    for row in Self.sortedRows(rowCodes, width) {
      let own = rowCodes[row * width..<(row + 1) * width]
      if let last = counts.indices.last, codes.suffix(width).elementsEqual(own) {
        counts[last] += table.rows[row].counts
      } else {
        codes += own
        counts.append(table.rows[row].counts)
      }
    }
    self.init(dimensions: table.dimensions, values: values, codes: codes, counts: counts)
  }

  /// From numbers: `codes` holds one index into `values` a dimension, cell after cell, in ascending order.
  init(dimensions: [String], values: [[String]], codes: [Int32], counts: [LocateTable.Counts]) {
    self.dimensions = dimensions
    self.values = values
    self.counts = counts
    grid = CellGrid(valueCounts: values.map(\.count), codes: codes)
  }

  /// Numbers one dimension's texts in alphabetical order, in every row, and returns them in that order.
  private static func number(
    _ dimension: Int, of table: LocateTable, into codes: inout [Int32]
  ) -> [String] {
    let width = table.dimensions.count
    var numbers: [String: Int32] = [:]
    var texts: [String] = []
    for (row, entry) in table.rows.enumerated() {
      let text = entry.values[dimension]
      if let number = numbers[text] {
        codes[row * width + dimension] = number
      } else {
        numbers[text] = Int32(texts.count)
        codes[row * width + dimension] = Int32(texts.count)
        texts.append(text)
      }
    }
    let sorted = texts.indices.sorted { texts[$0] < texts[$1] }
    var ranks = [Int32](repeating: 0, count: texts.count)
    for (rank, number) in sorted.enumerated() { ranks[number] = Int32(rank) }
    for row in table.rows.indices {
      codes[row * width + dimension] = ranks[Int(codes[row * width + dimension])]
    }
    return sorted.map { texts[$0] }
  }

  /// The rows in the order of their numbers, so that the order in the file does not matter.
  static func sortedRows(_ codes: [Int32], _ width: Int) -> [Int] {
    codes.withUnsafeBufferPointer { codes in
      (0..<codes.count / width).sorted { a, b in
        for dimension in 0..<width where codes[a * width + dimension] != codes[b * width + dimension] {
          return codes[a * width + dimension] < codes[b * width + dimension]
        }
        return a < b
      }
    }
  }

  /// The counts of each value of one dimension. A count of bad ones above the whole is cut to it.
  func groups(_ dimension: Int) -> [GroupChange] {
    var sums = [LocateTable.Counts](repeating: .zero, count: values[dimension].count)
    for cell in counts.indices { sums[grid.code(cell, dimension)] += counts[cell] }
    return sums.map { sum in
      GroupChange(
        before: Proportion(min(sum.beforeBad, sum.beforeN), of: sum.beforeN),
        after: Proportion(min(sum.afterBad, sum.afterN), of: sum.afterN))
    }
  }
}
