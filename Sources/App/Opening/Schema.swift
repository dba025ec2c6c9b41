import Alarms
import Conversations
import Facts
import Indicators
import Primitives
import Storage

/// The migrations of all capabilities, in the order in which they stand on each other.
enum Schema {
  static let migrations: [Migration] =
    [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
    + FactTables.migrations + [AlarmTables.migration, SampleStore.migration]

  /// Opens a database and brings its schema up to date.
  static func open(_ options: SharedOptions, now: Instant = .now) throws -> Database {
    let database = try Database.open(DatabaseLocation(options.database))
    _ = try Migrator(migrations).migrate(database, now: now)
    return database
  }
}
