import Facts
import Foundation
import Intake
import Primitives
import Storage

/// Brings a backup back into an empty place. Everything is checked before anything is written.
struct Restoring {
  var backup: (folder: URL, manifest: BackupManifest)
  var location: DatabaseLocation
  /// Where uploads will wait.
  var uploads: URL
  /// The migrations that this version knows.
  var known: Set<String>

  /// A backup, or the newest in a folder of backups, or the one whose database file is named.
  static func find(_ path: String) throws -> (folder: URL, manifest: BackupManifest) {
    let place = URL(fileURLWithPath: path)
    for folder in [place, place.deletingLastPathComponent()] {
      guard let manifest = BackupManifest(in: folder) else { continue }
      if folder == place || manifest.files.first?.path == place.lastPathComponent { return (folder, manifest) }
    }
    if let newest = BackupShelf(folder: place).backups().first { return newest }
    throw Refusal(
      .invalid, "no_backup", it: "In \(path) non c'è una copia di Campanello.",
      en: "\(path) holds no backup of Campanello.")
  }

  /// Throws `Refusal` and `StorageError`. O(bytes).
  func run() throws {
    try check()
    try refuseUsedUploads()
    guard let main = backup.manifest.files.first else { throw Self.damaged("manifest.json") }
    let file = backup.folder.appendingPathComponent(main.path)
    switch location {
    case .sqlite(let path): try place(file, main, at: path)
    case .postgres(let url):
      let database = try Database.open(location)
      defer { try? database.close() }
      guard try database.isEmpty() else { throw Self.notEmpty(location.text) }
      try PostgresTools.restore(file, into: url)
    }
    try bringUploads()
  }

  private func check() throws {
    let manifest = backup.manifest
    if manifest.format > BackupManifest.currentFormat { throw StorageError.newerSchema("format \(manifest.format)") }
    if let newer = manifest.schema.first(where: { !known.contains($0) }) { throw StorageError.newerSchema(newer) }
    let target: Dialect = if case .sqlite = location { .sqlite } else { .postgres }
    guard manifest.engine == target else {
      throw Refusal(
        .usage, "other_engine",
        it: "La copia è di \(manifest.engine.name) e la destinazione è di \(target.name).",
        en: "The backup is of \(manifest.engine.name), and the target is of \(target.name).")
    }
    guard Set(manifest.files.map(\.path)).count == manifest.files.count else { throw Self.damaged("manifest.json") }
    for (number, file) in manifest.files.enumerated() {
      // Nothing outside the folder is read, and nothing lands under a name that is not ours.
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let isOurs =
        number == 0
        ? [Backup.sqliteName, Backup.dumpName].contains(file.path)
        : parts.count == 2 && parts[0] == Backup.uploadsName && Upload.id(storedName: parts[1]) != nil
      guard isOurs, isPlain(parts),
        let found = try? PrivateCopy.describe(backup.folder.appendingPathComponent(file.path), as: file.path),
        found == file
      else { throw Self.damaged(file.path) }
    }
  }

  /// Real files in real folders: no links, no pipes.
  private func isPlain(_ parts: [String]) -> Bool {
    var place = backup.folder
    for (number, part) in parts.enumerated() {
      place.appendPathComponent(part)
      let type = try? FileManager.default.attributesOfItem(atPath: place.path)[.type] as? FileAttributeType
      if type != (number == parts.count - 1 ? .typeRegular : .typeDirectory) { return false }
    }
    return true
  }

  /// Under another name first: what stands by the right name is whole.
  private func place(_ file: URL, _ main: BackupManifest.File, at path: String) throws {
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      throw Self.notEmpty(path + suffix)
    }
    let partial = URL(fileURLWithPath: path + ".restoring")
    let isFolder = (try? partial.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    if isFolder { throw Self.notEmpty(partial.path) }
    try? FileManager.default.removeItem(at: partial)
    guard try FileHandle(forReadingFrom: file).read(upToCount: 16) == Data("SQLite format 3\0".utf8) else {
      throw Self.damaged(main.path)
    }
    do {
      guard try PrivateCopy.copy(file, to: partial, as: main.path) == main else { throw Self.damaged(main.path) }
      // Unlike a renaming, a link never replaces what came there meanwhile.
      try FileManager.default.linkItem(at: partial, to: URL(fileURLWithPath: path))
      try FileManager.default.removeItem(at: partial)
    } catch {
      try? FileManager.default.removeItem(at: partial)
      if error is Refusal { throw error }
      throw Refusal(.configuration, "cannot_write", it: "Non riesco a scrivere \(path).", en: "Cannot write \(path).")
    }
  }

  private var waiting: [BackupManifest.File] { Array(backup.manifest.files.dropFirst()) }

  private func refuseUsedUploads() throws {
    if waiting.isEmpty { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: uploads.path)) ?? []
    if names.contains(where: { Upload.id(storedName: $0) != nil }) { throw Self.notEmpty(uploads.path) }
  }

  private func bringUploads() throws {
    if waiting.isEmpty { return }
    if !FileManager.default.fileExists(atPath: uploads.path) { try PrivateCopy.makeFolder(uploads) }
    for file in waiting {
      let source = backup.folder.appendingPathComponent(file.path)
      _ = try PrivateCopy.copy(source, to: uploads.appendingPathComponent(source.lastPathComponent), as: file.path)
    }
  }

  private static func damaged(_ name: String) -> Refusal {
    Refusal(
      .invalid, "backup_damaged", it: "La copia è rovinata: \(name) non è quello che era. Non ho ripristinato nulla.",
      en: "The backup is damaged: \(name) is not what it was. Nothing was restored.")
  }

  private static func notEmpty(_ place: String) -> Refusal {
    Refusal(
      .usage, "not_empty", it: "\(place) non è vuoto: ripristino solo in un posto vuoto.",
      en: "\(place) is not empty: a backup is restored into an empty place only.")
  }
}

extension Dialect {
  fileprivate var name: String { self == .sqlite ? "SQLite" : "PostgreSQL" }
}
