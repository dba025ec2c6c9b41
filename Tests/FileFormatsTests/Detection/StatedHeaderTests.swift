import Testing

@testable import FileFormats

struct StatedHeaderTests {
  static let report = "Report; ottobre\nGenerato il; 1/11\nid;a;b\n1;2;3\n4;5;6\n"

  @Test func `the header is on the line that is stated`() throws {
    let contents = try Contents(Self.report, hints: FormatHints(headerRow: 3))
    #expect(contents.header == ["id", "a", "b"])
    #expect(contents.rows == [["1", "2", "3"], ["4", "5", "6"]])
    #expect(contents.notes == [.preamble(["Report  ottobre", "Generato il  1/11"])])
  }

  @Test func `a stated line is one of the file, blank ones counted`() throws {
    let contents = try Contents("\n\"x\ny\";1\n\nid;a\n1;2\n", hints: FormatHints(headerRow: 5))
    #expect(contents.header == ["id", "a"])
    #expect(contents.lines == [6])
  }

  @Test func `a blank line stands for the next one that is not`() throws {
    let contents = try Contents("x;1\n\nid;a\n1;2\n", hints: FormatHints(headerRow: 2))
    #expect(contents.header == ["id", "a"])
  }

  @Test func `names that are stated make every line data`() throws {
    let contents = try Contents("1;2\n3;4\n", hints: FormatHints(columnNames: ["id", " a "]))
    #expect(contents.header == ["id", "a"])
    #expect(contents.rows == [["1", "2"], ["3", "4"]])
    #expect(contents.lines == [1, 2])
    #expect(contents.notes == [])
  }

  @Test func `a title over a file without a header is left to its line`() throws {
    let contents = try Contents("x\n1;2;3\n3;4;5\n", hints: FormatHints(columnNames: ["id", "a", "b"]))
    #expect(contents.rows.count == 3)
    #expect(contents.notes == [.shortRecords(count: 1, firstLine: 1)])
  }

  @Test func `names that are stated stand in for a header whose line is stated`() throws {
    let hints = FormatHints(headerRow: 3, columnNames: ["chiamata", "x", "y"])
    let contents = try Contents(Self.report, hints: hints)
    #expect(contents.header == ["chiamata", "x", "y"])
    #expect(contents.rows == [["1", "2", "3"], ["4", "5", "6"]])
  }

  @Test func `a line beyond the end is a problem`() throws {
    #expect(throws: FileProblem.headerRowBeyondEnd(row: 9)) {
      try Contents(Self.report, hints: FormatHints(headerRow: 9))
    }
  }

  @Test func `a sheet obeys likewise`() throws {
    func row(_ number: Int, _ cells: [String]) -> String {
      "<row r=\"\(number)\">" + cells.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
    }
    let rows = row(2, ["Report", "ottobre"]) + row(4, ["id", "a"]) + row(5, ["1", "2"])
    let file = try ScratchFile(TinyWorkbook(rows).bytes)
    let header = try Contents(path: file.path, hints: FormatHints(headerRow: 4))
    #expect(header.header == ["id", "a"])
    #expect(header.rows == [["1", "2"]])
    let names = try Contents(path: file.path, hints: FormatHints(columnNames: ["id", "a"]))
    #expect(names.rows.count == 3)
    #expect(names.lines == [2, 4, 5])
  }
}
