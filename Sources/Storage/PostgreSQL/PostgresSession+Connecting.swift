import CLibPQ
import Foundation

extension PostgresSession {
  /// Connects as the address says. Beneath it lies what keeps a dead server from being waited for long: of several
  /// hosts the one that writes is taken, and a connection whose other end is gone ends within some seconds.
  static func connect(_ url: String) -> OpaquePointer? {
    var settings = [
      ("connect_timeout", "10"), ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "20000"),
    ]
    if PQlibVersion() >= 140_000 { settings.append(("target_session_attrs", "primary")) }
    settings += [("dbname", url), ("fallback_application_name", "campanello"), ("client_encoding", "UTF8")]
    let keys = settings.map { strdup($0.0) }
    let values = settings.map { strdup($0.1) }
    defer { for text in keys + values { free(text) } }
    return PQconnectdbParams(
      keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
  }
}
