import CLibPQ
import Foundation

/// One connection to PostgreSQL with its prepared statements.
///
/// What is set for a session is set for each transaction, and behind a pooler, which may give each transaction another
/// server process, no statement is kept prepared.
///
/// `@unchecked Sendable`: the engine hands a session to one transaction at a time and takes it back after;
/// no two threads ever use it at once.
final class PostgresSession: Session, @unchecked Sendable {
  let dialect = Dialect.postgres
  let connection: OpaquePointer
  var statements = PostgresStatements()
  var bulkTables: [BulkTarget: String] = [:]
  /// Whether a pooler stands between: statements by name may not be there in the next transaction.
  private(set) var isPooled = false
  /// The server undid this transaction because of another one.
  private(set) var isConflicted = false
  /// A row of this transaction was handed over.
  private var hasHandedOver = false
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
      isPooled = try backendPID() != PQbackendPID(connection)
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
      hasHandedOver = true
      if try !body(Row(cells: .postgres(PostgresCells(result: result, row: row)))) { return }
    }
  }

  /// Begins a transaction: with the text forms that this driver reads, and no endless wait for a lock.
  func begin(_ kind: PostgresTransaction) throws {
    (isConflicted, hasHandedOver) = (false, false)
    try executeScript("BEGIN \(kind.mode); \(Self.settings)")
  }

  /// Nothing of this transaction was seen by anybody: it was not answered, and it wrote nothing.
  func isUntouched(_ kind: PostgresTransaction) -> Bool { kind == .reading && !hasHandedOver }

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
  func commit(_ kind: PostgresTransaction) throws {
    bulkTables = [:]
    do {
      let result = try checked(try run("COMMIT"))
      defer { PQclear(result) }
      if PQcmdStatus(result).map({ String(cString: $0) }) != "COMMIT" { throw StorageError.transactionFailed }
    } catch StorageError.lostConnection(let message) {
      // What was read is read.
      if kind == .writing { throw StorageError.unknownOutcome(message) }
    }
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
    if StorageError.isConflict(result) { isConflicted = true }
    throw StorageError.postgres(result, on: connection)
  }

  private func executePrepared(_ sql: SQL) throws -> OpaquePointer? {
    makeReady()
    let count = Int32(sql.values.count)
    let parameters = try PostgresParameters(sql.values)
    if isPooled {
      let text = try PostgresStatements.text(of: sql)
      return parameters.withPointers { pointers, lengths, formats in
        PQexecParams(connection, text, count, PostgresStatements.types(of: sql), pointers, lengths, formats, 0)
      }
    }
    let name = try statements.name(for: sql, on: self)
    return parameters.withPointers { pointers, lengths, formats in
      PQexecPrepared(connection, name, count, pointers, lengths, formats, 0)
    }
  }

  private func stream(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    makeReady()
    guard try send(sql) == 1 else { throw StorageError.postgres(nil, on: connection) }
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
      hasHandedOver = true
      if try !body(Row(cells: .postgres(PostgresCells(result: result, row: 0)))) { return }
    }
  }

  private func send(_ sql: SQL) throws -> Int32 {
    let count = Int32(sql.values.count)
    let parameters = try PostgresParameters(sql.values)
    if isPooled {
      let text = try PostgresStatements.text(of: sql)
      return parameters.withPointers { pointers, lengths, formats in
        PQsendQueryParams(connection, text, count, PostgresStatements.types(of: sql), pointers, lengths, formats, 0)
      }
    }
    let name = try statements.name(for: sql, on: self)
    return parameters.withPointers { pointers, lengths, formats in
      PQsendQueryPrepared(connection, name, count, pointers, lengths, formats, 0)
    }
  }

  /// The server process that answers. A pooler tells clients a number of its own instead.
  private func backendPID() throws -> Int32? {
    let result = try checked(try run("SELECT pg_backend_pid()"))
    defer { PQclear(result) }
    return PQgetvalue(result, 0, 0).flatMap { Int32(String(cString: $0)) }
  }

  /// A connection does one thing at a time: rows still to come for a caller further up move to memory.
  private func makeReady() {
    stream?.keepRest()
    stream = nil
  }

  /// For one transaction: UTC, text forms that this driver reads, and no endless wait for a lock.
  private static let settings = """
    SET LOCAL lock_timeout = '60s'; SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 1;
    SET LOCAL bytea_output = 'hex'; SET LOCAL standard_conforming_strings = on
    """
}

/// What a transaction may do.
enum PostgresTransaction {
  case reading, writing

  /// The isolation is said, whatever the server's own default: who took a row's lock sees what was committed before.
  var mode: String {
    switch self {
    case .reading: "ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .writing: "ISOLATION LEVEL READ COMMITTED READ WRITE"
    }
  }
}
