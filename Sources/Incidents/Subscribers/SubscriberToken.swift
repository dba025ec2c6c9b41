import Secrets
import Storage

/// What signs the links that subscribers get: the installation's own, made the first time.
enum StatusKey {
  static func read(_ connection: Connection, using generator: inout some RandomNumberGenerator) throws -> SigningKey {
    if let known = try find(connection) { return known }
    let fresh = SigningKey(using: &generator)
    try connection.execute(
      "INSERT INTO status_key (id, bytes) VALUES (1, \(fresh.bytes)) ON CONFLICT (id) DO NOTHING")
    return try find(connection) ?? fresh
  }

  static func find(_ connection: Connection) throws -> SigningKey? {
    try connection.first("SELECT bytes FROM status_key WHERE id = 1") { SigningKey($0.blob(0)) }
  }
}

/// What stands in a subscriber's link: what it is for and whose it is; its signature holds for this address alone, and
/// no address is inside.
public struct SubscriberToken: Sendable, Hashable {
  public enum Purpose: UInt8, Sendable, Hashable {
    case confirm = 1
    case unsubscribe = 2
  }

  public let purpose: Purpose
  public let subscriber: Int64

  /// The token of a subscriber's mailbox.
  static func text(_ purpose: Purpose, _ subscriber: Int64, address: String, _ key: SigningKey) -> String {
    key.token([purpose.rawValue] + withUnsafeBytes(of: subscriber.bigEndian) { Array($0) }, bound: address)
  }

  private let token: SignedToken

  /// Reads what a visitor brought, before the address is known; nil for what is no token.
  init?(_ text: String, for purpose: Purpose) {
    guard let token = SignedToken(text, payload: 9), token.payload[0] == purpose.rawValue else { return nil }
    self.purpose = purpose
    self.token = token
    subscriber = Int64(bitPattern: token.payload[1...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// Whether it was signed here, for this address.
  func isSigned(for address: String, _ key: SigningKey) -> Bool { token.isSigned(by: key, bound: address) }
}
