import Crypto
import Foundation

/// The key that secrets are encrypted with at rest (AES-GCM). It lives outside the database.
public struct SealingKey: Sendable {
  private let key: SymmetricKey

  /// Nil for anything but 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// Nil for anything but 32 bytes in base64; space around it does not count.
  public init?(base64 text: String) {
    guard let bytes = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)) else { return nil }
    self.init([UInt8](bytes))
  }

  /// `purpose` must be the same to open it.
  public func seal(
    _ text: String, purpose: String, using generator: inout some RandomNumberGenerator
  ) throws -> [UInt8] {
    let nonce = try AES.GCM.Nonce(data: randomBytes(12, using: &generator))
    let box = try AES.GCM.seal(Array(text.utf8), using: key, nonce: nonce, authenticating: Array(purpose.utf8))
    return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
  }

  /// Nil for what another key sealed, or for another purpose.
  public func open(_ sealed: [UInt8], purpose: String) -> String? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let text = try? AES.GCM.open(box, using: key, authenticating: Array(purpose.utf8))
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }
}

extension SealingKey: CustomStringConvertible, CustomReflectable {
  public var description: String { "SealingKey(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
