import Testing

@testable import FileFormats

struct WorkbookProblemTests {
  static let row = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var problem: FileProblem
  }

  static func book(_ change: (inout TinyWorkbook) -> Void) -> [UInt8] {
    var book = XLSXReaderTests.book(row)
    change(&book)
    return book.bytes
  }

  static func zip(_ change: (inout TinyZip) -> Void) -> [UInt8] {
    var zip = XLSXReaderTests.book(row).zip
    change(&zip)
    return zip.bytes
  }

  static let sheet = "xl/worksheets/sheet0.xml"

  static let entities =
    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"

  static let cases: [Case] = [
    Case(
      testDescription: "a billion laughs", bytes: book { $0.prolog = entities },
      problem: .xmlWithDoctype(part: sheet)),
    Case(
      testDescription: "an external document type",
      bytes: book { $0.prolog = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" },
      problem: .xmlWithDoctype(part: sheet)),
    Case(
      testDescription: "a cell beyond the last column",
      bytes: book { $0.sheets[0].rows = "<row><c r=\"ZZZZ99999999\"><v>1</v></c></row>" },
      problem: .tooManyColumns(line: 1, limit: 16_384)),
    Case(
      testDescription: "a column just beyond the last",
      bytes: book { $0.sheets[0].rows = "<row><c r=\"XFE1\"><v>1</v></c></row>" },
      problem: .tooManyColumns(line: 1, limit: 16_384)),
    Case(
      testDescription: "no workbook in the ZIP",
      bytes: zip { $0.parts.removeAll { $0.name == "xl/workbook.xml" } },
      problem: .wrongKind(.zipWithoutWorkbook)),
    Case(
      testDescription: "an OpenDocument sheet",
      bytes: TinyZip(parts: [TinyZip.Part(name: "content.xml", bytes: [])]).bytes,
      problem: .wrongKind(.openDocument)),
    Case(
      testDescription: "a binary workbook",
      bytes: TinyZip(parts: [TinyZip.Part(name: "xl/workbook.bin", bytes: [])]).bytes,
      problem: .wrongKind(.excelBinary)),
    Case(
      testDescription: "a sheet that is not there", bytes: zip { $0.parts.removeAll { $0.name == sheet } },
      problem: .missingPart(sheet)),
    Case(
      testDescription: "an encrypted entry", bytes: zip { $0.parts[0].flags = 1 },
      problem: .badZip(.encryptedEntry)),
    Case(
      testDescription: "a wrong checksum", bytes: zip { $0.parts[1].claimedChecksum = 7 },
      problem: .badZip(.wrongChecksum)),
    Case(
      testDescription: "a wrong size", bytes: zip { $0.parts[1].claimedSize = 10 },
      problem: .badZip(.wrongSize)),
    Case(
      testDescription: "cut in the middle", bytes: Array(book { _ in }.prefix(900)),
      problem: .badZip(.noDirectory)),
    Case(
      testDescription: "sizes that need ZIP64", bytes: zip { $0.parts[1].claimedSize = 0xFFFF_FFFF },
      problem: .badZip(.zip64)),
  ]

  @Test(arguments: cases)
  func `is refused by name`(_ sample: Case) {
    #expect(throws: sample.problem) { try Contents(bytes: sample.bytes) }
  }

  static let badSheets: [String] = [
    "<row><c r=\"A1\"><v>1</v></c>",
    "<row><c r=\"A1\"><v>&nbsp;</v></c></row>",
    "<row><c r=\"A1\"><v>&#0;</v></c></row>",
    "<row><c r=A1><v>1</v></c></row>",
    "<row><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
    "<row><c r=\"A1\"><v>1</v><</c></row>",
    String(repeating: "<row>", count: 1000) + String(repeating: "</row>", count: 1000),
  ]

  @Test(arguments: badSheets)
  func `XML that is not well formed is refused`(_ rows: String) {
    let bytes = Self.book { $0.sheets = [("Foglio1", XLSXReaderTests.header + rows)] }
    let error = #expect(throws: FileProblem.self) { try Contents(bytes: bytes) }
    #expect(error?.key == "bad_xml")
  }

  @Test func `a bomb is stopped by its ratio`() throws {
    let zeros = [UInt8](repeating: 0x20, count: 2 << 20)
    let zip = TinyZip(parts: [TinyZip.Part(name: "x", bytes: zeros)])
    let file = try ScratchFile(zip.bytes)
    let limits = ZipArchive.Limits(ratio: 100, ratioFrom: 1 << 20)
    let archive = try ZipArchive(WatchedFile(path: file.path), limits: limits)
    #expect(throws: FileProblem.zipBomb(entry: "x", limit: 1 << 20)) {
      try Self.inflateAll(archive, "x")
    }
  }

  @Test func `a bomb is stopped by its claimed size`() throws {
    let zip = TinyZip(parts: [TinyZip.Part(name: "x", bytes: Array(repeating: 0x20, count: 5000))])
    let file = try ScratchFile(zip.bytes)
    let limits = ZipArchive.Limits(inflated: 4000)
    let archive = try ZipArchive(WatchedFile(path: file.path), limits: limits)
    #expect(throws: FileProblem.zipBomb(entry: "x", limit: 4000)) { try archive.open("x") }
  }

  @Test func `a bomb that lies about its size is stopped`() throws {
    let zip = TinyZip(parts: [
      TinyZip.Part(name: "x", bytes: Array(repeating: 0x20, count: 4 << 20), claimedSize: 100)
    ])
    let file = try ScratchFile(zip.bytes)
    let archive = try ZipArchive(WatchedFile(path: file.path))
    #expect(throws: FileProblem.badZip(.wrongSize)) { try Self.inflateAll(archive, "x") }
  }

  @Test func `too many entries are refused`() throws {
    let parts = (0..<20).map { TinyZip.Part(name: "\($0)", bytes: []) }
    let file = try ScratchFile(TinyZip(parts: parts).bytes)
    #expect(throws: FileProblem.badZip(.tooManyEntries)) {
      try ZipArchive(WatchedFile(path: file.path), limits: ZipArchive.Limits(entries: 10))
    }
  }

  @Test func `what is stated to be a workbook and is none is refused by what it is`() {
    let hints = FormatHints(kind: .xlsx)
    #expect(throws: FileProblem.wrongKind(.pdf)) { try Contents("%PDF-1.7\n", hints: hints) }
    #expect(throws: FileProblem.badZip(.noDirectory)) { try Contents("a,b\n1,2\n", hints: hints) }
  }

  @Test func `stored entries are read as they are`() throws {
    let zip = Self.zip { for index in $0.parts.indices { $0.parts[index].isDeflated = false } }
    #expect(try Contents(bytes: zip).rows == [["1"]])
  }

  static func inflateAll(_ archive: ZipArchive, _ name: String) throws(FileProblem) {
    let stream = try archive.open(name)
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 65_536)
    defer { buffer.deallocate() }
    while try stream.read(into: buffer, room: 65_536) > 0 {}
  }
}
