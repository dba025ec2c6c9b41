import CLibPQ
import Foundation

/// One connection to PostgreSQL with its prepared statements.
///
/// `@unchecked Sendable`: the engine hands a session to one transaction at a time and takes it back after;
/// no two threads ever use it at once.
final class PostgresSession: Session, @unchecked Sendable {
  let dialect = Dialect.postgres
  let connection: OpaquePointer
  var statements = PostgresStatements()
  var bulkTables: [BulkTarget: String] = [:]
  private var stream: PostgresStream?
  private var isOpen = true

  /// Connects; throws `cannotOpen` with the server's own words.
  init(url: String) throws {
    guard let connection = Self.connect(url) else {
      throw StorageError.cannotOpen(place: "PostgreSQL", reason: "out of memory")
    }
    self.connection = connection
    guard PQstatus(connection) == CONNECTION_OK else {
      let reason = StorageError.connectionMessage(connection)
      close()
      throw StorageError.cannotOpen(place: "PostgreSQL", reason: reason)
    }
    guard PQserverVersion(connection) >= 120_000 else {
      close()
      throw StorageError.cannotOpen(place: "PostgreSQL", reason: "the server is older than PostgreSQL 12")
    }
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    do {
      try executeScript(Self.settings)
    } catch {
      close()
      throw error
    }
  }

  deinit { close() }

  func close() {
    if isOpen { PQfinish(connection) }
    isOpen = false
  }

  func execute(_ sql: SQL) throws -> Int {
    let result = try checked(try executePrepared(sql))
    defer { PQclear(result) }
    if PQcmdStatus(result).map({ String(cString: $0) })?.hasPrefix("SELECT") == true { return 0 }
    return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  func executeScript(_ text: String) throws {
    PQclear(try checked(try run(text)))
  }

  func visit(_ sql: SQL, streaming: Bool, _ body: (Row) throws -> Bool) throws {
    if streaming { return try stream(sql, body) }
    let result = try checked(try executePrepared(sql))
    defer { PQclear(result) }
    for row in 0..<PQntuples(result) {
      if try !body(Row(cells: .postgres(PostgresCells(result: result, row: row)))) { return }
    }
  }

  func lock(_ name: String) throws {
    try visit("SELECT pg_advisory_xact_lock(hashtextextended(\(name), 0))", streaming: false) { _ in true }
  }

  func begin(savepoint name: String) throws -> SavepointMark {
    try executeScript("SAVEPOINT \(name)")
    return SavepointMark(bulkTables: bulkTables)
  }

  /// Temporary tables made since are gone.
  func rollback(toSavepoint name: String, _ mark: SavepointMark) throws {
    stream?.discard()
    stream = nil
    try executeScript("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)")
    bulkTables = mark.bulkTables
  }

  /// Ends the transaction. The server answers ROLLBACK where a statement had failed.
  func commit() throws {
    bulkTables = [:]
    let result = try checked(try run("COMMIT"))
    defer { PQclear(result) }
    if PQcmdStatus(result).map({ String(cString: $0) }) != "COMMIT" { throw StorageError.transactionFailed }
  }

  /// Undoes the transaction; false when the connection is of no more use.
  func rollback() -> Bool {
    bulkTables = [:]
    stream?.discard()
    stream = nil
    guard PQstatus(connection) == CONNECTION_OK else { return false }
    if PQtransactionStatus(connection) == PQTRANS_IDLE { return true }
    let result = PQexec(connection, "ROLLBACK")
    defer { PQclear(result) }
    return PQresultStatus(result) == PGRES_COMMAND_OK
  }

  /// Runs text without values; several statements may stand in it.
  func run(_ text: String) throws -> OpaquePointer? {
    makeReady()
    if text.utf8.contains(0) { throw StorageError.nulInText }
    return PQexec(connection, text)
  }

  /// The result when it is a good one; otherwise clears it and throws.
  func checked(_ result: OpaquePointer?) throws -> OpaquePointer {
    let status = PQresultStatus(result)
    if let result, [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN].contains(status) {
      return result
    }
    defer { PQclear(result) }
    throw StorageError.postgres(result, on: connection)
  }

  private func executePrepared(_ sql: SQL) throws -> OpaquePointer? {
    makeReady()
    let name = try statements.name(for: sql, on: self)
    let parameters = try PostgresParameters(sql.values)
    return parameters.withPointers { pointers, lengths, formats in
      PQexecPrepared(connection, name, Int32(sql.values.count), pointers, lengths, formats, 0)
    }
  }

  private func stream(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    makeReady()
    let name = try statements.name(for: sql, on: self)
    let parameters = try PostgresParameters(sql.values)
    let sent = parameters.withPointers { pointers, lengths, formats in
      PQsendQueryPrepared(connection, name, Int32(sql.values.count), pointers, lengths, formats, 0)
    }
    guard sent == 1 else { throw StorageError.postgres(nil, on: connection) }
    PQsetSingleRowMode(connection)
    let mine = PostgresStream(connection)
    stream = mine
    defer {
      mine.discard()
      if stream === mine { stream = nil }
    }
    while let result = mine.next() {
      let result = try checked(result)
      defer { PQclear(result) }
      if PQntuples(result) == 0 { continue }
      if try !body(Row(cells: .postgres(PostgresCells(result: result, row: 0)))) { return }
    }
  }

  /// A connection does one thing at a time: rows still to come for a caller further up move to memory.
  private func makeReady() {
    stream?.keepRest()
    stream = nil
  }

  private static func connect(_ url: String) -> OpaquePointer? {
    let settings = [
      ("connect_timeout", "10"), ("dbname", url), ("fallback_application_name", "campanello"),
      ("client_encoding", "UTF8"),
    ]
    let keys = settings.map { strdup($0.0) }
    let values = settings.map { strdup($0.1) }
    defer { for text in keys + values { free(text) } }
    return PQconnectdbParams(
      keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
  }

  /// Text forms that this driver reads, UTC, and no endless wait for a lock.
  private static let settings = """
    SET client_min_messages = error; SET TimeZone = 'UTC'; SET extra_float_digits = 1;
    SET bytea_output = 'hex'; SET standard_conforming_strings = on; SET lock_timeout = '60s'
    """
}
