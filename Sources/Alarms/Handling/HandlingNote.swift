import Foundation

/// What a person writes beside what it does to an alarm: at most 500 characters, which may be none.
public struct HandlingNote: Sendable, Hashable {
  public let text: String

  public static let empty = HandlingNote(stored: "")

  /// One that was read before.
  init(stored text: String) { self.text = text }

  /// Trimmed; what cannot be shown, other than a line break, becomes a space.
  ///
  /// Characters are counted as the databases do, in code points. Throws `AlarmHandlingProblem.noteTooLong`.
  public init(_ typed: String) throws(AlarmHandlingProblem) {
    // Looked at before anything that costs more with the length.
    if typed.utf8.count > 8_000 { throw .noteTooLong }
    let lines = typed.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    var shown = String.UnicodeScalarView()
    for scalar in lines.precomposedStringWithCanonicalMapping.unicodeScalars {
      shown.append(scalar.properties.generalCategory == .control && scalar != "\n" ? " " : scalar)
    }
    if shown.count > 500 { throw .noteTooLong }
    text = String(shown)
  }
}
