/// An address that every mail server takes: ASCII, one @, nothing that ends a header or begins another address.
public struct MailAddress: Sendable, Hashable {
  public let text: String

  /// What the receiver's program shows; nil for none.
  public let name: String?

  public init(_ address: String, name: String? = nil) throws(OutboundProblem) {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, address.utf8.count <= 254,
      address.utf8.allSatisfy({ (33...126).contains($0) && !Self.special.contains($0) }), Self.isDomain(parts[1])
    else { throw .mailAddressInvalid }
    if let name, name.unicodeScalars.contains(where: MailHeader.isForbidden) { throw .controlCharacter }
    text = address
    self.name = name
  }

  var domain: Substring { text[text.index(after: text.firstIndex(of: "@") ?? text.startIndex)...] }

  private static let special = Set("()<>[]:;,\\\"".utf8)

  private static func isDomain(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63
        && label.utf8.allSatisfy { byte in
          byte == 45 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
    }
  }
}
