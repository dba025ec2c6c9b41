/// What a sheet's rows hold besides values: errors, formulas that were never calculated, rows out of sight.
struct SheetRemarks {
  struct Count: Equatable {
    var count = 0
    var firstRow = 0

    mutating func add(row: Int) {
      if count == 0 { firstRow = row }
      count += 1
    }
  }

  var errors = Count()
  var firstError = ""
  /// By column.
  var formulas: [Int: Count] = [:]
  var hiddenRows = Count()
  var mergedCells = Count()

  func notes(header: [String]) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if errors.count > 0 {
      notes.append(.errorCells(count: errors.count, firstRow: errors.firstRow, firstError: firstError))
    }
    for (column, found) in formulas.sorted(by: { $0.key < $1.key }) {
      let name = header.indices.contains(column) ? header[column] : ""
      notes.append(.formulasWithoutValue(column: name, count: found.count, firstRow: found.firstRow))
    }
    if hiddenRows.count > 0 { notes.append(.hiddenRows(count: hiddenRows.count, firstRow: hiddenRows.firstRow)) }
    if mergedCells.count > 0 { notes.append(.mergedCells(count: mergedCells.count, firstRow: mergedCells.firstRow)) }
    return notes
  }
}
