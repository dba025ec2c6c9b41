/// A spreadsheet of Excel 2003 in XML ("XML Spreadsheet Reference", Microsoft 2001), as programs still write it under
/// the name `.xls`.
struct XMLSpreadsheet {
  private(set) var sheets: [HeldTables.Sheet] = []

  private let xml: XMLScanner
  /// Styles whose numbers are shown as percentages.
  private var percentStyles: Set<String> = []
  private var cells = 0

  private static let space = Array("urn:schemas-microsoft-com:office:spreadsheet".utf8)

  /// Whether the first bytes of an XML document name this kind of document.
  static func isOne(_ sample: [UInt8]) -> Bool {
    let head = sample.prefix(8192).filter { $0 != 0 }
    guard head.count > space.count else { return false }
    for start in 0...(head.count - space.count) where head[start] == space[0] {
      if head[start..<(start + space.count)].elementsEqual(space) { return true }
    }
    return false
  }

  /// - Parameter text: UTF-8. O(bytes).
  init(_ text: [UInt8]) throws(FileProblem) {
    xml = XMLScanner(bytes: text, part: "XML")
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("Style"): try readStyle()
      case .open where xml.isNamed("Worksheet"): try readSheet()
      case .end: return
      default: break
      }
    }
  }

  private mutating func readStyle() throws(FileProblem) {
    let id = try value(of: "ID")
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("NumberFormat"):
        let code = try value(of: "Format") ?? ""
        if let id, code == "Percent" || CellStyles.reading(ofCode: code) == .percent { percentStyles.insert(id) }
      case .close where xml.isNamed("Style"), .end: return
      default: break
      }
    }
  }

  private mutating func readSheet() throws(FileProblem) {
    var sheet = HeldTables.Sheet(name: try value(of: "Name") ?? "")
    var table = MemoryTable()
    var line = 0
    var isVisibility = false
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("Row"):
        line = try number(of: "Index") ?? line + 1
        if try value(of: "Hidden") == "1" { sheet.remarks.hiddenRows.add(row: line) }
        table.beginRow(number: line)
        try readRow(&table, &sheet.remarks, line)
      case .open where xml.isNamed("Visible"): isVisibility = true
      case .text where isVisibility:
        var text: [UInt8] = []
        try xml.appendText(to: &text)
        if text.starts(with: Array("Sheet".utf8)) { sheet.isHidden = true }
      case .close where xml.isNamed("Visible"): isVisibility = false
      case .close where xml.isNamed("Worksheet"), .end:
        sheet.tables = [table]
        if sheets.contains(where: { $0.name == sheet.name }) { sheet.name += " (\(sheets.count + 1))" }
        sheets.append(sheet)
        return
      default: break
      }
    }
  }

  private mutating func readRow(
    _ table: inout MemoryTable, _ remarks: inout SheetRemarks, _ line: Int
  ) throws(FileProblem) {
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("Cell"):
        let column = try number(of: "Index").map { $0 - 1 } ?? table.columnsOfLastRow
        let merged = try number(of: "MergeAcross") ?? 0
        let isPercent = try value(of: "StyleID").map(percentStyles.contains) ?? false
        guard column + merged < CSVRecord.mostColumns else {
          throw .tooManyColumns(line: line, limit: CSVRecord.mostColumns)
        }
        cells += max(0, column - table.columnsOfLastRow) + 1 + max(0, merged)
        guard cells <= HTMLTables.mostCells else { throw .tooLarge(limit: MemoryTable.mostBytes) }
        while table.columnsOfLastRow < column { table.append(.empty) }
        _ = table.append(try readCell(isPercent, &remarks, line))
        for _ in 0..<max(0, merged) { table.append(.empty) }
      case .close where xml.isNamed("Row"), .end: return
      default: break
      }
    }
  }

  /// Reads up to the cell's end. Comments are passed over.
  private func readCell(
    _ isPercent: Bool, _ remarks: inout SheetRemarks, _ line: Int
  ) throws(FileProblem) -> [UInt8] {
    var text: [UInt8] = []
    var type = ""
    var isData = false
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("Comment"): try xml.skipElement()
      case .open where xml.isNamed("Data"):
        isData = true
        type = try value(of: "Type") ?? ""
      case .text where isData: try xml.appendText(to: &text)
      case .close where xml.isNamed("Data"): isData = false
      case .close where xml.isNamed("Cell"), .end:
        guard !text.isEmpty else { return [] }
        return XMLSpreadsheetCell.text(text, type: type, isPercent: isPercent, &remarks, line)
      default: break
      }
    }
  }

  /// An attribute by its name without prefix.
  private func value(of name: String) throws(FileProblem) -> String? {
    var prefix: String?
    try xml.forEachAttribute { found, _ in
      let text = String(decoding: found, as: UTF8.self)
      if text == name || text.hasSuffix(":" + name) { prefix = text }
    }
    return try prefix.flatMap { full throws(FileProblem) in try xml.attribute(full) }
  }

  private func number(of name: String) throws(FileProblem) -> Int? {
    guard let text = try value(of: name), let number = Int(text), number > 0, number < 10_000_000 else { return nil }
    return number
  }
}

/// The value of a cell of an XML spreadsheet as text.
enum XMLSpreadsheetCell {
  static func text(
    _ raw: [UInt8], type: String, isPercent: Bool, _ remarks: inout SheetRemarks, _ line: Int
  ) -> [UInt8] {
    let text = String(decoding: raw, as: UTF8.self)
    switch type {
    case "Boolean": return Array((text == "1" ? "true" : "false").utf8)
    case "Error":
      if remarks.errors.count == 0 { remarks.firstError = text }
      remarks.errors.add(row: line)
      return []
    case "DateTime": return Array(moment(text).utf8)
    case "Number":
      guard let number = Double(text) else { return raw }
      let shown = isPercent ? NumberText.percent(number) : NumberText.shortest(number)
      return shown.map { Array($0.utf8) } ?? raw
    default: return raw
    }
  }

  /// A day before March 1900 is a duration, counted from 31 December 1899: `1900-01-01T02:30:00.000` is 26:30:00. A
  /// day without a time of day is a day.
  private static func moment(_ text: String) -> String {
    let parts = text.split(separator: "T")
    guard parts.count == 2 else { return text }
    let day = parts[0].split(separator: "-").compactMap { Int($0) }
    let clock = parts[1].prefix(8)
    if day.count == 3, day[0] == 1899 || day[0] == 1900 && day[1] <= 2 {
      let days = day[0] == 1899 ? (day[1] == 12 ? day[2] - 31 : -1) : (day[1] - 1) * 31 + day[2]
      let hours = clock.prefix(2)
      if days >= 0, let hour = Int(hours) { return "\(days * 24 + hour)".padded + clock.dropFirst(2) }
    }
    return clock == "00:00:00" ? String(parts[0]) : "\(parts[0])T\(clock)"
  }
}

extension String {
  fileprivate var padded: String { count < 2 ? "0" + self : self }
}
