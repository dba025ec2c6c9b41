import Foundation
import Storage

/// What a backup says of itself, as `manifest.json` beside its files.
struct BackupManifest: Codable, Equatable {
  struct File: Codable, Equatable {
    /// Below the backup's folder.
    var path: String
    var bytes: Int64
    /// Hexadecimal.
    var sha256: String
  }

  static let fileName = "manifest.json"
  /// Of this shape; a higher one is of a later version.
  static let currentFormat = 1

  var program = "campanello"
  var format = BackupManifest.currentFormat
  /// ISO 8601, UTC.
  var madeAt: String
  var engine: Dialect
  /// Which database it is a copy of, as a fingerprint of its address without password.
  var source: String
  /// The migrations applied, sorted.
  var schema: [String]
  /// The database first.
  var files: [File]
  /// Never: what is sealed in the database opens only with `CAMPANELLO_KEY`.
  var holdsKey = false

  init(madeAt: String, engine: Dialect, source: String, schema: [String], files: [File]) {
    self.madeAt = madeAt
    self.engine = engine
    self.source = source
    self.schema = schema
    self.files = files
  }

  /// Nil where the folder holds none of ours.
  init?(in folder: URL) {
    let file = folder.appendingPathComponent(Self.fileName)
    guard let data = try? Data(contentsOf: file), let value = try? Self.decoder.decode(BackupManifest.self, from: data),
      value.program == "campanello"
    else { return nil }
    self = value
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }()
}
