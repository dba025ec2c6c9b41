import Dispatch
import Synchronization

extension Database {
  /// `read` for asynchronous code: the closure runs on the driver's threads.
  public func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    try await threads.run(.reading) { try self.read(body) }
  }

  /// `write` for asynchronous code: the closure runs on the driver's threads.
  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    try await threads.run(.writing) { try self.write(body) }
  }

  /// `write` for someone who waits: when its turn has not come after `seconds`, it throws `busy` and nothing is done,
  /// now or later.
  @discardableResult
  public func write<T: Sendable>(
    waitingAtMost seconds: Double, _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    let turn = Turn()
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) {
        if turn.giveUp() { continuation.resume(throwing: StorageError.busy("another change takes long")) }
      }
      threads.start(.writing) {
        if turn.isGivenUp { return }
        let result = Result {
          try self.write { connection in
            guard turn.begin() else { throw StorageError.busy("nobody waits for this any more") }
            return try body(connection)
          }
        }
        if turn.end() { continuation.resume(with: result) }
      }
    }
  }
}

/// Whose word counts: the work's, once it has begun, or that of the one who gave up waiting.
private final class Turn: Sendable {
  private enum State { case waiting, begun, givenUp, ended }
  private let state = Mutex(State.waiting)

  /// False when nobody waits any more. True as often as the transaction is tried.
  func begin() -> Bool {
    state.withLock { state in
      if state == .waiting { state = .begun }
      return state == .begun
    }
  }

  var isGivenUp: Bool { state.withLock { $0 == .givenUp } }

  /// True once, when the work had not begun.
  func giveUp() -> Bool {
    state.withLock { state in
      guard state == .waiting else { return false }
      state = .givenUp
      return true
    }
  }

  /// Whether someone still waits for the result.
  func end() -> Bool {
    state.withLock { state in
      guard state != .givenUp else { return false }
      state = .ended
      return true
    }
  }
}
