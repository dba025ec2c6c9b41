import ArgumentParser
import Foundation
import Primitives
import Storage

/// `campanello restore`: a backup into an empty place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back into an empty place.",
    discussion: """
      Checks every file against the manifest first. A place that holds anything is refused, and so is a backup of a
      newer version.

      Examples
        campanello restore /srv/backup --into campanello.sqlite        the newest of that folder
        campanello restore /srv/backup/campanello-20261130-020000 --into postgres://campanello@db/vuoto
      To look at it without anything leaving: campanello serve --quiet --db campanello.sqlite
      """)

  @OptionGroup var options: SharedOptions
  @Argument(help: "A backup, its database file, or a folder of backups: then the newest.")
  var backup: String
  @Option(name: .long, help: "The new SQLite file, or an empty PostgreSQL database.")
  var into: String
  @Option(name: .long, help: "Where uploads will wait (CAMPANELLO_UPLOADS).")
  var uploads: String?

  func run() throws {
    try options.reporting {
      let found = try Restoring.find(backup)
      let waiting = try ServingOptions.uploads(uploads, StatedSettings(file: nil), of: into)
      try Restoring(
        backup: found, location: DatabaseLocation(into), uploads: waiting, known: Set(Schema.migrations.map(\.id))
      ).run()
      let place = AddressText.withoutPasswords(into)
      Output.error(
        options.language == .it
          ? "Ripristinata la copia del \(found.manifest.madeAt) in \(place). Ci vuole la stessa CAMPANELLO_KEY di allora."
          : "The backup of \(found.manifest.madeAt) is restored into \(place). It needs the CAMPANELLO_KEY of then.")
      Output.error(
        options.language == .it
          ? "Per guardarla senza che parta nulla: campanello serve --quiet --db \(place)"
          : "To look at it without anything leaving: campanello serve --quiet --db \(place)")
    }
  }
}
