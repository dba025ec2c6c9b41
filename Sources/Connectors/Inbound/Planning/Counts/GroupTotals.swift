/// The values of a column that add up its other values: a row `Totale` beside `Telefono` and `Email`, `Italia` beside
/// its regions, a row without a name below the named ones. Brought in with them, everything would count twice.
enum GroupTotals {
  /// In lower case, as ``Mapping/skip`` takes them. O(rows).
  static func values(of column: CountColumn, counted: CountColumn?, time: (Int) -> String) -> Set<String> {
    let isBlankSomewhere = column.filled < column.cells.count
    let values = isBlankSomewhere ? column.different.union([""]) : column.different
    guard values.count > 1 else { return [] }
    let named = column.different.filter(TotalWords.isWhole)
    if !named.isEmpty, named.count < column.different.count { return Set(named.map { $0.lowercased() }) }
    guard values.count > 2, let counted else { return [] }
    var sums: [String: [String: Int]] = [:]
    for row in column.cells.indices {
      guard let number = CountColumn.whole(counted.cells[row]) else { continue }
      sums[time(row), default: [:]][column.cells[row], default: 0] &+= number
    }
    let full = sums.values.filter { $0.count > 2 && $0.values.contains { $0 > 0 } }
    guard !full.isEmpty else { return [] }
    let whole = values.first { value in
      full.allSatisfy { sum in
        guard let own = sum[value] else { return false }
        return own > 0 && sum.values.reduce(0, &+) == 2 &* own
      }
    }
    return whole.map { [$0.lowercased()] } ?? []
  }
}
