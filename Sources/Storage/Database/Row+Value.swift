import CLibPQ
import GRDBSQLite

extension Row {
  /// The cell as the kind of value it is stored as.
  public func value(_ column: Int) -> SQLValue {
    switch cells {
    case .sqlite(let cells): cells.value(Int32(column))
    case .postgres(let cells): cells.value(Int32(column))
    }
  }
}

extension SQLiteCells {
  func value(_ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT: text(column).map { .text(String(decoding: $0, as: UTF8.self)) } ?? .null
    case SQLITE_BLOB: blob(column).map { .blob($0) } ?? .null
    default: .null
    }
  }
}

extension PostgresCells {
  func value(_ column: Int32) -> SQLValue {
    if isNull(column) { return .null }
    return switch PQftype(result, column) {
    case 16, 20, 21, 23: integer(column).map { .integer($0) } ?? .null  // boolean, int8, int2, int4
    case 700, 701, 1700: real(column).map { .real($0) } ?? .null  // float4, float8, numeric
    case 17: blob(column).map { .blob($0) } ?? .null  // bytea
    default: text(column).map { .text(String(decoding: $0, as: UTF8.self)) } ?? .null
    }
  }
}
