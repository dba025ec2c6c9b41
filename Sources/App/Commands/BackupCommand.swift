import ArgumentParser
import Foundation
import Primitives
import Storage

/// `campanello backup`: a copy of everything, while Campanello runs.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy everything into a folder, while Campanello runs.",
    discussion: """
      Makes a folder named after the moment, with the database, the files that wait and a manifest with checksums.
      CAMPANELLO_KEY is not in it: keep it elsewhere. PostgreSQL is copied by pg_dump.

      Examples
        campanello backup /srv/backup --keep 14
        campanello restore /srv/backup --into campanello-prova.sqlite
      """)

  @OptionGroup var options: SharedOptions
  @Argument(help: "The folder of the backups; it is made where it is not there.")
  var folder: String
  @Option(name: .long, help: "Keep so many of this database, and take the older ones away.")
  var keep: Int?
  @Option(name: .long, help: "Where uploads wait (CAMPANELLO_UPLOADS).")
  var uploads: String?

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep is 1 or more.") }
  }

  func run() throws {
    try options.reporting {
      let location = try DatabaseLocation(options.database)
      let shelf = BackupShelf(folder: URL(fileURLWithPath: folder, isDirectory: true))
      let waiting = try ServingOptions.uploads(uploads, StatedSettings(file: nil), of: options.database)
      let made = try Backup(location: location, uploads: waiting, shelf: shelf).make(now: .wall)
      let removed = try keep.map { try shelf.keep($0, of: made.manifest.source) } ?? []
      if options.json {
        return try Output.json(
          BackupAnswer(folder: made.folder.path, manifest: made.manifest, removed: removed))
      }
      Output.line(made.folder.path)
      for line in Self.talk(made.manifest, removed, options.language) { Output.error(line) }
    }
  }

  private static func talk(_ manifest: BackupManifest, _ removed: [String], _ language: Language) -> [String] {
    let bytes = NumberText(language).count(Double(manifest.files.map(\.bytes).reduce(0, +)))
    var lines = [
      language == .it
        ? "Copia fatta: \(manifest.files.count) file, \(bytes) byte."
        : "Backup made: \(manifest.files.count) files, \(bytes) bytes.",
      language == .it
        ? "CAMPANELLO_KEY non è nella copia: tienila altrove, o ciò che è sigillato resta chiuso."
        : "CAMPANELLO_KEY is not in it: keep it elsewhere, or what is sealed stays closed.",
    ]
    if !removed.isEmpty {
      lines.append(
        (language == .it ? "Tolte le più vecchie: " : "Older ones taken away: ") + removed.joined(separator: ", "))
    }
    return lines
  }
}

/// What programs read of a backup just made.
private struct BackupAnswer: Encodable {
  var folder: String
  var manifest: BackupManifest
  var removed: [String]
}
