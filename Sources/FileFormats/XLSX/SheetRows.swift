/// The rows of one sheet, pulled one at a time from its XML.
struct SheetRows: RowSource, ~Copyable {
  private(set) var remarks = SheetRemarks()
  /// Numbers of shared texts that were met while ``strings`` was `nil`.
  private(set) var wantedStrings: Set<Int> = []

  private let xml: XMLScanner
  private let styles: CellStyles
  private let dates: SerialDate.System
  private let zeroFormulasAreUnknown: Bool
  /// `nil` when only the shape of the sheet is of interest: then texts read as `?`.
  private let strings: SharedStrings?
  private var merges: MergedCells
  private var isPastHeader = false
  private var line = 0
  private var value: [UInt8] = []
  private var isOver = false

  init(_ part: ZipEntryStream, of workbook: Workbook, strings: SharedStrings?, merges: MergedCells = MergedCells()) {
    xml = XMLScanner(part)
    styles = workbook.styles
    dates = workbook.dates
    zeroFormulasAreUnknown = workbook.calculatesOnLoad
    self.strings = strings
    self.merges = merges
  }

  /// A cell's attributes: column, style, kind of value.
  private struct Cell {
    var column: Int
    var style = 0
    var kind = Kind.number

    enum Kind {
      case number
      case shared
      case inline
      case text
      case boolean
      case error
    }
  }

  /// The next row that the sheet lists, blank or not; cells stand in their columns and empty ones at the
  /// end are left out. At the end the whole part has been read and checked.
  mutating func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    while !isOver {
      switch try xml.next() {
      case .open where xml.isNamed("row"):
        try readRow(into: &row)
        return true
      case .end: isOver = true
      default: break
      }
    }
    return false
  }

  mutating func passedHeader() {
    remarks = SheetRemarks()
    isPastHeader = true
  }

  private mutating func readRow(into row: inout RawRow) throws(FileProblem) {
    var number: Int?
    var isHidden = false
    try xml.forEachAttribute { name, value in
      if name.elementsEqual("r".utf8) { number = CellReference.number(value) }
      if name.elementsEqual("hidden".utf8) {
        isHidden = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      }
    }
    line = number ?? line + 1
    row.begin(line: line)
    var column = 0
    var filled = 0
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("c"):
        let cell = try readAttributes(expected: column)
        guard cell.column < CSVRecord.mostColumns else {
          throw .tooManyColumns(line: line, limit: CSVRecord.mostColumns)
        }
        column = cell.column + 1
        row.growEmpty(to: column)
        try readValue(of: cell)
        if !value.isEmpty {
          value.withUnsafeBufferPointer { row.place($0, at: cell.column) }
          filled = max(filled, column)
          if !merges.isEmpty { keepMerged(cell) }
        }
        if row.byteCount > CSVReader.longestRecord {
          throw .recordTooLong(line: line, limit: CSVReader.longestRecord, openQuoteLine: nil)
        }
      case .close where xml.isNamed("row"), .end:
        row.count = filled
        if filled > 0, isPastHeader, !merges.isEmpty { fillMerged(&row) }
        if isHidden, filled > 0 { remarks.hiddenRows.add(row: line) }
        return
      default: break
      }
    }
  }

  /// A number that is no date may be counted once only: it stays in its own row.
  private mutating func keepMerged(_ cell: Cell) {
    guard let last = merges.last(line: line, column: cell.column) else { return }
    let reading = styles.reading(cell.style)
    if cell.kind == .number, reading == .number || reading == .percent || reading == .elapsed { return }
    merges.keep(value, column: cell.column, upTo: last)
  }

  private mutating func fillMerged(_ row: inout RawRow) {
    for (column, text) in merges.texts(line: line) where column >= row.count || row.isEmpty(column) {
      row.growEmpty(to: column + 1)
      text.withUnsafeBufferPointer { row.place($0, at: column) }
      remarks.mergedCells.add(row: line)
    }
  }

  private func readAttributes(expected: Int) throws(FileProblem) -> Cell {
    var cell = Cell(column: expected)
    var isBeyond = false
    try xml.forEachAttribute { name, value in
      guard name.count == 1 else { return }
      switch name[0] {
      case UInt8(ascii: "r"):
        if let column = CellReference.column(value) { cell.column = column } else { isBeyond = true }
      case UInt8(ascii: "s"): cell.style = CellReference.number(value) ?? 0
      case UInt8(ascii: "t"): cell.kind = Self.kind(value)
      default: break
      }
    }
    if isBeyond { throw .tooManyColumns(line: line, limit: CSVRecord.mostColumns) }
    return cell
  }

  private static func kind(_ value: UnsafeBufferPointer<UInt8>) -> Cell.Kind {
    switch String(decoding: value, as: UTF8.self) {
    case "s": .shared
    case "inlineStr": .inline
    case "str", "d": .text
    case "b": .boolean
    case "e": .error
    default: .number
    }
  }

  /// Reads up to the cell's end and leaves its text in `value`.
  private mutating func readValue(of cell: Cell) throws(FileProblem) {
    value.removeAll(keepingCapacity: true)
    var isValue = false
    var hasValue = false
    var hasFormula = false
    reading: while true {
      switch try xml.next() {
      case .open where xml.isNamed("v"): (isValue, hasValue) = (true, true)
      case .open where xml.isNamed("f"): hasFormula = true
      case .open where xml.isNamed("is"): try SharedStrings.appendRuns(of: "is", xml, to: &value)
      case .text where isValue: try xml.appendText(to: &value)
      case .close where xml.isNamed("v"): isValue = false
      case .close where xml.isNamed("c"), .end: break reading
      default: break
      }
    }
    if hasFormula, isUncalculated(cell.kind, hasValue: hasValue) {
      remarks.formulas[cell.column, default: SheetRemarks.Count()].add(row: line)
      value.removeAll(keepingCapacity: true)
    }
    guard !value.isEmpty else { return }
    switch cell.kind {
    case .inline, .text: ControlEscapes.decode(&value, from: 0)
    case .shared: try lookUp()
    case .boolean: value = Array((value == [0x31] ? "true" : "false").utf8)
    case .error: noteError()
    case .number: readNumber(style: cell.style)
    }
  }

  /// Whether a formula was saved without its result: there is none, or the nought that a program wrote which
  /// leaves the calculation to whoever opens the file. An empty text is a result.
  private func isUncalculated(_ kind: Cell.Kind, hasValue: Bool) -> Bool {
    if value.isEmpty { return kind == .number || !hasValue }
    return zeroFormulasAreUnknown && kind == .number && value == [UInt8(ascii: "0")]
  }

  private mutating func lookUp() throws(FileProblem) {
    let number = value.withUnsafeBufferPointer { CellReference.number($0) }
    guard let strings else {
      if let number { wantedStrings.insert(number) }
      value = [UInt8(ascii: "?")]
      return
    }
    value.removeAll(keepingCapacity: true)
    guard let number, strings.append(number, to: &value) else {
      throw .badXML(part: xml.part, byteOffset: 0)
    }
  }

  private mutating func noteError() {
    if remarks.errors.count == 0 { remarks.firstError = String(decoding: value, as: UTF8.self) }
    remarks.errors.add(row: line)
    value.removeAll(keepingCapacity: true)
  }

  private mutating func readNumber(style: Int) {
    let reading = styles.reading(style)
    let isShort = value.count <= 15 && !value.contains { $0 | 0x20 == UInt8(ascii: "e") }
    if reading == .number, isShort { return }
    guard let number = Double(String(decoding: value, as: UTF8.self)) else { return }
    let shown = reading == .percent ? NumberText.percent(number) : SerialDate.text(number, as: reading, dates)
    if let text = shown ?? NumberText.shortest(number) {
      value.removeAll(keepingCapacity: true)
      value.append(contentsOf: text.utf8)
    }
  }
}
