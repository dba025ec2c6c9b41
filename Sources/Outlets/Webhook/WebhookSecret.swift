import Foundation
import Secrets
public import Transport

/// The secret that a webhook's receiver knows (Standard Webhooks 1.0.0): `whsec_` and 24 to 64 bytes in base64.
/// Each endpoint has its own.
public struct WebhookSecret: Sendable, Hashable {
  private let bytes: [UInt8]

  public init(_ text: String) throws(OutboundProblem) {
    guard text.hasPrefix(Self.prefix), let data = Data(base64Encoded: String(text.dropFirst(Self.prefix.count))),
      (24...64).contains(data.count)
    else { throw .secretInvalid }
    bytes = [UInt8](data)
  }

  /// A new one of 32 bytes. In the product the generator is `SystemRandomNumberGenerator`.
  public init(using generator: inout some RandomNumberGenerator) {
    bytes = randomBytes(32, using: &generator)
  }

  /// What the receiver is given.
  public var text: String { Self.prefix + Data(bytes).base64EncodedString() }

  /// HMAC-SHA256, in base64.
  func signature(of signed: [UInt8]) -> String {
    Data(AuthenticationCode.sha256(signed, key: bytes)).base64EncodedString()
  }

  private static let prefix = "whsec_"
}

extension WebhookSecret: CustomStringConvertible, CustomReflectable {
  public var description: String { "WebhookSecret(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
