/// Where the data lives: a SQLite file, or a PostgreSQL server.
public enum DatabaseLocation: Sendable, Hashable {
  /// A file; it is made when absent.
  case sqlite(path: String)

  /// A `postgres://` or `postgresql://` address, as libpq reads it; unix sockets as `?host=/folder`.
  case postgres(url: String)

  /// Reads what a user writes: a path, `sqlite:path`, `file:path`, or a PostgreSQL address.
  ///
  /// Throws `StorageError.badLocation` for an empty text, an in-memory database (it could not be shared
  /// by several connections) and an address of another kind.
  public init(_ text: String) throws {
    let lowered = text.lowercased()
    if lowered.hasPrefix("postgres://") || lowered.hasPrefix("postgresql://") {
      self = .postgres(url: text)
      return
    }
    var path = Substring(text)
    for prefix in ["sqlite://", "sqlite:", "file://", "file:"] where lowered.hasPrefix(prefix) {
      path = path.dropFirst(prefix.count)
      break
    }
    guard !path.isEmpty, !path.contains("://"), path != ":memory:", !path.contains("\0") else {
      throw StorageError.badLocation(text)
    }
    self = .sqlite(path: String(path))
  }
}
