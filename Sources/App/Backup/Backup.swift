import Facts
import Foundation
import Intake
import Primitives
import Storage

/// Makes a backup: the database as it stands at one moment, the files that wait, and a manifest. It appears whole, by
/// its name, or not at all.
struct Backup {
  var location: DatabaseLocation
  /// Where uploads wait.
  var uploads: URL
  var shelf: BackupShelf

  static let sqliteName = "campanello.sqlite"
  static let dumpName = "campanello.dump"
  static let uploadsName = "uploads"

  /// A fingerprint of the address, without its password.
  static func source(_ location: DatabaseLocation) -> String {
    var hash = StableHash()
    switch location {
    case .sqlite(let path): hash.combine(URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    case .postgres(let url): hash.combine(PostgresTools.parted(url).url)
    }
    return String(UInt64(bitPattern: hash.value), radix: 36)
  }

  /// Returns the new folder and what is in it. Throws `Refusal` and `StorageError`. O(bytes).
  func make(now: Instant) throws -> (folder: URL, manifest: BackupManifest) {
    let database = try open()
    defer { try? database.close() }
    let schema = try database.appliedMigrations()
    guard !schema.isEmpty else { throw StorageError.notADatabase(place: location.text) }
    let name = shelf.freeName(now)
    let partial = shelf.folder.appendingPathComponent(".\(name).partial", isDirectory: true)
    do {
      try? FileManager.default.removeItem(at: partial)
      try PrivateCopy.makeFolder(partial)
      let files = try write(database, into: partial)
      let manifest = BackupManifest(
        madeAt: Date(timeIntervalSince1970: Double(now.seconds)).formatted(.iso8601), engine: database.dialect,
        source: Self.source(location), schema: schema, files: files)
      try PrivateCopy.write(try manifest.encoded(), to: partial.appendingPathComponent(BackupManifest.fileName))
      let folder = shelf.folder.appendingPathComponent(name, isDirectory: true)
      try FileManager.default.moveItem(at: partial, to: folder)
      return (folder, manifest)
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw Self.explained(error, shelf.folder)
    }
  }

  /// Nothing is changed: a database of an earlier version is copied as it is.
  private func open() throws -> Database {
    if case .sqlite(let path) = location, !FileManager.default.fileExists(atPath: path) {
      throw Refusal(.unreachable, "cannot_open", it: "\(path) non c'è.", en: "\(path) is not there.")
    }
    return try Database.open(location)
  }

  /// Files that wait are copied before and after the database: each one that it names is among them, also where one
  /// came or went meanwhile.
  private func write(_ database: Database, into folder: URL) throws -> [BackupManifest.File] {
    var waiting = try copyUploads(into: folder, besides: [])
    let main: BackupManifest.File
    switch location {
    case .sqlite:
      let file = folder.appendingPathComponent(Self.sqliteName)
      _ = try database.copy(to: file.path)
      main = try PrivateCopy.describe(file, as: Self.sqliteName)
    case .postgres(let url):
      let file = folder.appendingPathComponent(Self.dumpName)
      try PrivateCopy.make(file).close()
      try PostgresTools.dump(url, to: file)
      main = try PrivateCopy.describe(file, as: Self.dumpName)
    }
    waiting += try copyUploads(into: folder, besides: Set(waiting.map(\.path)))
    return [main] + waiting
  }

  private func copyUploads(into folder: URL, besides known: Set<String>) throws -> [BackupManifest.File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: uploads.path)) ?? []
    let target = folder.appendingPathComponent(Self.uploadsName, isDirectory: true)
    if !FileManager.default.fileExists(atPath: target.path) { try PrivateCopy.makeFolder(target) }
    return try names.sorted().compactMap { name in
      let path = "\(Self.uploadsName)/\(name)"
      guard Upload.id(storedName: name) != nil, !known.contains(path) else { return nil }
      let source = uploads.appendingPathComponent(name)
      do {
        return try PrivateCopy.copy(source, to: target.appendingPathComponent(name), as: path)
      } catch {
        // Brought in meanwhile: nobody needs it any more.
        if !FileManager.default.fileExists(atPath: source.path) {
          try? FileManager.default.removeItem(at: target.appendingPathComponent(name))
          return nil
        }
        throw error
      }
    }
  }

  private static func explained(_ error: any Error, _ folder: URL) -> any Error {
    if error is Refusal || error is StorageError { return error }
    return Refusal(
      .configuration, "cannot_write", it: "Non riesco a scrivere in \(folder.path).",
      en: "Cannot write to \(folder.path).")
  }
}

extension DatabaseLocation {
  /// As it may be shown.
  var text: String {
    switch self {
    case .sqlite(let path): path
    case .postgres(let url): AddressText.withoutPasswords(url)
    }
  }
}
