import Primitives
import Testing

@testable import FileFormats

/// What is written is read back: random tables for every separator, encoding and line ending.
struct RoundTripTests {
  static let letters: [String] = [
    "a", "Z", "0", "9", " ", ",", ";", "\t", "|", "\"", "\n", "\r\n", "'", "=", "è", "ù", "€", "“", "-",
  ]
  static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  static func table(_ random: inout SeededGenerator) -> [[String]] {
    let columns = 2 + random.below(6)
    return (0..<(2 + random.below(20))).map { row in
      (0..<columns).map { column in
        // No record is blank, and the header does not look like a title.
        let start = column == 0 || row == 0 ? "k\(row)" : ""
        return (0..<random.below(9)).reduce(start) { text, _ in
          text + letters[random.below(letters.count)]
        }
      }
    }
  }

  static func written(
    _ table: [[String]], _ separator: UInt8, _ lineEnd: String, _ random: inout SeededGenerator
  ) -> String {
    let mark = String(UnicodeScalar(separator))
    var text = ""
    for (number, row) in table.enumerated() {
      let cells = row.map { cell in
        let mustQuote = cell.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard mustQuote || random.below(4) == 0 else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }
      let isLast = number == table.count - 1
      text += cells.joined(separator: mark) + (isLast && random.below(2) == 0 ? "" : lineEnd)
    }
    return text
  }

  static func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: [0xFF, 0xFE] + CSVEncodingTests.wide(text, bigEndian: false)
    case .utf16BigEndian: [0xFE, 0xFF] + CSVEncodingTests.wide(text, bigEndian: true)
    case .windows1252, .macRoman, .dos850: oneByte(text, encoding)
    }
  }

  /// `?` for what the encoding lacks.
  static func oneByte(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let upper = SingleByteTable.upperHalf(of: encoding) ?? []
    return text.unicodeScalars.map { scalar in
      scalar.isASCII ? UInt8(scalar.value) : upper.firstIndex { $0 == scalar.value }.map { UInt8($0 + 128) } ?? 0x3F
    }
  }

  /// Code page 850 lacks the euro and the curved quotes.
  @Test(arguments: TextEncoding.allCases.filter { $0 != .dos850 })
  func `tables come back from every separator`(_ encoding: TextEncoding) throws {
    var random = SeededGenerator(seed: 42)
    for round in 0..<200 {
      let table = Self.table(&random)
      let separator = Self.separators[round % Self.separators.count]
      let lineEnd = round % 3 == 0 ? "\r\n" : "\n"
      let bytes = Self.encoded(Self.written(table, separator, lineEnd, &random), encoding)
      let file = try ScratchFile(bytes)
      let hints = FormatHints(kind: .csv, encoding: encoding, separator: separator)
      let format = try FileFormat.detect(path: file.path, hints: hints)
      let limits = CSVReader.Limits(piece: 1 + random.below(64), record: 100_000)
      let contents = try Contents(CSVReader(path: file.path, format: format, limits: limits))
      #expect(contents.header == table[0].map(\.trimmedOfBlanks), "round \(round)")
      #expect(contents.rows == Array(table.dropFirst()), "round \(round)")
    }
  }

  @Test func `tables come back from a workbook`() throws {
    var random = SeededGenerator(seed: 7)
    for round in 0..<30 {
      let table = Self.table(&random)
      var book = TinyWorkbook("")
      var rows = ""
      var strings = ""
      var count = 0
      for row in table {
        rows += "<row>"
        for cell in row {
          let text = cell.replacing("\r", with: "_x000D_").replacing("\"", with: "&quot;")
          rows += "<c t=\"s\"><v>\(count)</v></c>"
          strings += "<si><t>\(text)</t></si>"
          count += 1
        }
        rows += "</row>"
      }
      book.sheets[0].rows = rows
      book.sharedStrings = strings
      let contents = try Contents(bytes: book.bytes)
      let expected = table.map { row in
        Array(row.reversed().drop { $0.isEmpty }.reversed())
      }
      #expect(contents.rows == Array(expected.dropFirst()), "round \(round)")
    }
  }
}
