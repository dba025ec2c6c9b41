import Testing

@testable import FileFormats

/// Files put one after the other, and rows that a spreadsheet quoted whole.
struct GluedFilesTests {
  static let mark = "\u{FEFF}"

  static let glued: [(name: String, text: String)] = [
    ("marks and headers", "\(mark)id;a\r\n1;2\r\n\(mark)id;a\r\n3;4\r\n"),
    ("quoted headers", "\"id\";\"a\"\n1;2\n\(mark)\"id\";\"a\"\n\"3\";4\n"),
    ("headers without marks", "id;a\n1;2\n\nid;a\n3;4\n"),
    ("headers that begin with an empty cell", ";a;b\n1;2;x\n;a;b\n3;4;x\n"),
  ]

  @Test(arguments: glued)
  func `a mark and a header in the middle are no data`(_ name: String, _ text: String) throws {
    let file = try ScratchFile(text)
    let format = try FileFormat.detect(path: file.path)
    for piece in [1, 2, 3, 5, 4096] {
      let limits = CSVReader.Limits(piece: piece, record: 1000)
      let contents = try Contents(CSVReader(path: file.path, format: format, limits: limits))
      #expect(contents.rows.map { $0.prefix(2) } == [["1", "2"], ["3", "4"]])
      #expect(contents.notes.contains(.repeatedHeaders(count: 1, firstLine: contents.lines[1] - 1)))
    }
  }

  @Test func `a mark alone goes away`() throws {
    let contents = try Contents("id;a\n1;2\n\(Self.mark)\"3;x\";4\n")
    #expect(contents.rows == [["1", "2"], ["3;x", "4"]])
    #expect(contents.notes == [])
  }

  @Test func `a mark after the line of the separator goes away`() throws {
    let contents = try Contents("sep=;\n\(Self.mark)\"id\";a\n1;2\n")
    #expect(contents.header == ["id", "a"])
  }

  @Test func `both records of a header are known again`() throws {
    let part = "Chiamata;;Tempi;\nID;Data;Attesa;Durata\n1;14/10/2026;3;4\n"
    let contents = try Contents(part + part)
    #expect(contents.rows.count == 2)
    #expect(contents.notes == [.longHeader(lines: [1, 2]), .repeatedHeaders(count: 2, firstLine: 4)])
  }

  @Test func `a row that is only like the header is data`() throws {
    let contents = try Contents("id;a\nid;b\nix;a\nid;a;c\n")
    #expect(contents.rows.count == 3)
  }

  @Test func `a column of one may hold its own name`() throws {
    #expect(try Contents("nome\nAnna\nnome\n").rows == [["Anna"], ["nome"]])
  }

  @Test func `rows that are quoted whole are unwrapped`() throws {
    let text =
      "\"id;data;testo\"\r\n\"1;14/10/2026;\"\"a; b\"\"\"\r\n\"2;15/10/2026;\"\"dice \"\"\"\"no\"\"\"\"\"\"\"\r\n"
    let contents = try Contents(text)
    #expect(contents.header == ["id", "data", "testo"])
    #expect(contents.rows == [["1", "14/10/2026", "a; b"], ["2", "15/10/2026", "dice \"no\""]])
    #expect(contents.notes == [.wrappedRecords(count: 3, firstLine: 1)])
  }

  @Test func `rows that are quoted whole under a plain header are unwrapped`() throws {
    let contents = try Contents("id,data,testo\n\"1,x,\"\"a, b\"\"\"\n\"2,y,\"\"c, d\"\"\"\n")
    #expect(contents.rows == [["1", "x", "a, b"], ["2", "y", "c, d"]])
    #expect(contents.notes == [.wrappedRecords(count: 2, firstLine: 2)])
  }

  @Test func `a few rows that are quoted whole are unwrapped`() throws {
    let contents = try Contents("id,data,testo\n1,x,a\n2,y,b\n\"3,z,\"\"c, d\"\"\"\n")
    #expect(contents.rows == [["1", "x", "a"], ["2", "y", "b"], ["3", "z", "c, d"]])
    #expect(contents.notes == [.wrappedRecords(count: 1, firstLine: 4)])
  }

  static let texts: [String] = [
    "\"Testo\"\n\"ciao, bene, sì\"\n\"no, grazie\"\n\"forse\"\n",
    "Testo\n\"ciao, bene, sì\"\n\"no, grazie\"\n",
    "a,b,c\n1,2,3\n\"uno, due\"\n",
  ]

  @Test(arguments: texts)
  func `sentences in quotes stay one cell`(_ text: String) throws {
    let contents = try Contents(text)
    #expect(!contents.notes.contains { if case .wrappedRecords = $0 { true } else { false } })
  }
}
