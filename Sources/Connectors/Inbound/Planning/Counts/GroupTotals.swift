/// The values of a column that add up its other values: a row `Totale` beside `Telefono` and `Email`, `Italia` beside
/// its regions, a row without a name below the named ones. Brought in with them, everything would count twice.
enum GroupTotals {
  /// In lower case, as ``Mapping/skip`` takes them. O(rows).
  static func values(of column: CountColumn, counted: CountColumn?, time: (Int) -> String) -> Set<String> {
    let named = column.different.filter(TotalWords.isWhole)
    if !named.isEmpty, named.count < column.different.count { return Set(named.map { $0.lowercased() }) }
    guard let sum = sumOfOthers(column, counted, time), sum.isTelling else { return [] }
    return [sum.value.lowercased()]
  }

  /// A value that adds up the others, in numbers so few and so round that it may be chance; nil where there is none.
  static func perhaps(of column: CountColumn, counted: CountColumn?, time: (Int) -> String) -> String? {
    guard !column.different.contains(where: TotalWords.isWhole), let sum = sumOfOthers(column, counted, time),
      !sum.isTelling
    else { return nil }
    return sum.value
  }

  private static func sumOfOthers(
    _ column: CountColumn, _ counted: CountColumn?, _ time: (Int) -> String
  ) -> (value: String, isTelling: Bool)? {
    let isBlankSomewhere = column.filled < column.cells.count
    let values = isBlankSomewhere ? column.different.union([""]) : column.different
    guard values.count > 2, let counted else { return nil }
    var sums: [String: [String: Int]] = [:]
    for row in column.cells.indices {
      guard let number = CountColumn.whole(counted.cells[row]) else { continue }
      sums[time(row), default: [:]][column.cells[row], default: 0] &+= number
    }
    let full = sums.values.filter { $0.count > 2 && $0.values.contains { $0 > 0 } }
    guard !full.isEmpty else { return nil }
    let whole = values.first { value in
      full.allSatisfy { sum in
        guard let own = sum[value] else { return false }
        return own > 0 && sum.values.reduce(0, &+) == 2 &* own
      }
    }
    // A month of round numbers, or a day of small ones, adds up by chance too: three different sums do not.
    let isTelling =
      Set(full.map { $0.values.max() ?? 0 }).count >= 3
      || full.contains { ($0.values.max() ?? 0) >= 200 && $0.values.contains { !$0.isMultiple(of: 10) } }
    return whole.map { ($0, $0.isEmpty || isTelling) }
  }
}
