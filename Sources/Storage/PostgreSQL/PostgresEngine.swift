import Foundation
import Synchronization

/// Connections to one PostgreSQL database: at most `capacity`, opened when needed, kept for reuse.
final class PostgresEngine: Sendable {
  let capacity: Int
  private let url: String
  private let permits: DispatchSemaphore
  private let idle = Mutex<[PostgresSession]>([])

  init(url: String, capacity: Int = 8) throws {
    self.url = url
    self.capacity = capacity
    permits = DispatchSemaphore(value: capacity)
    let first = try PostgresSession(url: url)
    idle.withLock { $0.append(first) }
  }

  func read<T>(_ body: (any Session) throws -> T) throws -> T {
    try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
  }

  func write<T>(_ body: (any Session) throws -> T) throws -> T { try transaction("BEGIN", body) }

  func close() {
    let sessions = idle.withLock { sessions in
      defer { sessions = [] }
      return sessions
    }
    for session in sessions { session.close() }
  }

  private func transaction<T>(_ begin: String, _ body: (any Session) throws -> T) throws -> T {
    guard permits.wait(timeout: .now() + .seconds(60)) == .success else {
      throw StorageError.busy("all \(capacity) connections were in use for a minute")
    }
    defer { permits.signal() }
    let session = try begun(begin)
    do {
      let result = try body(session)
      try session.commit()
      checkIn(session)
      return result
    } catch {
      if session.rollback() { checkIn(session) } else { session.close() }
      throw error
    }
  }

  /// A session with an open transaction. An idle connection that was lost meanwhile is replaced: nothing
  /// had been asked of it yet.
  private func begun(_ begin: String) throws -> PostgresSession {
    while let session = idle.withLock({ $0.popLast() }) {
      do {
        try session.executeScript(begin)
        return session
      } catch StorageError.lostConnection {
        session.close()
      } catch {
        session.close()
        throw error
      }
    }
    let session = try PostgresSession(url: url)
    try session.executeScript(begin)
    return session
  }

  private func checkIn(_ session: PostgresSession) {
    idle.withLock { $0.append(session) }
  }
}
