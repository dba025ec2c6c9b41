/// What a link, a cookie or a token carries: 32 random bytes. It is shown to whom it is for and then forgotten;
/// the database keeps its SHA-256, from which it cannot be found again.
public struct Secret: Sendable {
  private let bytes: [UInt8]

  /// A new one. In the product the generator is `SystemRandomNumberGenerator`.
  public init(using generator: inout some RandomNumberGenerator) {
    bytes = randomBytes(32, using: &generator)
  }

  /// Reads what came back; nil for anything that ``text`` never gives.
  public init?(_ text: String) {
    guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// 43 characters that need no escaping in an address.
  public var text: String { Base64URL.text(bytes) }

  /// SHA-256: what is stored, and what it is found by. A fast hash is enough for 256 random bits.
  public var hash: [UInt8] { Fingerprint.sha256(bytes) }
}

extension Secret: CustomStringConvertible, CustomReflectable {
  public var description: String { "Secret(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
