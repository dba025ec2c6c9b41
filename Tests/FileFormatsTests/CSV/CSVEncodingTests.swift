import Testing

@testable import FileFormats

struct CSVEncodingTests {
  static let text = "nome;città;prezzo\nZoë;Forlì 😀;5 €\nUgo;“Roma”;3\n"
  static let rows = [["Zoë", "Forlì 😀", "5 €"], ["Ugo", "“Roma”", "3"]]

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var encoding: TextEncoding
    var basis: EncodingBasis
    var hasMark: Bool
  }

  static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  static let cases: [Case] = [
    Case(
      testDescription: "UTF-8", bytes: Array(text.utf8), encoding: .utf8, basis: .validated,
      hasMark: false),
    Case(
      testDescription: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      encoding: .utf8, basis: .byteOrderMark, hasMark: true),
    Case(
      testDescription: "UTF-16 little-endian with a mark",
      bytes: [0xFF, 0xFE] + wide(text, bigEndian: false), encoding: .utf16LittleEndian,
      basis: .byteOrderMark, hasMark: true),
    Case(
      testDescription: "UTF-16 big-endian with a mark",
      bytes: [0xFE, 0xFF] + wide(text, bigEndian: true), encoding: .utf16BigEndian,
      basis: .byteOrderMark, hasMark: true),
    Case(
      testDescription: "UTF-16 without a mark", bytes: wide(text, bigEndian: false),
      encoding: .utf16LittleEndian, basis: .validated, hasMark: false),
  ]

  @Test(arguments: cases)
  func `is recognised and read`(_ sample: Case) throws {
    let file = try ScratchFile(sample.bytes)
    let format = try FileFormat.detect(path: file.path)
    #expect(format.encoding == sample.encoding)
    #expect(format.encodingBasis == sample.basis)
    #expect(format.hasByteOrderMark == sample.hasMark)
    #expect(format.separator == UInt8(ascii: ";"))
    for piece in [1, 2, 3, 5, 64, 4096] {
      let limits = CSVReader.Limits(piece: piece, record: 1000)
      let contents = try Contents(CSVReader(path: file.path, format: format, limits: limits))
      #expect(contents.header == ["nome", "città", "prezzo"])
      #expect(contents.rows == Self.rows)
    }
  }

  /// The bytes of `perché;5 €` in Windows-1252.
  static let old: [UInt8] = Array("a;b\nperch".utf8) + [0xE9, 0x3B, 0x35, 0x20, 0x80, 0x0A]

  @Test func `bytes that are not UTF-8 are taken for Windows-1252`() throws {
    let file = try ScratchFile(Self.old)
    let format = try FileFormat.detect(path: file.path)
    #expect(format.encoding == .windows1252)
    #expect(format.encodingBasis == .assumed)
    #expect(try Contents(path: file.path).rows == [["perché", "5 €"]])
  }

  @Test func `one damaged place in UTF-8 does not make it Windows-1252`() throws {
    let bytes = Array("a;b\nè;ì\nò;ù\nà;é\n".utf8) + [0x78, 0xE8, 0x3B, 0x0A]
    #expect(throws: FileProblem.invalidText(encoding: .utf8, byteOffset: 23, line: 5)) {
      try Contents(bytes: bytes)
    }
  }

  @Test func `a byte order mark is surer than a statement`() throws {
    let hints = FormatHints(encoding: .windows1252)
    let contents = try Contents("\u{FEFF}a;b\nè;1\n", hints: hints)
    #expect(contents.header == ["a", "b"])
    #expect(contents.rows == [["è", "1"]])
  }

  @Test func `an ASCII beginning leaves Windows-1252 open and the switch is noted`() throws {
    let ascii = Array("a;b\n".utf8) + Array(String(repeating: "1;2\n", count: 100_000).utf8)
    let contents = try Contents(bytes: ascii + Self.old.dropFirst(4) + Self.old.dropFirst(4))
    #expect(contents.rows.suffix(2) == [["perché", "5 €"], ["perché", "5 €"]])
    #expect(contents.rows.count == 100_002)
    #expect(
      contents.notes == [.switchedEncoding(to: .windows1252, byteOffset: ascii.count + 5, line: 100_002)])
  }

  @Test func `a stated encoding is not left`() throws {
    let ascii = Array("a;b\n".utf8) + Array(String(repeating: "1;2\n", count: 100_000).utf8)
    let file = try ScratchFile(ascii + Self.old.dropFirst(4))
    let problem = FileProblem.invalidText(
      encoding: .utf8, byteOffset: ascii.count + 5, line: 100_002)
    #expect(throws: problem) {
      try Contents(path: file.path, hints: FormatHints(encoding: .utf8))
    }
    let stated = try Contents(path: file.path, hints: FormatHints(encoding: .windows1252))
    #expect(stated.rows.last == ["perché", "5 €"])
  }

  @Test func `half a surrogate pair is refused`() throws {
    let bytes = [0xFF, 0xFE] + Self.wide("a;b\n1;", bigEndian: false) + [0x3D, 0xD8, 0x0A, 0x00]
    #expect(throws: FileProblem.invalidText(encoding: .utf16LittleEndian, byteOffset: 14, line: 1)) {
      try Contents(bytes: bytes)
    }
  }

  static let runs: [(bytes: [UInt8], check: UTF8Check)] = [
    (Array("0123456789abcdef".utf8), .ascii),
    (Array("0123456789 è € 😀".utf8), .valid),
    ([0x41, 0xC0, 0x80], .invalid(offset: 1, truncated: false)),
    ([0xE0, 0x9F, 0x80], .invalid(offset: 0, truncated: false)),
    ([0xED, 0xA0, 0x80], .invalid(offset: 0, truncated: false)),
    ([0xF4, 0x90, 0x80, 0x80], .invalid(offset: 0, truncated: false)),
    ([0xF0, 0x8F, 0x80, 0x80], .invalid(offset: 0, truncated: false)),
    ([0x41, 0xE2, 0x82], .invalid(offset: 1, truncated: true)),
    ([0xE2, 0x82, 0x41], .invalid(offset: 0, truncated: false)),
    ([0x80], .invalid(offset: 0, truncated: false)),
    ([0xFF], .invalid(offset: 0, truncated: false)),
  ]

  @Test(arguments: runs)
  func `UTF-8 is checked as the Unicode Standard has it`(_ bytes: [UInt8], _ check: UTF8Check) {
    #expect(UTF8Check(bytes) == check)
  }

  @Test(arguments: ["UTF-8", "utf8", "Latin1", "ISO-8859-1", "cp1252", "UTF-16LE", "utf_16be", "x-mac-roman", "CP850"])
  func `encodings have many names`(_ name: String) {
    #expect(TextEncoding(name: name) != nil)
    #expect(TextEncoding(name: name + "x") == nil)
  }
}
