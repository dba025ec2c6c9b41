extension XLSXReader {
  /// Chooses the sheets that are read and finds where their headers are, from the first rows of each.
  static func detect(path: String, hints: FormatHints) throws(FileProblem) -> FileFormat {
    let workbook = try Workbook(WatchedFile(path: path))
    var format = FileFormat(kind: .xlsx)
    format.state(hints)
    let survey = try SheetSurvey(workbook, hints)
    if let name = hints.sheet {
      format.sheets = try survey.sheets(named: name)
    } else {
      var choice = SheetChoice(survey)
      format.sheets = try choice.decide()
    }
    guard let first = format.sheets.first(where: { $0.use == .read }) else { throw .emptyFile }
    format.preambleRecords = first.preambleRecords
    format.headerRecords = first.headerRecords
    return format
  }
}

extension SheetSurvey {
  /// The sheet of this name alone; for `all` every sheet in sight that holds a table.
  fileprivate func sheets(named name: String) throws(FileProblem) -> [Worksheet] {
    let wanted = name.lowercased()
    var uses = sheets.map { found in
      var sheet = found.sheet
      sheet.use = found.widest == 0 ? .empty : found.sheet.isHidden ? .hidden : .otherTable
      return sheet
    }
    if let place = sheets.firstIndex(where: { $0.sheet.name.lowercased() == wanted }) {
      if let problem = sheets[place].problem { throw problem }
      uses[place].use = .read
      return uses
    }
    guard ["all", "tutti"].contains(wanted) else {
      throw .noSuchSheet(name, available: sheets.map(\.sheet.name))
    }
    for (place, found) in sheets.enumerated() where !found.sheet.isHidden && found.widest > 0 {
      uses[place].use = found.problem != nil ? .unreadable : found.isTable ? .read : .beside
    }
    return uses
  }
}
