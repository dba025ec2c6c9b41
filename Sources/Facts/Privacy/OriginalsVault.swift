import Crypto
import Foundation
public import Storage

/// Keeps unmasked originals, only when asked to, sealed with AES-256-GCM under a key that is not in the
/// database. Without the key they cannot be read.
public struct OriginalsVault: Sendable {
  private let key: SymmetricKey

  /// The key as 32 bytes in base64. Nil when it is anything else.
  public init?(base64Key: String) {
    guard let bytes = Data(base64Encoded: base64Key.trimmingCharacters(in: .whitespacesAndNewlines)),
      bytes.count == 32
    else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// A new random key, in base64.
  public static func newKey() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
  }

  /// Stores the originals of one fact, replacing earlier ones. The place is authenticated with them, so a
  /// row moved to another fact does not open.
  public func keep(
    _ originals: [String: String], of place: OriginalPlace, importID: Int64, _ connection: Connection
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let box = try AES.GCM.seal(encoder.encode(originals), using: key, authenticating: place.bytes)
    guard let sealed = box.combined else { preconditionFailure("A nonce of 12 bytes combines.") }
    try connection.execute(
      """
      INSERT INTO original_text (kind, source_id, external_id, import_id, sealed)
      VALUES (\(place.kind.rawValue), \(place.source), \(place.externalID), \(importID), \([UInt8](sealed)))
      ON CONFLICT (kind, source_id, external_id) DO UPDATE SET import_id = excluded.import_id,
        sealed = excluded.sealed
      """)
  }

  /// The originals of one fact; nil when none are kept. Throws when the key is wrong.
  public func read(_ place: OriginalPlace, _ connection: Connection) throws -> [String: String]? {
    let sealed = try connection.first(
      """
      SELECT sealed FROM original_text WHERE kind = \(place.kind.rawValue)
        AND source_id = \(place.source) AND external_id = \(place.externalID)
      """
    ) { $0.blob(0) }
    guard let sealed else { return nil }
    let box = try AES.GCM.SealedBox(combined: sealed)
    let bytes = try AES.GCM.open(box, using: key, authenticating: place.bytes)
    return try JSONDecoder().decode([String: String].self, from: bytes)
  }
}

/// Which fact originals belong to.
public struct OriginalPlace: Sendable {
  public var kind: FactKind
  public var source: Int64
  public var externalID: String

  public init(kind: FactKind, source: Int64, externalID: String) {
    self.kind = kind
    self.source = source
    self.externalID = externalID
  }

  var bytes: Data { Data("\(kind.rawValue)/\(source)/\(externalID)".utf8) }
}
