import Connectors
import Facts
import Foundation
import Primitives

/// Writes the rows that were refused beside the file, with the reason, so that they can be mended and
/// brought in again.
enum RejectedFile {
  /// The file's name; nil when nothing was refused, or when the folder cannot be written (the rows are in
  /// the database all the same).
  static func write(_ rows: [RejectedRow], of plan: ImportPlan, beside file: String) -> String? {
    if rows.isEmpty { return nil }
    let path = (file as NSString).deletingPathExtension + suffix
    var text = line(["reason"] + plan.header)
    for row in rows {
      let diagnostic = row.diagnostic
      let column = diagnostic.column.map { "\($0): " } ?? ""
      let sheet = diagnostic.sheet.map { "«\($0)», " } ?? ""
      let reason = "\(diagnostic.row): \(sheet)\(column)\(diagnostic.expected.it) / \(diagnostic.expected.en)"
      text += line([reason] + row.cells)
    }
    return FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) ? path : nil
  }

  private static let suffix = ".rejected.csv"

  /// A file of ours that comes back, mended: its first column holds our reasons, whatever its name is now.
  static func isOne(_ plan: ImportPlan) -> Bool {
    guard plan.header.first == "reason", !plan.preview.isEmpty else { return false }
    return plan.preview.allSatisfy { row in
      guard let parts = row.first?.split(separator: ":", maxSplits: 1), parts.count == 2 else { return false }
      return Int(parts[0]) != nil && parts[1].contains(" / ")
    }
  }

  /// The mapping, told that our own first column is not data.
  static func withoutReason(_ mapping: Mapping?) -> Mapping {
    var mapping = mapping ?? Mapping()
    mapping.ignore.append("reason")
    return mapping
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// RFC 4180, and no cell that a spreadsheet would take for a formula.
  private static func quoted(_ cell: String) -> String {
    var cell = cell
    if let first = cell.first, "=+-@\t\r".contains(first), Double(cell) == nil { cell = "'" + cell }
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
