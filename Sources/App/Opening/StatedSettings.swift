import Primitives
import Foundation

/// Settings stated outside the command line: the environment first, then a file of NAME=VALUE lines.
struct StatedSettings {
  private let values: [String: String]

  /// Throws `Refusal` for a file that cannot be read or a line that is none.
  init(file: String?) throws {
    let environment = ProcessInfo.processInfo.environment
    var values: [String: String] = [:]
    if let path = file ?? environment["CAMPANELLO_CONFIG"] {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw Refusal(
          .configuration, "config_unreadable", it: "Non riesco a leggere \(path).", en: "Cannot read \(path).")
      }
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let line = String(line).trimmed
        if line.isEmpty || line.hasPrefix("#") { continue }
        let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, parts[0].hasPrefix("CAMPANELLO_") else {
          throw Refusal(
            .configuration, "bad_config_line", it: "\(path), riga \(number + 1): atteso CAMPANELLO_NOME=valore.",
            en: "\(path), line \(number + 1): expected CAMPANELLO_NAME=value.")
        }
        values[parts[0]] = parts[1]
      }
    }
    self.values = values.merging(environment) { _, stated in stated }
  }

  subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// Throws `Refusal` for what is no number in the range.
  func number(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text = self[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Refusal(
        .configuration, "bad_setting",
        it: "\(name) va da \(range.lowerBound) a \(range.upperBound), non «\(text)».",
        en: "\(name) goes from \(range.lowerBound) to \(range.upperBound), not \"\(text)\".")
    }
    return number
  }
}
