import Foundation
import GRDB
import GRDBSQLite

/// A SQLite file: one writer, several readers, each on its own queue (GRDB's pool).
struct SQLiteEngine: Sendable {
  let readers: Int
  private let pool: DatabasePool

  init(path: String) throws {
    readers = max(4, ProcessInfo.processInfo.activeProcessorCount)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw StorageError.cannotOpen(place: path, reason: "it is a folder")
    }
    try PrivateFile.make(path)
    do {
      pool = try StorageError.translating { [readers] in try Self.pool(path, readers) }
    } catch let error as StorageError {
      throw Self.opening(path, error)
    }
  }

  func read<T>(_ body: (any Session) throws -> T) throws -> T {
    try StorageError.translating { try pool.read { try body(SQLiteSession($0)) } }
  }

  func write<T>(_ body: (any Session) throws -> T) throws -> T {
    try StorageError.translating { try pool.write { try body(SQLiteSession($0)) } }
  }

  /// SQLite's online backup, of one moment, into a file that is not there yet.
  func copy(to path: String) throws {
    try PrivateFile.make(path)
    try StorageError.translating {
      let target = try DatabaseQueue(path: path)
      try pool.backup(to: target)
      try target.close()
    }
  }

  /// The number of the file, which a copy does not have.
  func place() throws -> String {
    var file = stat()
    guard stat(pool.path, &file) == 0 else {
      throw StorageError.cannotOpen(place: pool.path, reason: String(cString: strerror(errno)))
    }
    return "file \(file.st_ino)"
  }

  func close() throws { try StorageError.translating { try pool.close() } }

  /// A first statement reads the file's header, so that what is not a database is refused now.
  private static func pool(_ path: String, _ readers: Int) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration(readers: readers))
    // What was committed survives a power cut, not only a crash: each commit waits for the disk. The pool sets NORMAL.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try pool.read { _ = try $0.cachedStatement(sql: "SELECT count(*) FROM sqlite_master") }
    return pool
  }

  /// No memory map: its pages would count against the memory limit of an import, and a failing disk
  /// would end the program instead of giving an error.
  private static func configuration(readers: Int) -> Configuration {
    var configuration = Configuration()
    configuration.label = "campanello"
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = readers
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { connection in
      let kibibytes = connection.configuration.readonly ? 8_192 : 65_536
      // Of a new file only. Facts carry texts and rollups are read in runs: pages of 16 KiB make an import a tenth
      // quicker than SQLite's 4 KiB.
      if !connection.configuration.readonly { try connection.execute(sql: "PRAGMA page_size = 16384") }
      try connection.execute(
        sql: """
          PRAGMA cache_size = -\(kibibytes);
          PRAGMA journal_size_limit = 67108864;
          """)
      sqlite3_extended_result_codes(connection.sqliteConnection, 1)
    }
    return configuration
  }

  private static func opening(_ path: String, _ error: StorageError) -> StorageError {
    switch error {
    case .notADatabase: .notADatabase(place: path)
    case .sql(_, let message), .readOnly(let message): .cannotOpen(place: path, reason: message)
    default: error
    }
  }
}
