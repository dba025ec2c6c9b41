import Crypto
import Foundation

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
    guard text.utf8.count == 43, let data = Data(base64Encoded: Self.swapped(text, "-_", "+/") + "=") else {
      return nil
    }
    bytes = [UInt8](data)
    guard bytes.count == 32, self.text == text else { return nil }
  }

  /// 43 characters that need no escaping in an address: base64url without padding (RFC 4648, section 5).
  public var text: String {
    Self.swapped(String(Data(bytes).base64EncodedString().dropLast()), "+/", "-_")
  }

  /// SHA-256: what is stored, and what it is found by. A fast hash is enough for 256 random bits.
  var hash: [UInt8] { [UInt8](SHA256.hash(data: bytes)) }

  private static func swapped(_ text: String, _ old: String, _ new: String) -> String {
    let replacements = Dictionary(uniqueKeysWithValues: zip(old, new))
    return String(text.map { replacements[$0] ?? $0 })
  }
}

extension Secret: CustomStringConvertible, CustomReflectable {
  public var description: String { "Secret(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
