import Alarms
import Conversations
import Facts
import Incidents
import Indicators
import Intake
import Notices
import People
import Primitives
import Storage
import Surveys

/// The migrations of all capabilities, in the order in which they stand on each other.
enum Schema {
  static let migrations: [Migration] =
    [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
    + FactTables.conversations + LiveTables.migrations + FactTables.counts + UploadTables.migrations
    + AlarmTables.migrations + [
      SampleStore.migration, LinkedConversations.migration,
    ]
    + JobMigrations.all + [ServedPlaceStore.migration]
    + PeopleMigrations.all + NoticeMigrations.all + SurveyTables.migrations + IncidentTables.migrations
    + LiveTables.later

  /// Opens a database and brings its schema up to date.
  static func open(_ options: SharedOptions, now: Instant = .now) throws -> Database {
    let database = try Database.open(DatabaseLocation(options.database))
    try refuseForeign(database, options.database)
    _ = try Migrator(migrations).migrate(database, now: now)
    if try database.read({ try CountingRules.areOutdated($0) }) { try renewSums(database, options.language) }
    return database
  }

  /// A release that counts otherwise makes the sums again, once; of a database without facts nothing is said.
  private static func renewSums(_ database: Database, _ language: Language) throws {
    if try database.read({ try !ImportStore.all($0).isEmpty }) {
      Output.error(
        language == .it
          ? "Questa versione conta meglio alcune cose: rifaccio i conteggi, una volta sola…"
          : "This version counts some things better: making the sums again, once…")
    }
    try database.write { try CountingRules.renew(organisation: try OrganisationStore.read($0), $0) }
  }

  /// A SQLite file of another program is left alone.
  private static func refuseForeign(_ database: Database, _ place: String) throws {
    guard database.dialect == .sqlite else { return }
    let foreign = try database.read { connection in
      try connection.first(
        """
        SELECT COUNT(*) > 0 AND SUM(name = 'schema_migration') = 0 FROM sqlite_master WHERE type = 'table'
        """
      ) { $0.boolOrNil(0) ?? false }
    }
    if foreign == true { throw StorageError.notADatabase(place: place) }
  }
}
