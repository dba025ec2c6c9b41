import Foundation
import Secrets
public import Storage

/// Keeps unmasked originals, only when asked to, sealed with AES-256-GCM under a key that is not in the
/// database. Without the key they cannot be read.
public struct OriginalsVault: Sendable {
  private let key: SealingKey

  /// The key as 32 bytes in base64. Nil when it is anything else.
  public init?(base64Key: String) {
    guard let key = SealingKey(base64: base64Key) else { return nil }
    self.key = key
  }

  /// A new random key, in base64.
  public static func newKey() -> String {
    var generator = SystemRandomNumberGenerator()
    return Data(randomBytes(32, using: &generator)).base64EncodedString()
  }

  /// Stores the originals of one fact, replacing earlier ones. The place is authenticated with them, so a
  /// row moved to another fact does not open.
  public func keep(
    _ originals: [String: String], of place: OriginalPlace, importID: Int64, _ connection: Connection
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(originals), as: UTF8.self)
    var generator = SystemRandomNumberGenerator()
    let sealed = try key.seal(text, purpose: place.purpose, using: &generator)
    try connection.execute(
      """
      INSERT INTO original_text (kind, source_id, external_id, import_id, sealed)
      VALUES (\(place.kind.rawValue), \(place.source), \(place.externalID), \(importID), \(sealed))
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
    guard let text = key.open(sealed, purpose: place.purpose) else { throw WrongKey() }
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}

/// These originals were sealed with another key, or for another fact.
public struct WrongKey: Error {}

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

  /// What seals them together with their place.
  var purpose: String { "\(kind.rawValue)/\(source)/\(externalID)" }
}
