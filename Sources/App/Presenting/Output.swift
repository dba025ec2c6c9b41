import Primitives
import PageKit
import Foundation

/// Data goes to standard output, talk to standard error.
enum Output {
  static func line(_ text: String = "") { write(harmless(text) + "\n", to: .standardOutput) }

  /// A whole file: nothing is added.
  static func text(_ text: String) { write(harmless(text), to: .standardOutput) }

  static func error(_ text: String) { write(harmless(text) + "\n", to: .standardError) }

  /// Cells of a file may hold control characters; a terminal would obey them.
  static func harmless(_ text: String) -> String {
    func obeyed(_ scalar: Unicode.Scalar) -> Bool {
      (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
    }
    guard text.unicodeScalars.contains(where: obeyed) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { obeyed($0) ? "\u{FFFD}" : $0 }))
  }

  /// Without a line break, for progress.
  static func talk(_ text: String) { write(text, to: .standardError) }

  static func json(_ value: some Encodable) throws {
    line(try AnswerText.json(value))
  }

  /// A file of its own, whole or not at all.
  static func file(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Refusal(
        .configuration, "cannot_write", it: "Non riesco a scrivere \(path).", en: "Cannot write \(path).")
    }
  }

  /// A person is looking: colours and progress bars make sense.
  static var isTerminal: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDERR_FILENO) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
