/// An open transaction: the only way to reach the rows. Valid only inside the closure that received it.
///
/// Once a statement fails, the transaction is lost on both engines (PostgreSQL's rule): later statements
/// throw `StorageError.transactionFailed`, and the closure's transaction is undone even if it caught the error. What may
/// fail by itself stands in a ``savepoint(_:)``.
public final class Connection {
  /// Which engine, for the few fragments that differ.
  public let dialect: Dialect

  let session: any Session
  var failure: (any Error)?
  /// Savepoints that stand open.
  var depth = 0

  init(_ session: any Session) {
    self.session = session
    dialect = session.dialect
  }

  /// Runs one statement; returns how many rows it inserted, updated or deleted.
  @discardableResult
  public func execute(_ sql: SQL) throws -> Int {
    try guarded { try session.execute(sql) }
  }

  /// Runs several statements separated by `;`, with no values: migrations.
  public func executeScript(_ text: String) throws {
    try guarded { try session.executeScript(text) }
  }

  /// Hands over each row as it arrives; memory does not grow with the number of rows. The row is valid
  /// only inside `body`. Other statements may run inside `body`; PostgreSQL then keeps the rows that
  /// are still to come in memory.
  public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try visit(sql, streaming: true) { row in
      try body(row)
      return true
    }
  }

  /// Every row, mapped.
  public func all<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> [T] {
    var found: [T] = []
    try visit(sql, streaming: false) { row in
      found.append(try map(row))
      return true
    }
    return found
  }

  /// The first row, mapped; nil when there is none. Write `LIMIT 1` where there may be more.
  public func first<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> T? {
    var found: T?
    try visit(sql, streaming: false) { row in
      found = try map(row)
      return false
    }
    return found
  }

  /// Inserts one row and returns its `id`; ` RETURNING id` is added where it is not written.
  public func insertReturningID(_ sql: SQL) throws -> Int64 {
    let returning = sql.text.contains("RETURNING") ? sql : sql + " RETURNING id"
    guard let id = try first(returning, { $0.int64(0) }) else {
      throw StorageError.sql(code: "no row", message: "the insertion returned no id")
    }
    return id
  }

  /// Waits until no other write transaction holds the same name, and holds it to the end of this one: a lock on the
  /// name's row, so that it holds behind a pooler too. Waits a minute at most, then throws `busy`. The tables must have
  /// been made by a ``Migrator``. On SQLite, where one transaction writes at a time, it does nothing.
  public func lock(_ name: String) throws {
    try guarded { try session.lock(name) }
  }

  private func visit(_ sql: SQL, streaming: Bool, _ body: (Row) throws -> Bool) throws {
    var thrownByBody: (any Error)?
    try guarded {
      try session.visit(sql, streaming: streaming) { row in
        do {
          return try body(row)
        } catch {
          thrownByBody = error
          return false
        }
      }
    }
    if let thrownByBody { throw thrownByBody }
  }

  /// Notes the first failure, after which nothing runs any more.
  func guarded<T>(_ work: () throws -> T) throws -> T {
    if failure != nil { throw StorageError.transactionFailed }
    do {
      return try work()
    } catch {
      failure = error
      throw error
    }
  }
}
