/// Signs what stands in links: whoever brings one back proves that it was made here.
///
/// A link's token is a payload that says what it is for and whose it is, and 128 bits of HMAC-SHA256 over it and over
/// what it is bound to. Neither a person's name nor an address stands in it.
public struct SigningKey: Sendable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A new one of 32 bytes. In the product the generator is `SystemRandomNumberGenerator`.
  public init(using generator: inout some RandomNumberGenerator) { bytes = randomBytes(32, using: &generator) }

  /// The payload with its signature, in base64url. `bound` is signed too, and is not in it.
  public func token(_ payload: [UInt8], bound: String = "") -> String {
    Base64URL.text(payload + signature(of: payload + bound.utf8))
  }

  func signature(of bytes: [UInt8]) -> [UInt8] {
    Array(AuthenticationCode.sha256(bytes, key: self.bytes).prefix(SignedToken.signatureLength))
  }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
  public var description: String { "SigningKey(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a visitor brought, before anybody knows whose it is.
public struct SignedToken: Sendable, Hashable {
  static let signatureLength = 16

  public let payload: [UInt8]
  private let signature: [UInt8]

  /// Nil for what is no token with so many bytes of payload. O(length).
  public init?(_ text: String, payload count: Int) {
    guard text.utf8.count <= 4 * (count + Self.signatureLength), let bytes = Base64URL.bytes(text),
      bytes.count == count + Self.signatureLength
    else { return nil }
    payload = Array(bytes.prefix(count))
    signature = Array(bytes.dropFirst(count))
  }

  /// Whether it was signed with this key, bound to this.
  public func isSigned(by key: SigningKey, bound: String = "") -> Bool {
    ConstantTime.equal(key.signature(of: payload + bound.utf8), signature)
  }
}
