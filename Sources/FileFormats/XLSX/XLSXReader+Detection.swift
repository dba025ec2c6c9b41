extension XLSXReader {
  /// Chooses the sheets that are read and finds where their headers are, from the first rows of each.
  static func detect(path: String, hints: FormatHints) throws(FileProblem) -> FileFormat {
    let workbook = try Workbook(WatchedFile(path: path))
    var choice = SheetChoice(try workbook.tops(hints)) { index throws(FileProblem) in
      try workbook.countRows(of: workbook.sheets[index])
    }
    return try FileFormat(kind: .xlsx, sheets: choice.decide(hints.sheet), hints)
  }
}

extension FileFormat {
  /// A workbook of which these sheets are read.
  init(kind: Kind, sheets: [Worksheet], _ hints: FormatHints) throws(FileProblem) {
    self.init(kind: kind)
    state(hints)
    guard let first = sheets.first(where: { $0.use == .read }) else { throw .emptyFile }
    self.sheets = sheets
    preambleRecords = first.preambleRecords
    headerRecords = first.headerRecords
  }
}
