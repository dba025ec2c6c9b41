public import Storage
import Synchronization

/// Takes answers in while they come: each caller is told once its answer is on disk, and those that come together
/// share one transaction, so that a thousand people at once cost a few writes and not a thousand.
public final class ResponseIntake: Sendable {
  private typealias Caller = CheckedContinuation<Void, any Error>

  private struct State {
    var waiting: [(response: SurveyResponse, caller: Caller)] = []
    var isWriting = false
  }

  private let database: Database
  /// Seconds until a turn to write has come.
  private let patience: Double
  private let state = Mutex(State())

  /// More than this many are told at once that the site is busy.
  static let mostWaiting = 20_000

  public init(_ database: Database, patience: Double) {
    self.database = database
    self.patience = patience
  }

  /// Returns when the answer is kept. Throws `StorageError.busy` where it cannot be for now; then it is not, now or
  /// later.
  public func accept(_ response: SurveyResponse) async throws {
    try await withCheckedThrowingContinuation { (caller: Caller) in
      let (isFull, begins) = state.withLock { state in
        if state.waiting.count >= Self.mostWaiting { return (true, false) }
        state.waiting.append((response, caller))
        defer { state.isWriting = true }
        return (false, !state.isWriting)
      }
      if isFull { return caller.resume(throwing: StorageError.busy("too many answers at once")) }
      if begins { Task { await writeAll() } }
    }
  }

  /// One transaction after the other until nobody waits.
  private func writeAll() async {
    while let batch = take() {
      let responses = batch.map(\.response)
      do {
        try await database.write(waitingAtMost: patience) { try ResponseStore.add(responses, $0) }
        for one in batch { one.caller.resume() }
      } catch {
        for one in batch { one.caller.resume(throwing: error) }
      }
    }
  }

  private func take() -> [(response: SurveyResponse, caller: Caller)]? {
    state.withLock { state in
      if state.waiting.isEmpty {
        state.isWriting = false
        return nil
      }
      defer { state.waiting = [] }
      return state.waiting
    }
  }
}
