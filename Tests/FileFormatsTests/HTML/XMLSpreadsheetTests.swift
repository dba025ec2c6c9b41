import Testing

@testable import FileFormats

struct XMLSpreadsheetTests {
  static func row(_ cells: [String]) -> String { "<Row>" + cells.joined() + "</Row>" }

  static func cell(_ text: String, _ type: String = "String", _ attributes: String = "") -> String {
    "<Cell \(attributes)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
  }

  static func document(_ sheets: [(name: String, rows: String)]) -> String {
    """
    <?xml version="1.0"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style>
    <Style ss:ID="s2"><NumberFormat ss:Format="0.0%"/></Style></Styles>
    """
      + sheets.map { "<Worksheet ss:Name=\"\($0.name)\"><Table>\($0.rows)</Table></Worksheet>" }.joined()
      + "</Workbook>"
  }

  static let document = document([
    ("Casi", row([cell("ID"), cell("Aperto"), cell("Quota")]) + row([cell("1"), cell("x"), cell("0.5", "Number")]))
  ])

  static let cells: [(xml: String, text: String)] = [
    (cell("109", "Number"), "109"),
    (cell("2.3833333330000001", "Number"), "2.383333333"),
    (cell("0.125", "Number", "ss:StyleID=\"s1\""), "12.5%"),
    (cell("1", "Number", "ss:StyleID=\"s2\""), "100%"),
    (cell("2026-10-14T00:00:00.000", "DateTime"), "2026-10-14"),
    (cell("2026-10-14T09:15:00.000", "DateTime"), "2026-10-14T09:15:00"),
    (cell("1899-12-31T01:30:05.000", "DateTime"), "01:30:05"),
    (cell("1900-01-01T02:30:00.000", "DateTime"), "26:30:00"),
    (cell("1", "Boolean"), "true"),
    (cell("è &lt;b&gt;"), "è <b>"),
    ("<Cell><ss:Data ss:Type=\"String\" xmlns=\"x\"><B>due</B> parole</ss:Data></Cell>", "due parole"),
    ("<Cell><Data ss:Type=\"String\">a</Data><Comment><ss:Data>nota</ss:Data></Comment></Cell>", "a"),
  ]

  @Test(arguments: cells)
  func `a cell becomes text`(_ xml: String, _ text: String) throws {
    let contents = try Contents(
      Self.document([("Casi", Self.row([Self.cell("ID"), Self.cell("v")]) + Self.row([Self.cell("1"), xml]))]))
    #expect(contents.rows == [["1", text]])
    #expect(contents.notes == [])
  }

  @Test func `cells and rows stand where their indices say`() throws {
    let rows =
      Self.row([Self.cell("a"), Self.cell("b"), Self.cell("c")])
      + "<Row ss:Index=\"5\">\(Self.cell("1"))\(Self.cell("2", "Number", "ss:Index=\"3\""))</Row>"
      + Self.row([Self.cell("3", "Number", "ss:MergeAcross=\"1\""), Self.cell("#N/A", "Error")])
      + "<Row>\(Self.cell("4"))<Cell/>\(Self.cell("5"))</Row>"
    let contents = try Contents(Self.document([("Casi", rows)]))
    #expect(contents.rows == [["1", "", "2"], ["3"], ["4", "", "5"]])
    #expect(contents.lines == [5, 6, 7])
    #expect(contents.notes == [.errorCells(count: 1, firstRow: 6, firstError: "#N/A")])
  }

  @Test func `sheets are chosen as in a workbook`() throws {
    func month(_ number: Int) -> String {
      Self.row([Self.cell("ID"), Self.cell("Data"), Self.cell("Canale")])
        + Self.row([Self.cell("\(number)"), Self.cell("2026-\(number)-01T00:00:00.000", "DateTime"), Self.cell("chat")])
    }
    let text = Self.document([
      ("Copertina", Self.row([Self.cell("Report")])), ("Ott", month(10)), ("Nov", month(11)),
    ])
    let contents = try Contents(text)
    #expect(contents.rows.map(\.first) == ["10", "11"])
    #expect(contents.sheets == ["Ott", "Nov"])
    #expect(try Contents(text, hints: FormatHints(sheet: "nov")).rows.map(\.first) == ["11"])
    #expect(throws: FileProblem.noSuchSheet("x", available: ["Copertina", "Ott", "Nov"])) {
      try Contents(text, hints: FormatHints(sheet: "x"))
    }
  }

  @Test func `other XML and own entities are refused`() {
    #expect(throws: FileProblem.wrongKind(.xml)) { try Contents("<?xml version=\"1.0\"?><rss/>") }
    let text = Self.document.replacing("<Workbook", with: "<!DOCTYPE x [<!ENTITY a \"b\">]><Workbook")
    #expect(throws: FileProblem.xmlWithDoctype(part: "XML")) { try Contents(text) }
  }

  @Test func `a cell far to the right is refused`() {
    let far = "<Row>\(Self.cell("1", "String", "ss:Index=\"20000\""))</Row>"
    #expect(throws: FileProblem.tooManyColumns(line: 1, limit: 16_384)) {
      try Contents(Self.document([("Casi", far)]))
    }
  }
}
