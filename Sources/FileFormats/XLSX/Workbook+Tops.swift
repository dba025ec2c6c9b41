extension Workbook {
  /// What the first rows of every sheet show. A sheet that cannot be read says so.
  func tops(_ hints: FormatHints) throws(FileProblem) -> [SheetTop] {
    let first = hints.headerRow ?? 1
    var wanted: Set<Int> = []
    var problems: [String: FileProblem] = [:]
    for sheet in sheets {
      do throws(FileProblem) {
        wanted.formUnion(try wantedStrings(of: sheet, from: first))
      } catch {
        problems[sheet.part] = error
      }
    }
    let strings = try sharedStrings(only: wanted)
    var tops: [SheetTop] = []
    for sheet in sheets {
      var top = SheetTop(Worksheet(name: sheet.name, isHidden: sheet.isHidden))
      top.hasPivotTable = sheet.hasPivotTable
      do throws(FileProblem) {
        if let problem = problems[sheet.part] { throw problem }
        top.look(at: try topRows(of: sheet, strings, from: first), hints)
      } catch {
        top.problem = error
      }
      tops.append(top)
    }
    return tops
  }

  /// The numbers of the shared texts in the first rows of a sheet.
  private func wantedStrings(of sheet: Sheet, from first: Int) throws(FileProblem) -> Set<Int> {
    var rows = SheetRows(try archive.open(sheet.part), of: self, strings: nil)
    var row = RawRow()
    var count = 0
    while count < HeadGuess.mostRecords, try rows.next(into: &row) {
      if !row.isBlank, row.line >= first { count += 1 }
    }
    return rows.wantedStrings
  }

  /// The first rows of a sheet that are not blank, from this one on.
  private func topRows(
    of sheet: Sheet, _ strings: SharedStrings, from first: Int
  ) throws(FileProblem) -> [[String]] {
    var rows = SheetRows(try archive.open(sheet.part), of: self, strings: strings)
    var row = RawRow()
    var top: [[String]] = []
    while top.count < HeadGuess.mostRecords, try rows.next(into: &row) {
      if !row.isBlank, row.line >= first { top.append(row.strings.map(\.trimmedOfBlanks)) }
    }
    return top
  }

  /// The rows of a sheet that hold something. O(sheet).
  func countRows(of sheet: Sheet) throws(FileProblem) -> Int {
    var rows = SheetRows(try archive.open(sheet.part), of: self, strings: nil)
    var row = RawRow()
    var count = 0
    while try rows.next(into: &row) { count += row.isBlank ? 0 : 1 }
    return count
  }
}
