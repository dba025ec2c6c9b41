import CLibPQ

/// The statements prepared on one connection, found again by their text and the types of their values.
struct PostgresStatements {
  /// A type of 0 stands for a value that was NULL: the server inferred it.
  private struct Prepared {
    let name: String
    let types: [Oid]
  }

  private static let capacity = 400
  private var prepared: [String: [Prepared]] = [:]
  private var count = 0

  /// The name of the prepared statement, prepared now if it is new. NULL fits any type, so that a statement
  /// with many optional values is prepared few times.
  mutating func name(for sql: SQL, on session: PostgresSession) throws -> String {
    let types = Self.types(of: sql)
    if let found = prepared[sql.text]?.first(where: { Self.fits(types, $0.types) }) { return found.name }
    if count >= Self.capacity { try forgetAll(on: session) }
    count += 1
    let name = "s\(count)"
    let text = try Self.text(of: sql)
    PQclear(try session.checked(PQprepare(session.connection, name, text, Int32(types.count), types)))
    prepared[sql.text, default: []].append(Prepared(name: name, types: types))
    return name
  }

  static func text(of sql: SQL) throws -> String {
    let text = sql.postgresText
    if text.utf8.contains(0) { throw StorageError.nulInText }
    return text
  }

  static func types(of sql: SQL) -> [Oid] { sql.values.map(type) }

  private mutating func forgetAll(on session: PostgresSession) throws {
    PQclear(try session.checked(PQexec(session.connection, "DEALLOCATE ALL")))
    prepared = [:]
    count = 0
  }

  private static func fits(_ types: [Oid], _ prepared: [Oid]) -> Bool {
    zip(types, prepared).allSatisfy { $0 == $1 || $0 == 0 }
  }

  /// The fixed numbers of BIGINT, DOUBLE PRECISION, TEXT and BYTEA in every PostgreSQL.
  private static func type(_ value: SQLValue) -> Oid {
    switch value {
    case .null: 0
    case .real(let value) where value.isNaN: 0
    case .integer: 20
    case .real: 701
    case .text: 25
    case .blob: 17
    }
  }
}

extension SQL {
  /// The text with `$1`, `$2` … where this has `?`.
  var postgresText: String {
    if placeholders.isEmpty { return text }
    var result = ""
    let utf8 = text.utf8
    var start = utf8.startIndex
    var offset = 0
    for (number, place) in placeholders.enumerated() {
      let mark = utf8.index(start, offsetBy: place - offset)
      result += text[start..<mark]
      result += "$\(number + 1)"
      start = utf8.index(after: mark)
      offset = place + 1
    }
    return result + text[start...]
  }
}
