import Crypto
import Foundation
public import Primitives

/// How a sender proves that what it sends is its own: an HMAC over the body as it came.
public enum HookSignature: Sendable, Hashable {
  /// `sha1=<hex>` of the body (Intercom, Zammad).
  case sha1(String)
  /// `sha256=<hex>` of `timestamp.body` (Chatwoot); refused when it is older than five minutes.
  case stamped(signature: String, timestamp: String)
  /// Base64 of `timestamp` and body together (Zendesk).
  case joined(signature: String, timestamp: String)
  /// `v1,<base64>` of `id.timestamp.body`, one or several (Standard Webhooks).
  case standard(signatures: String, id: String, timestamp: String)

  /// Seconds by which a timestamp may differ from our clock.
  static let tolerance: Int64 = 300

  /// Whether it is the signature of `body` under `secret`. O(body).
  public func proves(_ body: [UInt8], secret: String, now: Instant) -> Bool {
    switch self {
    case .sha1(let text):
      let code = HMAC<Insecure.SHA1>.authenticationCode(for: body, using: SymmetricKey(data: Array(secret.utf8)))
      return Self.same(text.lowercased(), "sha1=" + Self.hex(code))
    case .stamped(let text, let timestamp):
      guard Self.isFresh(timestamp, now) else { return false }
      let code = Self.sha256(Array("\(timestamp).".utf8) + body, Array(secret.utf8))
      return Self.same(text.lowercased(), "sha256=" + Self.hex(code))
    case .joined(let text, let timestamp):
      let code = Self.sha256(Array(timestamp.utf8) + body, Array(secret.utf8))
      return Self.same(text, Data(code).base64EncodedString())
    case .standard(let texts, let id, let timestamp):
      guard Self.isFresh(timestamp, now) else { return false }
      let bare = secret.hasPrefix("whsec_") ? String(secret.dropFirst(6)) : secret
      guard let key = Data(base64Encoded: bare) else { return false }
      let code = Self.sha256(Array("\(id).\(timestamp).".utf8) + body, Array(key))
      let wanted = "v1," + Data(code).base64EncodedString()
      return texts.split(separator: " ").contains { Self.same(String($0), wanted) }
    }
  }

  private static func isFresh(_ timestamp: String, _ now: Instant) -> Bool {
    Int64(timestamp).map { abs(now.seconds - $0) <= tolerance } ?? false
  }

  private static func sha256(_ bytes: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// In the same time wherever they differ.
  private static func same(_ a: String, _ b: String) -> Bool {
    let (one, other) = (Array(a.utf8), Array(b.utf8))
    return one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
