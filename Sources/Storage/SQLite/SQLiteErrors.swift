import Foundation
import GRDB
import GRDBSQLite

extension StorageError {
  /// The case for a result code of SQLite with its extended code.
  static func sqlite(code: Int32, message: String) -> StorageError {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy(message)
    case SQLITE_FULL: .diskFull(message)
    case SQLITE_READONLY: .readOnly(message)
    case SQLITE_CONSTRAINT: .constraint(constraintKind(code), name: violated(message), message: message)
    case SQLITE_TOOBIG: .tooLarge(message)
    case SQLITE_CORRUPT: .corrupt(message)
    case SQLITE_NOTADB: .notADatabase(place: message)
    default: .sql(code: String(code), message: message)
    }
  }

  /// The error of the connection's last call.
  static func last(of connection: OpaquePointer?) -> StorageError {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
    return .sqlite(code: sqlite3_extended_errcode(connection), message: message)
  }

  /// What GRDB threw, in our words; our own errors pass unchanged.
  static func translating<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StorageError.sqlite(
        code: error.extendedResultCode.rawValue, message: error.message ?? "no message")
    }
  }

  private static func constraintKind(_ code: Int32) -> ConstraintKind {
    switch code >> 8 {
    case 1: .check
    case 3: .foreignKey
    case 5: .notNull
    case 6, 8: .unique  // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE
    default: .other
    }
  }

  /// "UNIQUE constraint failed: t.a, t.b" names the columns after the colon.
  private static func violated(_ message: String) -> String {
    guard let colon = message.range(of: "failed: ") else { return "" }
    return String(message[colon.upperBound...])
  }
}
