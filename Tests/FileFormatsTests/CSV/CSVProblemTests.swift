import Foundation
import Testing

@testable import FileFormats

struct CSVProblemTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var problem: FileProblem

    init(_ name: String, _ text: String, _ problem: FileProblem) {
      self.init(name, Array(text.utf8), problem)
    }

    init(_ name: String, _ bytes: [UInt8], _ problem: FileProblem) {
      testDescription = name
      self.bytes = bytes
      self.problem = problem
    }
  }

  static let cases: [Case] = [
    Case("nothing", "", .emptyFile),
    Case("blank lines only", "\n \r\n\t\n", .emptyFile),
    Case("separators only", ",,\n,,\n", .emptyFile),
    Case("a mark only", [0xEF, 0xBB, 0xBF], .emptyFile),
    Case("a header without rows", "a,b\n", .headerWithoutRows(line: 1)),
    Case("a header and blank lines", "\na,b\n\n,\n", .headerWithoutRows(line: 2)),
    Case("a quote that never closes", "a,b\n1,2\n3,\"x\n4,5\n", .unterminatedQuote(line: 3)),
    Case("a NUL", "a,b\n1,2\n3,\0\n", .nulByte(byteOffset: 10, line: 3)),
    Case(
      "bytes that are not UTF-8 after letters that are",
      Array("a,b\nè,2\n".utf8) + Array(repeating: 0x61, count: 300_000) + [0x0A, 0x33, 0xE8, 0x0A],
      .invalidText(encoding: .utf8, byteOffset: 300_011, line: 4)),
    Case("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], .wrongKind(.gzip)),
    Case("PDF", "%PDF-1.7\n", .wrongKind(.pdf)),
    Case("a web page", "\u{FEFF}<!DOCTYPE html><table>", .wrongKind(.webPage)),
    Case("Excel 97", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .wrongKind(.legacyExcel)),
    Case(
      "a workbook with a password",
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]
        + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] },
      .encryptedWorkbook),
    Case(
      "more columns than Excel has", String(repeating: ",", count: 20_000) + "\n",
      .tooManyColumns(line: 1, limit: 16_384)),
  ]

  @Test(arguments: cases)
  func `is refused with its place`(_ sample: Case) {
    #expect(throws: sample.problem) { try Contents(bytes: sample.bytes) }
  }

  @Test func `ten thousand columns are read`() throws {
    let cells = (0..<10_000).map { "c\($0)" }
    let data = (0..<10_000).map { "d\($0)" }
    let contents = try Contents(cells.joined(separator: ";") + "\n" + data.joined(separator: ";") + "\n")
    #expect(contents.header == cells)
    #expect(contents.rows == [data])
  }

  @Test func `an endless line is refused without reading it all`() throws {
    let file = try ScratchFile("a,b\n1,2\n3," + String(repeating: "x", count: 24_000_000))
    let reader = try openRecords(at: file.path)
    let problem = FileProblem.recordTooLong(line: 3, limit: 16 << 20, openQuoteLine: nil)
    #expect(throws: problem) { try Contents(reader) }
    #expect(reader.progress.bytesRead < 20 << 20)
  }

  @Test func `a quote that swallows the file is named`() throws {
    let rest = String(repeating: "4,5\n", count: 5_000_000)
    let file = try ScratchFile("a,b\n1,2\n3,\"x\n" + rest)
    let problem = FileProblem.recordTooLong(line: 3, limit: 16 << 20, openQuoteLine: 3)
    #expect(throws: problem) { try Contents(path: file.path) }
  }

  @Test func `a file that grows while it is read is refused at the end`() throws {
    let file = try ScratchFile("a,b\n1,2\n")
    let reader = try openRecords(at: file.path)
    try file.append("3,4\n")
    #expect(throws: FileProblem.changedWhileRead(path: file.path)) { try Contents(reader) }
  }

  @Test func `a file that shrinks while it is read is refused at the end`() throws {
    let file = try ScratchFile("a,b\n" + String(repeating: "1,2\n", count: 500_000))
    let reader = try openRecords(at: file.path)
    truncate(file.path, 1_500_000)
    #expect(throws: FileProblem.changedWhileRead(path: file.path)) { try Contents(reader) }
  }

  @Test func `a problem stays the answer`() throws {
    let file = try ScratchFile("a,b\n1,\"2\n")
    let reader = try openRecords(at: file.path)
    var row = RawRow()
    for _ in 0..<2 {
      do {
        _ = try reader.next(into: &row)
        Issue.record("read on after a problem")
      } catch {
        #expect(error == .unterminatedQuote(line: 2))
      }
    }
  }

  @Test func `what is not there or not a file is said so`() {
    #expect(throws: FileProblem.unreadable(path: "/nowhere/a.csv", errno: ENOENT)) {
      try FileFormat.detect(path: "/nowhere/a.csv")
    }
    #expect(throws: FileProblem.notAFile(path: "/dev/null")) {
      try FileFormat.detect(path: "/dev/null")
    }
  }
}
