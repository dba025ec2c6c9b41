import Foundation

/// How a CSV file is written.
public enum CSVStyle: String, Sendable, CaseIterable {
  /// For Excel in Italian: byte order mark, `;`, decimal comma, dates as 31/12/2026.
  case excel = "excel-it"
  /// RFC 4180: comma, decimal point, ISO dates.
  case plain
}

/// A table as CSV text. A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay.
public struct CSVSheet {
  public enum Cell {
    case text(String)
    case number(Double?)
  }

  let style: CSVStyle
  public private(set) var text: String

  public init(_ style: CSVStyle, headers: [String]) {
    self.style = style
    text = style == .excel ? "\u{FEFF}" : ""
    add(headers.map { .text($0) })
  }

  public mutating func add(_ cells: [Cell]) {
    text += cells.map(written).joined(separator: style == .excel ? ";" : ",") + "\r\n"
  }

  private func written(_ cell: Cell) -> String {
    switch cell {
    case .number(nil): return ""
    case .number(let value?):
      guard value.isFinite else { return "" }
      let digits = value == value.rounded() && abs(value) < 1e15 ? String(format: "%.0f", value) : "\(value)"
      return style == .excel ? digits.replacingOccurrences(of: ".", with: ",") : digits
    case .text(let value): return quoted(Self.guarded(value))
    }
  }

  /// `=1+1` → `'=1+1`; `-5` stays.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return text }
    let asPoint = text.replacingOccurrences(of: ",", with: ".")
    let isNumber = asPoint.allSatisfy { $0.isASCII && ($0.isNumber || "+-.".contains($0)) } && Double(asPoint) != nil
    return isNumber ? text : "'" + text
  }

  private func quoted(_ text: String) -> String {
    let isPlain = !text.unicodeScalars.contains { "\",;\r\n\t".unicodeScalars.contains($0) }
    return isPlain ? text : "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
