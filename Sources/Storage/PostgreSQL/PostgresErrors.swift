import CLibPQ
import Foundation

extension StorageError {
  /// The case for a failed result, or for a connection that went away while waiting for it.
  static func postgres(_ result: OpaquePointer?, on connection: OpaquePointer) -> StorageError {
    func field(_ code: Character) -> String? {
      guard let ascii = code.asciiValue else { return nil }
      return PQresultErrorField(result, Int32(ascii)).map { String(cString: $0) }
    }
    let detail = field("D").map { " (\($0))" } ?? ""
    let message = field("M").map { $0 + detail } ?? connectionMessage(connection)
    guard PQstatus(connection) == CONNECTION_OK else { return .lostConnection(message) }
    let name = field("n") ?? field("c") ?? ""
    return postgres(state: field("C") ?? "", name: name, message: message)
  }

  /// The case for a SQLSTATE: https://www.postgresql.org/docs/15/errcodes-appendix.html
  static func postgres(state: String, name: String, message: String) -> StorageError {
    switch state {
    case "23505", "23P01": .constraint(.unique, name: name, message: message)
    case "23503": .constraint(.foreignKey, name: name, message: message)
    case "23502": .constraint(.notNull, name: name, message: message)
    case "23514": .constraint(.check, name: name, message: message)
    case "40001", "40P01", "55P03": .busy(message)
    case "53100": .diskFull(message)
    case "54000": .tooLarge(message)
    case "25006": .readOnly(message)
    case "57P01", "57P02", "57P03": .lostConnection(message)
    case "XX001", "XX002": .corrupt(message)
    case _ where state.hasPrefix("08"): .lostConnection(message)
    case _ where state.hasPrefix("23"): .constraint(.other, name: name, message: message)
    default: .sql(code: state, message: message)
    }
  }

  /// Whether the server undid the transaction because of another one: a failed serialization, or a deadlock.
  static func isConflict(_ result: OpaquePointer?) -> Bool {
    guard let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))) else { return false }
    return ["40001", "40P01"].contains(String(cString: state))
  }

  /// libpq counts the bytes of a message in 32 bits.
  static func length(_ count: Int) throws -> Int32 {
    guard let length = Int32(exactly: count) else { throw StorageError.tooLarge("\(count) bytes") }
    return length
  }

  /// What libpq says of the connection; it never repeats the password.
  static func connectionMessage(_ connection: OpaquePointer?) -> String {
    let text = PQerrorMessage(connection).map { String(cString: $0) } ?? "out of memory"
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
