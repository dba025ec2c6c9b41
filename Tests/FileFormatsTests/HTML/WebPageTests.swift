import Testing

@testable import FileFormats

struct WebPageTests {
  static let page = """
    <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>a<b</title>
    <style>td { color: red }</style><script>if (a < b) { document.write("<table><tr><td>x</td></tr></table>") }</script>
    </head><body><!-- <table><tr><td>no</td></tr></table> -->
    <table><tr><td><img src="logo.png" alt="a>b"></td></tr></table>
    <table border="1"><caption>Casi</caption><thead><tr><th>Case&nbsp;Number</th><th>Aperto</th><th>Motivo</th></tr></thead>
    <tbody><tr><td>00001</td><td>14/10/2026 9.15</td><td>perch&eacute; &#232; &#x20AC; &lt;b&gt;</td></tr>
    <tr class=odd><td x:num="2">00002</td><td>15/10/2026&#160;9.15<td>riga<br>nuova <b>grassa</b>
    <tr><td>00003</td><td>&nbsp;</td><td>
       molti    blanks &foo; & co
    </td></tr></table></body></html>
    """

  @Test func `the largest table is read`() throws {
    let file = try ScratchFile(Self.page)
    #expect(try FileFormat.detect(path: file.path).kind == .html)
    let contents = try Contents(path: file.path)
    #expect(contents.header == ["Case Number", "Aperto", "Motivo"])
    #expect(
      contents.rows == [
        ["00001", "14/10/2026 9.15", "perché è € <b>"],
        ["00002", "15/10/2026 9.15", "riga\nnuova grassa"],
        ["00003", "", "molti blanks &foo; & co"],
      ])
    #expect(contents.lines == [2, 3, 4])
    #expect(contents.notes == [])
  }

  static let spans: [(name: String, rows: String, cells: [[String]])] = [
    ("columns", "<tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3", [["a", "", "b"], ["1", "2", "3"]]),
    ("rows", "<tr><td rowspan='2'>a<td>b<tr><td>c<tr><td>d<td>e", [["a", "b"], ["a", "c"], ["d", "e"]]),
    ("rows at the end", "<tr><td>a<td rowspan=2>b<td rowspan=2>c<tr><td>d", [["a", "b", "c"], ["d", "b", "c"]]),
    ("both", "<tr><td colspan=2 rowspan=2>a<td>b<tr><td>c", [["a", "", "b"], ["a", "", "c"]]),
    ("nought", "<tr><td colspan=0 rowspan=-3>a<td colspan=x>b", [["a", "b"]]),
  ]

  @Test(arguments: spans)
  func `cells that span are put where they stand`(_ name: String, _ rows: String, _ cells: [[String]]) throws {
    let table = try #require(try HTMLTables(Array("<table>\(rows)</table>".utf8)).largest?.tables.first)
    #expect((0..<table.rowCount).map(table.cells) == cells)
  }

  @Test func `two rows of header are one`() throws {
    let contents = try Contents(
      """
      <table><tr><th rowspan=2>ID</th><th rowspan=2>Data</th><th colspan=2>Tempi</th></tr>
      <tr><th>Attesa</th><th>Durata</th></tr><tr><td>1</td><td>14/10/2026</td><td>10</td><td>60</td></tr></table>
      """)
    #expect(contents.header == ["ID", "Data", "Attesa", "Durata"])
    #expect(contents.rows == [["1", "14/10/2026", "10", "60"]])
  }

  @Test func `a table inside a table of layout is the one`() throws {
    let inner = "<table><tr><th>id<th>a<tr><td>1<td>2<tr><td>3<td>4</table>"
    let contents = try Contents("<html><table><tr><td>Menu<td>\(inner)</table>")
    #expect(contents.rows == [["1", "2"], ["3", "4"]])
  }

  @Test func `tables of the same columns are one, others are told`() throws {
    func table(_ rows: String) -> String { "<table><tr><th>id<th>a\(rows)</table>" }
    let contents = try Contents(
      "<html>" + table("<tr><td>1<td>2<tr><td>3<td>4") + "<table><tr><td>Totale<td>9</table>" + table("<tr><td>5<td>6"))
    #expect(contents.rows == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(contents.notes == [.repeatedHeaders(count: 1, firstLine: 4), .otherTables(count: 1)])
  }

  static let encodings: [(declared: String, encoding: TextEncoding)] = [
    ("iso-8859-1", .windows1252), ("windows-1252", .windows1252), ("macintosh", .macRoman),
  ]

  @Test(arguments: encodings)
  func `the page says its encoding`(_ declared: String, _ encoding: TextEncoding) throws {
    let text =
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(declared)\"></head>"
      + "<table><tr><td>id<td>città<tr><td>1<td>È così</table></html>"
    let file = try ScratchFile(RoundTripTests.oneByte(text, encoding))
    let format = try FileFormat.detect(path: file.path)
    #expect(format.encoding == encoding)
    #expect(format.encodingBasis == .declared)
    let contents = try Contents(path: file.path)
    #expect(contents.header == ["id", "città"])
    #expect(contents.rows == [["1", "È così"]])
  }

  @Test func `UTF-16 and a wrong word about the encoding are seen through`() throws {
    let text = "<html><meta charset=iso-8859-1><table><tr><td>id<td>è<tr><td>1<td>ù</table></html>"
    #expect(try Contents(text).rows == [["1", "ù"]])
    let wide = [0xFF, 0xFE] + CSVEncodingTests.wide(text, bigEndian: false)
    #expect(try Contents(bytes: wide).rows == [["1", "ù"]])
  }

  @Test func `a page without a table is refused with advice`() {
    let pages = ["<html><body>Accedi</body></html>", "<html><table><tr><td>Sessione scaduta</td></tr></table>"]
    for page in pages {
      #expect(throws: FileProblem.wrongKind(.webPage)) { try Contents(page) }
    }
    #expect(throws: FileProblem.headerWithoutRows(line: 1)) { try Contents("<table><tr><td>id<td>a</table>") }
  }

  static let hostile: [(name: String, page: String)] = [
    ("deep", String(repeating: "<table><tr><td>", count: 20_000)),
    ("unfinished tags", String(repeating: "<td<a", count: 20_000)),
    ("unfinished comment", "<table>" + String(repeating: "<!--", count: 20_000)),
    ("unfinished quote", "<table><tr><td a=\"" + String(repeating: "<td>", count: 20_000)),
    ("closing tags", String(repeating: "</table></td>", count: 20_000)),
    ("ampersands", "<table><tr><td>" + String(repeating: "&", count: 50_000) + "<td>x</table>"),
  ]

  @Test(arguments: hostile)
  func `hostile pages end`(_ name: String, _ page: String) {
    let error = #expect(throws: FileProblem.self) { try Contents("<html>" + page) }
    #expect(error != nil)
  }

  @Test func `spans do not make more cells than are held`() {
    let row = "<tr>" + String(repeating: "<td colspan=10 rowspan=1000>a", count: 2)
    let page = "<table>" + row + String(repeating: "<tr>", count: 900)
    #expect(throws: FileProblem.tooLarge(limit: 64 << 20)) { try HTMLTables(Array(page.utf8), limit: 10_000) }
    #expect(throws: Never.self) { try HTMLTables(Array(page.utf8), limit: 20_000) }
    #expect(throws: FileProblem.tooManyColumns(line: 1, limit: 16_384)) {
      try Contents("<table><tr>" + String(repeating: "<td colspan=1000>a", count: 17))
    }
  }

  @Test func `the watcher sees the whole page`() throws {
    let file = try ScratchFile(Self.page)
    var seen: [UInt8] = []
    let reader = try openRecords(at: file.path) { seen.append(contentsOf: $0) }
    _ = try Contents(reader)
    #expect(seen == Array(Self.page.utf8))
    #expect(reader.progress.fraction == 1)
  }
}
