import Foundation
public import Primitives
import Secrets

/// How a sender proves that what it sends is its own: an HMAC over the body as it came.
public enum HookSignature: Sendable, Hashable {
  /// `sha1=<hex>` of the body (Intercom, Zammad).
  case sha1(String)
  /// `sha256=<hex>` of `timestamp.body` (Chatwoot).
  case stamped(signature: String, timestamp: String)
  /// Base64 of `timestamp` and body together (Zendesk).
  case joined(signature: String, timestamp: String)
  /// `v1,<base64>` of `id.timestamp.body`, one or several (Standard Webhooks).
  case standard(signatures: String, id: String, timestamp: String)

  /// Seconds by which a timestamp may differ from our clock.
  public static let tolerance: Int64 = 300

  /// What it proves.
  public enum Verdict: Sendable, Hashable {
    case fits
    case wrong
    /// It is right, and too old or ahead of our clock: somebody may send again what was recorded.
    case stale
  }

  /// Whether it is the signature of `body` under `secret`. O(body).
  public func proves(_ body: [UInt8], secret: String, now: Instant) -> Bool {
    verdict(body, secret: secret, now: now) == .fits
  }

  /// The same, told apart. O(body).
  public func verdict(_ body: [UInt8], secret: String, now: Instant) -> Verdict {
    guard isRight(body, secret) else { return .wrong }
    return isFresh(now) ? .fits : .stale
  }

  private func isRight(_ body: [UInt8], _ secret: String) -> Bool {
    let key = Array(secret.utf8)
    switch self {
    case .sha1(let text):
      let code = AuthenticationCode.sha1(body, key: key)
      return ConstantTime.equal(text.lowercased(), "sha1=" + Hexadecimal.text(code))
    case .stamped(let text, let timestamp):
      let code = AuthenticationCode.sha256(Array("\(timestamp).".utf8) + body, key: key)
      return ConstantTime.equal(text.lowercased(), "sha256=" + Hexadecimal.text(code))
    case .joined(let text, let timestamp):
      let code = AuthenticationCode.sha256(Array(timestamp.utf8) + body, key: key)
      return ConstantTime.equal(text, Data(code).base64EncodedString())
    case .standard(let texts, let id, let timestamp):
      let bare = secret.hasPrefix("whsec_") ? String(secret.dropFirst(6)) : secret
      guard let key = Data(base64Encoded: bare) else { return false }
      let code = AuthenticationCode.sha256(Array("\(id).\(timestamp).".utf8) + body, key: Array(key))
      let wanted = "v1," + Data(code).base64EncodedString()
      return texts.split(separator: " ").contains { ConstantTime.equal(String($0), wanted) }
    }
  }

  /// Where it carries its time, whether that is near enough: seconds since 1970, or RFC 3339.
  private func isFresh(_ now: Instant) -> Bool {
    switch self {
    case .sha1: true
    case .stamped(_, let timestamp), .joined(_, let timestamp), .standard(_, _, let timestamp):
      HookMoment(timestamp).map { abs(now.seconds - $0.seconds) <= Self.tolerance } ?? false
    }
  }
}
