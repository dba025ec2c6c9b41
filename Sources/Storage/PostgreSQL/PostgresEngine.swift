import CLibPQ
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

  func read<T>(_ body: (any Session) throws -> T) throws -> T { try transaction(.reading, body) }

  func write<T>(_ body: (any Session) throws -> T) throws -> T { try transaction(.writing, body) }

  func close() {
    let sessions = idle.withLock { sessions in
      defer { sessions = [] }
      return sessions
    }
    for session in sessions { session.close() }
  }

  /// How often a transaction is begun that others' transactions undo.
  private static let mostTries = 5

  private func transaction<T>(_ kind: PostgresTransaction, _ body: (any Session) throws -> T) throws -> T {
    guard permits.wait(timeout: .now() + .seconds(60)) == .success else {
      throw StorageError.busy("all \(capacity) connections were in use for a minute")
    }
    defer { permits.signal() }
    var tries = 0
    while true {
      tries += 1
      let session = try begun(kind)
      do {
        let result = try body(session)
        try session.commit(kind)
        checkIn(session)
        return result
      } catch {
        let isLost = !session.rollback()
        let isAnother = session.isConflicted && tries < Self.mostTries
        let isUnanswered = isLost && tries == 1 && session.isUntouched(kind)
        // A server that only reads is not the one to write to any more: the next connection finds that one.
        if isLost || Self.isReadOnly(error) && kind == .writing { session.close() } else { checkIn(session) }
        guard isAnother || isUnanswered else { throw error }
      }
    }
  }

  private static func isReadOnly(_ error: any Error) -> Bool {
    if case StorageError.readOnly = error { true } else { false }
  }

  /// A session with an open transaction. An idle connection that was lost meanwhile is replaced: nothing
  /// had been asked of it yet.
  private func begun(_ kind: PostgresTransaction) throws -> PostgresSession {
    while let session = idle.withLock({ $0.popLast() }) {
      do {
        try session.begin(kind)
        return session
      } catch StorageError.lostConnection {
        session.close()
      } catch {
        session.close()
        throw error
      }
    }
    let session = try PostgresSession(url: url)
    try session.begin(kind)
    return session
  }

  private func checkIn(_ session: PostgresSession) {
    if PQstatus(session.connection) != CONNECTION_OK { return session.close() }
    idle.withLock { $0.append(session) }
  }
}
