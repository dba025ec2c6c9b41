import Connectors
import Facts
import Foundation
import Primitives
import Storage

/// Reads the options of `import`, with an error that says what would have been right.
enum ImportOptions {
  /// One of a list of names; nil when nothing was said.
  static func choice<Value: RawRepresentable>(_ text: String?, _ flag: String, _ all: [Value]) throws -> Value?
  where Value.RawValue == String {
    guard let text else { return nil }
    guard let value = Value(rawValue: text) else {
      let known = all.map(\.rawValue).joined(separator: ", ")
      throw Refusal(
        .usage, "unknown_choice", it: "«\(text)» non va bene per \(flag): scegli fra \(known).",
        en: "\"\(text)\" does not fit \(flag): choose one of \(known).")
    }
    return value
  }

  static func pairs(_ arguments: [String]) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Refusal(
          .usage, "bad_set", it: "«\(argument)» non è campo=valore.", en: "\"\(argument)\" is not field=value.")
      }
      pairs[parts[0]] = parts[1]
    }
    return pairs
  }

  /// The mapping file, if any, with what the options say of the file's shape: they are stronger.
  static func mapping(_ path: String?, sheet: String?, headerRow: Int?) throws -> Mapping? {
    if let headerRow, headerRow < 1 {
      throw Refusal(
        .usage, "bad_header_row", it: "--header-row vuole il numero di una riga, da 1.",
        en: "--header-row takes the number of a line, from 1.")
    }
    guard path != nil || sheet != nil || headerRow != nil else { return nil }
    var mapping = try path.map(mapping) ?? Mapping()
    mapping.formats.sheet = sheet ?? mapping.formats.sheet
    mapping.formats.headerRow = headerRow ?? mapping.formats.headerRow
    return mapping
  }

  static func mapping(_ path: String) throws -> Mapping {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(
        .invalid, "mapping_unreadable", it: "Non riesco a leggere la mappatura \(path).",
        en: "Cannot read the mapping \(path).")
    }
    do {
      return try JSONDecoder().decode(Mapping.self, from: data)
    } catch {
      throw Refusal(
        .invalid, "bad_mapping", it: "La mappatura \(path) non è valida: \(reason(error)).",
        en: "The mapping \(path) is not valid: \(reason(error)).")
    }
  }

  static func vault() throws -> OriginalsVault {
    guard let key = ProcessInfo.processInfo.environment["CAMPANELLO_KEY"], let vault = OriginalsVault(base64Key: key)
    else {
      throw Refusal(
        .configuration, "no_key",
        it:
          "--keep-originals vuole la chiave in CAMPANELLO_KEY: 32 byte in base64 (openssl rand -base64 32). Conservala fuori dal database.",
        en:
          "--keep-originals needs the key in CAMPANELLO_KEY: 32 bytes in base64 (openssl rand -base64 32). Keep it outside the database."
      )
    }
    return vault
  }

  /// The database of a dry run: the real one when it is there, so that the counts are true, else one that is
  /// thrown away.
  static func scratch(_ options: SharedOptions) throws -> Database {
    if case .sqlite(let path) = try DatabaseLocation(options.database), !FileManager.default.fileExists(atPath: path) {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var scratch = options
      scratch.db = folder.appendingPathComponent("dry-run.sqlite").path
      let database = try Schema.open(scratch)
      try? FileManager.default.removeItem(at: folder)
      return database
    }
    return try Schema.open(options)
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context),
      .keyNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }
}
