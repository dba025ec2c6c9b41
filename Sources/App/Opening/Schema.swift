import Alarms
import Conversations
import Facts
import Incidents
import Indicators
import Notices
import People
import Primitives
import Storage
import Surveys

/// The migrations of all capabilities, in the order in which they stand on each other.
enum Schema {
  static let migrations: [Migration] =
    [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
    + FactTables.migrations + UploadTables.migrations + AlarmTables.migrations + [
      SampleStore.migration, LinkedConversations.migration,
    ]
    + JobMigrations.all
    + PeopleMigrations.all + NoticeMigrations.all + SurveyTables.migrations + IncidentTables.migrations

  /// Opens a database and brings its schema up to date.
  static func open(_ options: SharedOptions, now: Instant = .now) throws -> Database {
    let database = try Database.open(DatabaseLocation(options.database))
    try refuseForeign(database, options.database)
    _ = try Migrator(migrations).migrate(database, now: now)
    return database
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
