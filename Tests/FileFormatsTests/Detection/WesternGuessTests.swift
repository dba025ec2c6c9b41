import Testing

@testable import FileFormats

struct WesternGuessTests {
  static let texts = [
    "id;squadra\n1;Forlì è più\n2;Cantù\n",
    "id;nota\n1;perché no\n2;città, però\n",
    "id;nota\n1;caffè\n",
    "id;nota\n1;l'attività dell'ufficio: «così»\n",
  ]
  static let encodings: [TextEncoding] = [.windows1252, .macRoman, .dos850]

  @Test(arguments: texts, encodings)
  func `an encoding is told by its letters`(_ text: String, _ encoding: TextEncoding) throws {
    let file = try ScratchFile(RoundTripTests.oneByte(text, encoding))
    let format = try FileFormat.detect(path: file.path)
    #expect(format.encoding == encoding)
    #expect(format.encodingBasis == .assumed)
    let contents = try Contents(path: file.path)
    let lines = text.split(separator: "\n").dropFirst().map { $0.split(separator: ";").map(String.init) }
    #expect(contents.rows == lines)
    #expect(contents.notes == [.assumedEncoding(encoding)])
  }

  /// Signs that follow letters in Windows-1252, and letters of its eastern neighbours.
  static let windows = ["dell’ufficio", "aspetta…", "sì—no", "Miloš", "Živa", "“ok”", "10 €", "BMW™", "Šibenik"]

  @Test(arguments: windows)
  func `signs of Windows-1252 are not taken for letters`(_ text: String) throws {
    let bytes = RoundTripTests.oneByte("id;nota\n1;\(text)\n", .windows1252)
    let contents = try Contents(bytes: bytes)
    #expect(contents.rows == [["1", text]])
    #expect(contents.notes == [.assumedEncoding(.windows1252)])
  }

  @Test func `lines that end in CR alone speak for an old Mac`() throws {
    let bytes = RoundTripTests.oneByte("id;squadra\r1;Cantù è àÈ\r2;caffé d’oro\r", .macRoman)
    let contents = try Contents(bytes: bytes)
    #expect(contents.rows == [["1", "Cantù è àÈ"], ["2", "caffé d’oro"]])
  }

  @Test func `a late letter is told likewise`() throws {
    let ascii = Array("a;b\n".utf8) + Array(String(repeating: "1;2\n", count: 100_000).utf8)
    let contents = try Contents(bytes: ascii + RoundTripTests.oneByte("3;Cantù\n", .macRoman))
    #expect(contents.rows.last == ["3", "Cantù"])
    #expect(contents.notes == [.switchedEncoding(to: .macRoman, byteOffset: ascii.count + 6, line: 100_002)])
  }

  @Test func `what is stated is not told as a guess`() throws {
    let bytes = RoundTripTests.oneByte("id;nota\n1;Cantù\n", .macRoman)
    let contents = try Contents(bytes: bytes, hints: FormatHints(encoding: .macRoman))
    #expect(contents.rows == [["1", "Cantù"]])
    #expect(contents.notes == [])
  }
}
