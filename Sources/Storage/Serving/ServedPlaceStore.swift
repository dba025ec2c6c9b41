public import Primitives

/// The one row of `served_place`.
public enum ServedPlaceStore {
  public static let migration = Migration("storage-0001-served-place") { dialect in
    """
    CREATE TABLE served_place (
      id \(dialect.integer) NOT NULL PRIMARY KEY CHECK (id = 1),
      place \(dialect.text) NOT NULL,
      served_at \(dialect.integer) NOT NULL,
      held_before \(dialect.integer)
    )\(dialect.strict);
    """
  }

  public static func read(_ connection: Connection) throws -> ServedPlace? {
    try connection.first("SELECT place, served_at, held_before FROM served_place WHERE id = 1") { row in
      ServedPlace(
        place: row.string(0), servedAt: Instant(seconds: row.int64(1)),
        heldBefore: row.int64OrNil(2).map { Instant(seconds: $0) })
    }
  }

  /// A server that sends begins here; returns what is kept of it from now on.
  public static func begin(at place: String, now: Instant, _ connection: Connection) throws -> ServedPlace {
    try connection.lock("served-place")
    let next = ServedPlace.beginning(after: try read(connection), at: place, now: now)
    try connection.execute(
      """
      INSERT INTO served_place (id, place, served_at, held_before)
      VALUES (1, \(next.place), \(next.servedAt.seconds), \(next.heldBefore?.seconds))
      ON CONFLICT (id) DO UPDATE SET place = excluded.place, served_at = excluded.served_at,
        held_before = excluded.held_before
      """)
    return next
  }

  /// It goes on being served.
  public static func stay(now: Instant, _ connection: Connection) throws {
    try connection.execute("UPDATE served_place SET served_at = \(now.seconds) WHERE id = 1")
  }
}

extension Database {
  /// What tells this database from a copy of it: the file's number on its disk, or the number of the database on its
  /// server. A file that is moved keeps it; one that is copied, or restored, has another.
  public func place() throws -> String {
    switch engine {
    case .sqlite(let engine): try engine.place()
    case .postgres:
      try read { connection in
        let name: SQL = "SELECT CAST(oid AS TEXT) || ' ' || datname FROM pg_database WHERE datname = current_database()"
        return try connection.first(name) { $0.string(0) } ?? ""
      }
    }
  }
}
