import Testing

@testable import FileFormats

struct XLSXReaderTests {
  static let header =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
    + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>"

  /// Number formats of the styles 0 to 8.
  static let styles =
    "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-410]dd/mm/yyyy;@\"/></numFmts><cellXfs>"
    + [0, 14, 21, 22, 46, 10, 170, 4, 20].map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs>"

  static let cells: [(xml: String, text: String)] = [
    ("<c r=\"A2\"><v>109</v></c>", "109"),
    ("<c r=\"A2\"><v>2.3833333330000001</v></c>", "2.383333333"),
    ("<c r=\"A2\"><v>1E-3</v></c>", "0.001"),
    ("<c r=\"A2\"><v>-2.5E-7</v></c>", "-0.00000025"),
    ("<c r=\"A2\"><v>1.2345678901234E+14</v></c>", "123456789012340"),
    ("<c r=\"A2\" s=\"5\"><v>0.125</v></c>", "12.5%"),
    ("<c r=\"A2\" s=\"5\"><v>7.0000000000000007E-2</v></c>", "7%"),
    ("<c r=\"A2\" s=\"5\"><v>1</v></c>", "100%"),
    ("<c r=\"A2\" s=\"1\"><v>44197</v></c>", "2021-01-01"),
    ("<c r=\"A2\" s=\"6\"><v>44197</v></c>", "2021-01-01"),
    ("<c r=\"A2\" s=\"2\"><v>0.38400462962962961</v></c>", "09:12:58"),
    ("<c r=\"A2\" s=\"3\"><v>44197.384004629632</v></c>", "2021-01-01T09:12:58"),
    ("<c r=\"A2\" s=\"3\"><v>44197</v></c>", "2021-01-01T00:00:00"),
    ("<c r=\"A2\" s=\"1\"><v>44197.5</v></c>", "2021-01-01T12:00:00"),
    ("<c r=\"A2\" s=\"4\"><v>1.1041666666666667</v></c>", "26:30:00"),
    ("<c r=\"A2\" s=\"8\"><v>6.25E-2</v></c>", "1:30"),
    ("<c r=\"A2\" s=\"1\"><v>-1</v></c>", "-1"),
    ("<c r=\"A2\" t=\"b\"><v>1</v></c>", "true"),
    ("<c r=\"A2\" t=\"b\"><v>0</v></c>", "false"),
    ("<c r=\"A2\" t=\"str\"><f>A1&amp;B1</f><v>è &lt;b&gt; &#8364;&#x41;</v></c>", "è <b> €A"),
    ("<c r=\"A2\" t=\"d\"><v>2021-01-01T09:12:58</v></c>", "2021-01-01T09:12:58"),
    ("<c r=\"A2\" t=\"s\"><v>0</v></c>", "uno"),
    ("<c r=\"A2\" t=\"s\"><v>1</v></c>", "due tre"),
    ("<c r=\"A2\" t=\"s\"><v>2</v></c>", "東京"),
    ("<c r=\"A2\" t=\"s\"><v>3</v></c>", "riga\r\nnuova _x"),
    ("<c r=\"A2\" t=\"inlineStr\"><is><r><t>a </t></r><r><t><![CDATA[<b>]]></t></r></is></c>", "a <b>"),
    ("<x:c xmlns:x=\"y\" r=\"A2\"><x:v>7</x:v></x:c>", "7"),
    ("<c><v>8</v></c>", "8"),
  ]

  static let sharedStrings =
    "<si><t>uno</t></si><si><r><t>due </t></r><r><rPr><b/></rPr><t>tre</t></r></si>"
    + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>"
    + "<si><t xml:space=\"preserve\">riga_x000D_\nnuova _x</t></si>"

  static func book(_ rows: String) -> TinyWorkbook {
    var book = TinyWorkbook(header + rows)
    book.styles = styles
    book.sharedStrings = sharedStrings
    return book
  }

  @Test(arguments: cells)
  func `a cell becomes text`(_ xml: String, _ text: String) throws {
    let contents = try Contents(bytes: Self.book("<row r=\"2\">\(xml)</row>").bytes)
    #expect(contents.header == ["a", "b"])
    #expect(contents.rows == [[text]])
    #expect(contents.notes == [])
  }

  @Test func `cells and rows stand where their references say`() throws {
    let rows =
      "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v></v></c></row>"
      + "<row><c><v>2</v></c><c><v>3</v></c><c r=\"E5\" s=\"1\"/></row>"
      + "<row r=\"9\"><c r=\"C9\"><v>4</v></c><c r=\"A9\"><v>5</v></c></row>"
    let contents = try Contents(bytes: Self.book(rows).bytes)
    #expect(contents.rows == [["", "1"], ["2", "3"], ["5", "", "4"]])
    #expect(contents.lines == [3, 5, 9])
    #expect(contents.notes == [.longRecords(count: 1, firstLine: 9), .blankRecords(count: 1)])
  }

  @Test func `errors are empty and noted`() throws {
    let row = "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c><c r=\"B2\"><v>1</v></c></row>"
    let contents = try Contents(bytes: Self.book(row).bytes)
    #expect(contents.rows == [["", "1"]])
    #expect(contents.notes == [.errorCells(count: 1, firstRow: 2, firstError: "#N/A")])
  }

  static let formulas: [(name: String, cell: String, text: String, isNoted: Bool)] = [
    ("a result", "<f>A1</f><v>7</v>", "7", false),
    ("no result", "<f>A1</f>", "", true),
    ("an empty result", "<f>A1</f><v></v>", "", true),
    ("a shared formula without a result", "<f t=\"shared\" si=\"0\"/>", "", true),
    ("a nought", "<f>A1</f><v>0</v>", "0", false),
  ]

  @Test(arguments: formulas)
  func `a formula without a value is told`(_ name: String, _ cell: String, _ text: String, _ isNoted: Bool) throws {
    let row = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\">\(cell)</c></row>"
    let contents = try Contents(bytes: Self.book(row).bytes)
    #expect(contents.rows == [text.isEmpty ? ["1"] : ["1", text]])
    #expect(contents.notes == (isNoted ? [.formulasWithoutValue(column: "b", count: 1, firstRow: 2)] : []))
  }

  @Test func `a formula whose result is an empty text has a value`() throws {
    let row = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>A1</f><v></v></c></row>"
    #expect(try Contents(bytes: Self.book(row).bytes).notes == [])
  }

  @Test func `a nought that waits for its calculation is no value`() throws {
    var book = Self.book("<row r=\"2\"><c r=\"A2\"><v>0</v></c><c r=\"B2\"><f>A1</f><v>0</v></c></row>")
    book.calculatesOnLoad = true
    let contents = try Contents(bytes: book.bytes)
    #expect(contents.rows == [["0"]])
    #expect(contents.notes == [.formulasWithoutValue(column: "b", count: 1, firstRow: 2)])
  }

  @Test func `hidden rows are read and told`() throws {
    let rows =
      "<row r=\"2\" hidden=\"1\"><c><v>1</v></c></row><row r=\"3\" hidden=\"true\"><c><v>2</v></c></row>"
      + "<row r=\"4\" hidden=\"1\"/><row r=\"5\" hidden=\"0\"><c><v>3</v></c></row>"
    let contents = try Contents(bytes: Self.book(rows).bytes)
    #expect(contents.rows == [["1"], ["2"], ["3"]])
    #expect(contents.notes == [.blankRecords(count: 1), .hiddenRows(count: 2, firstRow: 2)])
  }

  @Test func `a table that begins further in is read`() throws {
    let rows =
      "<row r=\"5\"><c r=\"C5\" t=\"str\"><v>id</v></c><c r=\"D5\" t=\"str\"><v>a</v></c></row>"
      + "<row r=\"6\"><c r=\"C6\"><v>1</v></c><c r=\"D6\"><v>2</v></c></row>"
    let contents = try Contents(bytes: TinyWorkbook(rows).bytes)
    #expect(contents.header == ["", "", "id", "a"])
    #expect(contents.rows == [["", "", "1", "2"]])
  }

  @Test func `old Mac dates begin in 1904`() throws {
    var book = Self.book("<row><c s=\"1\"><v>42735</v></c></row>")
    book.isDate1904 = true
    #expect(try Contents(bytes: book.bytes).rows == [["2021-01-01"]])
  }

  @Test func `titles above the header are passed over`() throws {
    func row(_ cells: [String]) -> String {
      "<row>" + cells.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
    }
    let rows = [["Vendite"], ["2021"], ["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]].map(row)
    let contents = try Contents(bytes: TinyWorkbook(rows.joined()).bytes)
    #expect(contents.header == ["a", "b", "c"])
    #expect(contents.rows == [["1", "2", "3"], ["4", "5", "6"]])
    #expect(contents.notes == [.preamble(["Vendite", "2021"])])
  }

  @Test func `the watcher sees the whole file`() throws {
    let bytes = Self.book("<row><c><v>1</v></c></row>").bytes
    let file = try ScratchFile(bytes)
    var seen: [UInt8] = []
    let reader = try openRecords(at: file.path) { seen.append(contentsOf: $0) }
    #expect(try Contents(reader).rows == [["1"]])
    #expect(seen == bytes)
    #expect(reader.progress.fraction == 1)
  }

  @Test func `a workbook that changes while it is read is refused`() throws {
    let file = try ScratchFile(Self.book("<row><c><v>1</v></c></row>").bytes)
    let reader = try openRecords(at: file.path)
    try file.append("x")
    #expect(throws: FileProblem.changedWhileRead(path: file.path)) { try Contents(reader) }
  }

  @Test func `a text or a date merged downwards is read in every row, a number once`() throws {
    let rows =
      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Nord</t></is></c><c r=\"B2\"><v>7</v></c></row>"
      + "<row r=\"3\"><c r=\"A3\" s=\"1\"/><c r=\"B3\"/><c r=\"C3\"><v>1</v></c></row>"
      + "<row r=\"4\"><c r=\"B4\"><v>9</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c></row>"
    var book = Self.book(rows)
    book.afterRows = "<mergeCells count=\"2\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B3\"/></mergeCells>"
    let contents = try Contents(bytes: book.bytes)
    #expect(contents.rows == [["Nord", "7"], ["Nord", "", "1"], ["Nord", "9"], ["", "3"]])
    #expect(contents.notes.contains(.mergedCells(count: 2, firstRow: 3)))
  }
}
