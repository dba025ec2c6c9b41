import Foundation
import Primitives
import Testing

@testable import FileFormats

/// Damaged files are read or refused, never a crash: seeded mutations of sound files, and plain noise.
/// `CAMPANELLO_FUZZ_ROUNDS` makes it last longer.
struct MutationTests {
  static let rounds =
    ProcessInfo.processInfo.environment["CAMPANELLO_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 300

  static let seeds: [[UInt8]] = [
    Array("a;b;c\n1;\"x \"\"y\"\"\nz\";3\r\n4;è €;6\n\n7;8\n".utf8),
    [0xFF, 0xFE] + CSVEncodingTests.wide("a;b\n1;\"è\n2\"\n", bigEndian: false),
    Array("sep=;\r\nTitolo;;\r\na;b;c\r\n1;2;3\r\n".utf8),
    Array(#"{"a":{"b":[1,2,{"c":"\u00e8\ud83d\ude00"}]},"d":-1.5e3}"#.utf8) + Array("\n{\"d\":null}".utf8),
    Array(#"{"tickets":[{"id":1,"tags":["x","y"]},{"id":2}],"count":2}"#.utf8),
    Array("Chiamata;;Tempi;\nID;Data;Attesa;Durata\n;;(s);(s)\n1;14/10/2026;3;4\n\u{FEFF}ID;Data;Attesa;Durata\n".utf8),
    Array("\"id;data;testo\"\r\n\"1;14/10/2026;\"\"a; b\"\"\"\r\n\"2;15/10/2026;x\"\r\n".utf8),
    RoundTripTests.oneByte("id;squadra\r1;Cantù è àÈ\r2;caffé d’oro\r", .macRoman),
    SheetsTests.book([("Ott", SheetsTests.month(10)), ("Nota", ""), ("Nov", SheetsTests.month(11))]).bytes,
    Array(WebPageTests.page.utf8),
    Array(XMLSpreadsheetTests.document.utf8),
    XLSXReaderTests.book("<row r=\"2\"><c r=\"A2\" s=\"3\"><v>44197.5</v></c></row>").bytes,
    {
      var zip = XLSXReaderTests.book("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c></row>").zip
      for index in zip.parts.indices { zip.parts[index].isDeflated = false }
      return zip.bytes
    }(),
  ]

  static func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    for _ in 0...random.below(4) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(6) {
      case 0: bytes[place] = UInt8(random.below(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("\"\n\r,;{}[]<>&\0/=".utf8)[random.below(15)], at: place)
      case 3: bytes.removeLast(bytes.count - place)
      case 4: bytes[place] ^= 1 << UInt8(random.below(8))
      default:
        let end = min(bytes.count, place + random.below(40))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      }
    }
  }

  /// Reads the file and checks what a reader promises; a problem is a fair answer.
  static func read(_ bytes: [UInt8]) throws -> Bool {
    let file = try ScratchFile(bytes)
    do throws(FileProblem) {
      let format = try FileFormat.detect(path: file.path)
      let reader = try openRecords(at: file.path, as: format)
      var row = RawRow()
      var line = 0
      while try reader.next(into: &row) {
        let (count, isBlank) = (row.count, row.isBlank)
        let isOrdered = row.line >= line || format.kind == .xlsx || format.kind == .xml
        #expect(count <= CSVRecord.mostColumns && !isBlank && isOrdered)
        line = row.line
        for column in 0..<row.count {
          let isText = row.withBytes(column) { cell in
            !cell.contains(0) && cell.baseAddress.map { UTF8Check($0, count: cell.count) } != nil
          }
          #expect(isText)
        }
      }
      return true
    } catch {
      #expect(!error.key.isEmpty)
      return false
    }
  }

  @Test(arguments: seeds.indices)
  func `a damaged file is read or refused`(_ index: Int) throws {
    var random = SeededGenerator(seed: UInt64(index))
    var readable = 0
    for _ in 0..<Self.rounds {
      var bytes = Self.seeds[index]
      Self.mutate(&bytes, &random)
      readable += try Self.read(bytes) ? 1 : 0
    }
    #expect(readable < Self.rounds)
    #expect(try Self.read(Self.seeds[index]))
  }

  @Test func `noise is read or refused`() throws {
    var random = SeededGenerator(seed: 99)
    for round in 0..<Self.rounds {
      let bound = round % 2 == 0 ? 256 : 128
      let bytes = (0..<random.below(600)).map { _ in UInt8(random.below(bound)) }
      _ = try Self.read(bytes)
    }
  }
}
