import Testing

@testable import FileFormats

struct CSVReaderTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var header: [String]
    var rows: [[String]]

    init(_ name: String, _ text: String, _ header: [String], _ rows: [[String]]) {
      testDescription = name
      self.text = text
      self.header = header
      self.rows = rows
    }
  }

  static let cases: [Case] = [
    Case("commas", "a,b\n1,2\n3,4\n", ["a", "b"], [["1", "2"], ["3", "4"]]),
    Case("no line break at the end", "a,b\n1,2", ["a", "b"], [["1", "2"]]),
    Case("semicolons and decimal commas", "a;b;c\n1,5;2;3,5\n", ["a", "b", "c"], [["1,5", "2", "3,5"]]),
    Case("tabs", "a\tb\n1,1\t2;2\n", ["a", "b"], [["1,1", "2;2"]]),
    Case("bars", "a|b\n1|2\n", ["a", "b"], [["1", "2"]]),
    Case("CRLF", "a,b\r\n1,2\r\n", ["a", "b"], [["1", "2"]]),
    Case("CRLF after quotes", "a,\"b\"\r\n1,\"2\"\r\n", ["a", "b"], [["1", "2"]]),
    Case("CR alone", "a,b\r1,2\r3,4", ["a", "b"], [["1", "2"], ["3", "4"]]),
    Case("a lone CR in a file of LF lines", "a,b\n1,x\ry\n", ["a", "b"], [["1", "x\ry"]]),
    Case("a quoted line break", "a,b\n1,\"x\ny\"\n2,z\n", ["a", "b"], [["1", "x\ny"], ["2", "z"]]),
    Case("a quoted CRLF", "a,b\r\n1,\"x\r\ny\"\r\n", ["a", "b"], [["1", "x\r\ny"]]),
    Case(
      "doubled quotes", "a,b\n\"\"\"si\"\"\",\"dice \"\"no\"\"\"\n", ["a", "b"], [["\"si\"", "dice \"no\""]]),
    Case("quoted separator", "a,b\n\"1,1\",2\n", ["a", "b"], [["1,1", "2"]]),
    Case("empty quotes", "a,b\n\"\",2\n", ["a", "b"], [["", "2"]]),
    Case("a lone quote inside a cell", "a,b\n5\" lungo,2\n", ["a", "b"], [["5\" lungo", "2"]]),
    Case("text after a quote", "a,b\n\"Anna\" B.,2\n", ["a", "b"], [["Anna B.", "2"]]),
    Case(
      "text and a separator after a quote", "a,b\n\"An,na\" \"B\",2\n", ["a", "b"], [["An,na \"B\"", "2"]]),
    Case("trailing separators", "a,b,\n1,2,\n", ["a", "b", ""], [["1", "2", ""]]),
    Case(
      "short and long records", "a,b\n1\n1,2,3\n4,5\n6,7\n", ["a", "b"],
      [["1"], ["1", "2", "3"], ["4", "5"], ["6", "7"]]),
    Case("blank lines", "\n\na,b\n\n1,2\n  \n,\n3,4\n\n", ["a", "b"], [["1", "2"], ["3", "4"]]),
    Case("header with blanks around", " a ,\u{A0}b\u{A0}\n1,2\n", ["a", "b"], [["1", "2"]]),
    Case("blanks in cells are kept", "a,b\n 1 ,2\n", ["a", "b"], [[" 1 ", "2"]]),
    Case("sep= line", "sep=;\r\na;b\r\n1,5;2\r\n", ["a", "b"], [["1,5", "2"]]),
    Case("quoted sep= line", "\"sep=|\"\na|b\n1;2|3;4\n", ["a", "b"], [["1;2", "3;4"]]),
    Case("one column", "nome\nAnna\nUgo\n", ["nome"], [["Anna"], ["Ugo"]]),
    Case(
      "long cells", "a,b\n\(String(repeating: "x", count: 99)),è\n", ["a", "b"],
      [[String(repeating: "x", count: 99), "è"]]),
    Case(
      "titles above the header", "Vendite,,\nMilano,,\na,b,c\n1,2,3\n4,5,6\n", ["a", "b", "c"],
      [["1", "2", "3"], ["4", "5", "6"]]),
    Case("quote at the very end", "a,b\n1,\"2\"", ["a", "b"], [["1", "2"]]),
    Case("quote and CR at the very end", "a,b\r\n1,\"2\"\r", ["a", "b"], [["1", "2"]]),
  ]

  @Test(arguments: cases)
  func `reads cells`(_ sample: Case) throws {
    let contents = try Contents(sample.text)
    #expect(contents.header == sample.header)
    #expect(contents.rows == sample.rows)
  }

  /// Whatever is cut in two by the end of a piece of the file must come out whole.
  @Test(arguments: cases)
  func `pieces of any size give the same cells`(_ sample: Case) throws {
    let file = try ScratchFile(sample.text)
    let format = try FileFormat.detect(path: file.path)
    for piece in [1, 2, 3, 5, 7, 8, 9, 16, 31] {
      let limits = CSVReader.Limits(piece: piece, record: 1000)
      let contents = try Contents(CSVReader(path: file.path, format: format, limits: limits))
      #expect(contents.header == sample.header)
      #expect(contents.rows == sample.rows)
    }
  }

  @Test func `lines are counted as an editor shows them`() throws {
    let contents = try Contents("a,b\n1,\"x\ny\nz\"\n\n2,3\r\n4,5\n")
    #expect(contents.lines == [2, 6, 7])
  }

  @Test func `what was tolerated is noted`() throws {
    let contents = try Contents("Titolo\na,b,c\n1,2,3\n1,2\n\n1,2,3,4\n\"x\" y,2,3\n4,5,6\n7,8\n")
    #expect(
      contents.notes == [
        .preamble(["Titolo"]),
        .shortRecords(count: 2, firstLine: 4),
        .longRecords(count: 1, firstLine: 6),
        .blankRecords(count: 1),
        .textAfterQuote(count: 1, firstLine: 7),
      ])
  }

  @Test func `a column that a short record lacks reads as empty`() {
    let row = RawRow(cells: ["a", ""])
    let texts = [row.string(0), row.string(1), row.string(5), row.string(-1)]
    #expect(texts == ["a", "", "", ""])
    let empty = [row.isEmpty(0), row.isEmpty(1), row.isEmpty(5), row.isEmpty(-1)]
    #expect(empty == [false, true, true, true])
    let copy = row.copy().strings
    #expect(copy == ["a", ""])
  }

  @Test func `a blank row holds nothing but blanks`() {
    let blank = RawRow(cells: ["", " \t"])
    let filled = RawRow(cells: ["", "0"])
    let found = (blank.isBlank, filled.isBlank)
    #expect(found == (true, false))
  }

  @Test func `the watcher sees every byte once`() throws {
    let text = String(repeating: "a,b\n1,2\n", count: 5000)
    let file = try ScratchFile(text)
    var seen: [UInt8] = []
    let reader = try openRecords(at: file.path) { seen.append(contentsOf: $0) }
    _ = try Contents(reader)
    #expect(seen == Array(text.utf8))
    #expect(reader.progress == ReadingProgress(bytesRead: 40_000, totalBytes: 40_000))
    #expect(reader.progress.fraction == 1)
  }

  @Test func `the end stays the end`() throws {
    let file = try ScratchFile("a,b\n1,2\n")
    let reader = try openRecords(at: file.path)
    var row = RawRow()
    #expect(try reader.next(into: &row))
    #expect(try !reader.next(into: &row))
    #expect(try !reader.next(into: &row))
  }
}
