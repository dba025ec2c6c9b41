import Foundation

/// Hands batches from the thread that reads to the thread that writes; the reader waits when it is too far
/// ahead, so memory stays flat.
final class BatchQueue: Sendable {
  private struct State {
    var batches: [ImportBatch] = []
    var result: Result<Void, any Error>?
    var abandoned = false
    var mostAreNew = false
  }

  private let room = 4
  // The lock guards `state`; the condition wakes whoever waits for a change of it.
  private let condition = NSCondition()
  nonisolated(unsafe) private var state = State()

  /// False when nobody wants more.
  func put(_ batch: ImportBatch) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while state.batches.count >= room, !state.abandoned { condition.wait() }
    if state.abandoned { return false }
    state.batches.append(batch)
    condition.broadcast()
    return true
  }

  /// What the writing side found last: whether nearly all facts are new.
  var mostAreNew: Bool {
    condition.lock()
    defer { condition.unlock() }
    return state.mostAreNew
  }

  func tell(mostAreNew: Bool) {
    condition.lock()
    state.mostAreNew = mostAreNew
    condition.unlock()
  }

  /// Ends the queue, well or with the error that stopped the reading.
  func finish(_ result: Result<Void, any Error>) {
    condition.lock()
    state.result = result
    condition.broadcast()
    condition.unlock()
  }

  /// The next batch; nil at the end. Throws what stopped the reading.
  func next() throws -> ImportBatch? {
    condition.lock()
    defer { condition.unlock() }
    while state.batches.isEmpty, state.result == nil { condition.wait() }
    if !state.batches.isEmpty {
      let batch = state.batches.removeFirst()
      condition.broadcast()
      return batch
    }
    try state.result?.get()
    return nil
  }

  /// The writing side gives up: the reading side stops at its next batch.
  func abandon() {
    condition.lock()
    state.abandoned = true
    state.batches = []
    condition.broadcast()
    condition.unlock()
  }
}
