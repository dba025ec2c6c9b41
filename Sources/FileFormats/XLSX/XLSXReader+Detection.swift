extension XLSXReader {
  /// Chooses the sheet (the stated one, else the first visible one with at least two rows that hold
  /// something) and finds where its header is, reading no more than the first rows of each sheet.
  static func detect(path: String, hints: FormatHints) throws(FileProblem) -> FileFormat {
    let workbook = try Workbook(WatchedFile(path: path))
    var format = FileFormat(kind: .xlsx)
    format.state(hints)
    format.sheets = workbook.sheets.map(\.name)
    let visible = workbook.sheets.filter { !$0.isHidden }
    let candidates =
      if let name = hints.sheet { [try workbook.sheet(named: name)] } else { visible + workbook.sheets }
    for sheet in candidates {
      let shape = try workbook.shape(of: sheet)
      guard shape.count >= 2 || hints.sheet != nil else { continue }
      format.sheet = sheet.name
      format.preambleRecords = format.hasStatedHeader ? 0 : Preamble.count(shape)
      return format
    }
    guard let first = candidates.first else { throw .emptyFile }
    format.sheet = first.name
    return format
  }
}

extension Workbook {
  /// The cells of the sheet's first rows that are not blank, and how many of them hold something.
  fileprivate func shape(of sheet: Sheet) throws(FileProblem) -> [Preamble.Record] {
    var rows = SheetRows(
      XMLScanner(try archive.open(sheet.part)), styles: styles, dates: dates, strings: nil)
    var row = RawRow()
    var shape: [Preamble.Record] = []
    while shape.count < 50, try rows.next(into: &row) {
      if !row.isBlank { shape.append(Preamble.Record(row)) }
    }
    return shape
  }
}
