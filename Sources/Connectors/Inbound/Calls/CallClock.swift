import FileFormats
import Primitives

/// Times of telephone exports.
enum CallClock {
  /// Whole seconds of `75`, `75.4`, `0:01:15`, `01:15`, `75s (1m 15s)`; nil for an empty cell or anything else.
  static func seconds(_ cell: String) -> Int? {
    var text = Substring(cell)
    if let bracket = text.firstIndex(of: "(") { text = text[..<bracket] }
    let plain = String(text).trimmed
    if plain.isEmpty { return nil }
    return DurationFormat(.seconds).read(plain) ?? DurationFormat(.minutesSeconds).read(plain)
      ?? DurationFormat(.words).read(plain)
  }

  /// A moment as seconds on one scale within the file: since 1970, or on the wall's clock counted so.
  static func moment(_ cell: String, _ formats: [DateFormat]) -> (seconds: Int, isCounted: Bool)? {
    for format in formats {
      switch format.read(cell) {
      case .instant(let milliseconds): return (milliseconds / 1000, format.layout == .unixSeconds)
      case .local(let day, let milliseconds): return (day.daysSince1970 * 86_400 + milliseconds / 1000, false)
      case .day(let day): return (day.daysSince1970 * 86_400, false)
      case .time, nil: continue
      }
    }
    return nil
  }
}
