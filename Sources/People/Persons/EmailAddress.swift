import Foundation

/// An e-mail address as people are found by it: trimmed, in lower case, accents composed.
public struct EmailAddress: Sendable, Hashable {
  /// At most 254 bytes.
  public let text: String

  /// Reads what a person typed: one @ with something before it, a domain with a dot (or `localhost`), no
  /// spaces, no control characters. Whether the address exists, only a mail can tell.
  public init(_ typed: String) throws(PeopleProblem) {
    // Looked at before anything that costs more with the length.
    if typed.utf8.count > 1_000 { throw .emailTooLong }
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
      .precomposedStringWithCanonicalMapping
    if text.utf8.count > 254 { throw .emailTooLong }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, Self.isDomain(parts[1]),
      text.unicodeScalars.allSatisfy(Self.isVisible)
    else { throw .emailInvalid }
    self.text = text
  }

  /// One that was read before.
  init(stored text: String) { self.text = text }

  private static func isDomain(_ text: Substring) -> Bool {
    if text == "localhost" { return true }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned: false
    default: true
    }
  }
}
