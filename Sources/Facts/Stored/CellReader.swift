import Foundation
import Primitives
import Storage

/// Reads the cells of a row one after the other, in the order in which they were encoded.
struct CellReader {
  private let row: Row
  private var next: Int

  init(_ row: Row, _ start: Int) {
    self.row = row
    next = start
  }

  mutating func int() -> Int? {
    defer { next += 1 }
    return row.intOrNil(next)
  }

  mutating func double() -> Double? {
    defer { next += 1 }
    return row.doubleOrNil(next)
  }

  mutating func string() -> String? {
    defer { next += 1 }
    return row.stringOrNil(next)
  }

  mutating func instant() -> Instant? { int().map { Instant(seconds: Int64($0)) } }
  mutating func day() -> CivilDate? { int().map { CivilDate(daysSince1970: $0) } }
  mutating func truth() -> Bool? { int().map { $0 != 0 } }
  mutating func id() -> Int32 { Int32(int() ?? 0) }
}

/// Columns that Campanello does not know, as one JSON object with sorted keys.
enum Extras {
  static func text(_ extras: [String: String]) -> String? {
    if extras.isEmpty { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(extras)).map { String(decoding: $0, as: UTF8.self) }
  }

  static func read(_ text: String?) -> [String: String] {
    guard let text else { return [:] }
    return (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
  }
}
