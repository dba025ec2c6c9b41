import Crypto
import Foundation
import Storage

/// Signs the links that subscribers get.
public struct StatusKey: Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The installation's own, made the first time.
  static func read(_ connection: Connection, using generator: inout some RandomNumberGenerator) throws -> StatusKey {
    if let known = try find(connection) { return known }
    let fresh = (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }
    try connection.execute(
      "INSERT INTO status_key (id, bytes) VALUES (1, \(fresh)) ON CONFLICT (id) DO NOTHING")
    return try find(connection) ?? StatusKey(fresh)
  }

  static func find(_ connection: Connection) throws -> StatusKey? {
    try connection.first("SELECT bytes FROM status_key WHERE id = 1") { StatusKey($0.blob(0)) }
  }

  func signature(of payload: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: payload, using: SymmetricKey(data: bytes)).prefix(16))
  }
}

extension StatusKey: CustomStringConvertible, CustomReflectable {
  public var description: String { "StatusKey(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What stands in a subscriber's link: what it is for, whose it is, and a signature that nobody else can make and that
/// holds for this address alone; no address inside. 72 bits of payload and 128 of HMAC-SHA256, in base64url.
public struct SubscriberToken: Sendable, Hashable {
  public enum Purpose: UInt8, Sendable, Hashable {
    case confirm = 1
    case unsubscribe = 2
  }

  public let purpose: Purpose
  public let subscriber: Int64

  private static func payload(_ purpose: Purpose, _ subscriber: Int64) -> [UInt8] {
    [purpose.rawValue] + withUnsafeBytes(of: subscriber.bigEndian) { Array($0) }
  }

  /// The token of a subscriber's mailbox.
  static func text(_ purpose: Purpose, _ subscriber: Int64, address: String, _ key: StatusKey) -> String {
    let payload = payload(purpose, subscriber)
    return Data(payload + key.signature(of: payload + address.utf8)).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private let signature: [UInt8]

  /// Reads what a visitor brought, before the address is known; nil for what is no token.
  init?(_ text: String, for purpose: Purpose) {
    guard text.utf8.count == 34, !text.contains("+"), !text.contains("/"), !text.contains("="),
      let data = Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + "==")
    else { return nil }
    let bytes = [UInt8](data)
    guard bytes.count == 25, bytes[0] == purpose.rawValue else { return nil }
    self.purpose = purpose
    subscriber = Int64(bitPattern: bytes[1..<9].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    signature = Array(bytes[9...])
  }

  /// Whether it was signed here, for this address.
  func isSigned(for address: String, _ key: StatusKey) -> Bool {
    let expected = key.signature(of: Self.payload(purpose, subscriber) + address.utf8)
    return zip(expected, signature).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
