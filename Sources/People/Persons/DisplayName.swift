import Foundation

/// A name as it is shown, of a person or of an API token: 1 to 100 characters on one line.
public struct DisplayName: Sendable, Hashable {
  /// Trimmed, accents composed.
  public let text: String

  /// Reads what a person typed. Besides the 100 characters there is a limit of 1,000 bytes: one character may
  /// carry any number of marks.
  public init(_ typed: String) throws(PeopleProblem) {
    if typed.utf8.count > 2_000 { throw .nameTooLong }
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
    if text.isEmpty { throw .nameEmpty }
    if text.count > 100 || text.utf8.count > 1_000 { throw .nameTooLong }
    guard text.unicodeScalars.allSatisfy(Self.isOnOneLine) else { throw .nameInvalid }
    self.text = text
  }

  /// One that was read before.
  init(stored text: String) { self.text = text }

  private static func isOnOneLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
