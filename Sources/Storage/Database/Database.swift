/// A SQLite file or a PostgreSQL database, through which every row is read and written.
///
/// Work is a synchronous closure that runs inside one transaction. From asynchronous code call the
/// asynchronous forms, which run the closure on the driver's own threads.
public final class Database: Sendable {
  /// Which engine, for the few fragments of SQL that differ.
  public var dialect: Dialect {
    switch engine {
    case .sqlite: .sqlite
    case .postgres: .postgres
    }
  }

  let engine: Engine
  let threads: DatabaseThreads

  enum Engine: Sendable {
    case sqlite(SQLiteEngine)
    case postgres(PostgresEngine)
  }

  /// Opens the file or connects to the server; a file is made when absent, its folder is not.
  ///
  /// Throws `StorageError`: `cannotOpen`, `notADatabase`, `corrupt`, `busy`.
  public static func open(_ location: DatabaseLocation) throws -> Database {
    switch location {
    case .sqlite(let path):
      let engine = try SQLiteEngine(path: path)
      return Database(.sqlite(engine), DatabaseThreads(readers: engine.readers, writers: 1))
    case .postgres(let url):
      let engine = try PostgresEngine(url: url)
      return Database(.postgres(engine), DatabaseThreads(shared: engine.capacity))
    }
  }

  private init(_ engine: Engine, _ threads: DatabaseThreads) {
    self.engine = engine
    self.threads = threads
  }

  /// Closes every connection. Call it once nothing uses the database any more.
  public func close() throws {
    switch engine {
    case .sqlite(let engine): try engine.close()
    case .postgres(let engine): engine.close()
    }
  }

  /// Reads a consistent snapshot: what others write meanwhile is not seen. Writing throws `readOnly`. Where the server
  /// went away before the first row was handed over, `body` is run once more.
  public func read<T>(_ body: (Connection) throws -> T) throws -> T {
    switch engine {
    case .sqlite(let engine): try engine.read { try Self.run($0, body) }
    case .postgres(let engine): try engine.read { try Self.run($0, body) }
    }
  }

  /// Writes in one transaction: kept whole when `body` returns, undone whole when it throws. Never call it
  /// inside another `write`. SQLite runs one at a time; on PostgreSQL several nodes write at once, so that
  /// what reads a row and then writes what follows from it takes `Connection.lock(_:)` first.
  ///
  /// Where PostgreSQL undid the transaction because of another one (a deadlock, a failed serialization), `body` is run
  /// again, five times at most; then it throws `busy`. A transaction that was lost is not begun again.
  @discardableResult
  public func write<T>(_ body: (Connection) throws -> T) throws -> T {
    switch engine {
    case .sqlite(let engine): try engine.write { try Self.run($0, body) }
    case .postgres(let engine): try engine.write { try Self.run($0, body) }
    }
  }

  /// A statement that failed undoes the transaction even where the closure caught its error.
  private static func run<T>(_ session: any Session, _ body: (Connection) throws -> T) throws -> T {
    let connection = Connection(session)
    let result = try body(connection)
    if let failure = connection.failure { throw failure }
    return result
  }
}
