import FileFormats
import Primitives

/// The beginning of a slot of time, where a cell names both ends or only the hour: `09:00-09:15`, `9-10`, `ore 9`,
/// `13/10/2026 09:00 - 09:15`.
enum SlotText {
  /// Nil when the cell is no slot; a lone time is read as it is.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, in date: DateFormat) -> DateReading? {
    guard bytes.count <= 60 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return read(text, in: date)
  }

  static func read(_ text: String, in date: DateFormat) -> DateReading? {
    if let (start, end) = ends(text) {
      guard let to = time(end, isEnd: true) else { return nil }
      if date.layout == .timeOnly { return time(start).map { .time(milliseconds: $0 * 60_000) } }
      // `09:00-05:00` is a time with an offset; a slot ends after it begins.
      guard case .local(_, let from)? = date.read(start), from / 60_000 < to || to == 0 else { return nil }
      return date.read(start)
    }
    guard date.layout == .timeOnly else { return nil }
    return time(text).map { .time(milliseconds: $0 * 60_000) }
  }

  /// What stands before and after the last dash between times.
  private static func ends(_ text: String) -> (start: String, end: String)? {
    for dash in [" - ", "–", "—", "-", " alle ", " to "] {
      guard let range = text.ranges(of: dash).last else { continue }
      let start = String(text[..<range.lowerBound]).trimmed
      let end = String(text[range.upperBound...]).trimmed
      if !start.isEmpty, time(end, isEnd: true) != nil, time(String(start.split(separator: " ").last ?? "")) != nil {
        return (start, end)
      }
    }
    return nil
  }

  /// Minutes since midnight of `9`, `09`, `09:15`, `9.15`, `h 9`, `ore 9:00`. 24 ends a slot; as a beginning nobody
  /// knows of which day it is.
  static func time(_ text: String, isEnd: Bool = false) -> Int? {
    var words = text.lowercased().split(separator: " ")[...]
    while let first = words.first, ["h", "ore", "ora", "dalle", "from", "at", "alle"].contains(first) {
      words.removeFirst()
    }
    guard words.count == 1, let word = words.first else { return nil }
    let parts = word.split(whereSeparator: { $0 == ":" || $0 == "." || $0 == "h" })
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    let (hour, minute) = (numbers.first ?? 99, numbers.count > 1 ? numbers[1] : 0)
    guard numbers.count == parts.count, minute < 60, hour < 24 || (isEnd && hour == 24 && minute == 0) else {
      return nil
    }
    return hour * 60 + minute
  }
}
