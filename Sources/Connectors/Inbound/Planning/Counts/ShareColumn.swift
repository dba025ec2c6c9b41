import FileFormats

/// Whether a column of shares is written in hundredths (`9,2`) or as a part of one (`0,092`).
enum ShareColumn {
  /// Nil where nobody can tell, or where the numbers are no shares.
  static func target(_ field: Field, _ column: CountColumn) -> FieldTarget? {
    var target = FieldTarget(field)
    if column.hasPercentSigns { return target }
    let numbers = column.cells.compactMap(CountColumn.number)
    guard let most = numbers.max(), let least = numbers.min(), least >= 0, most <= 100 else { return nil }
    if most > 1 {
      target.isPercent = true
      return target
    }
    // Spreadsheets give a percentage as a part of one, with many digits.
    let isFine = column.cells.contains { cell in
      (cell.lastIndex { $0 == "," || $0 == "." }).map { cell.distance(from: $0, to: cell.endIndex) > 3 } ?? false
    }
    return isFine || most == least ? target : nil
  }
}
