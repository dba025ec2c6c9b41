import Foundation

/// The threads on which asynchronous callers' closures run: as many at once as there are connections, so
/// that no thread waits for one and the cooperative pool is never blocked.
final class DatabaseThreads: Sendable {
  enum Purpose { case reading, writing }

  private let reading: OperationQueue
  private let writing: OperationQueue

  /// For an engine whose writers wait for each other and never for readers.
  init(readers: Int, writers: Int) {
    reading = Self.queue("reading", readers)
    writing = Self.queue("writing", writers)
  }

  /// For an engine whose readers and writers take turns with the same connections.
  init(shared: Int) {
    reading = Self.queue("transactions", shared)
    writing = reading
  }

  /// Runs the work when its turn comes; a task cancelled before that throws `CancellationError` instead.
  func run<T: Sendable>(_ purpose: Purpose, _ work: @escaping @Sendable () throws -> T) async throws -> T {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      start(purpose) { continuation.resume(with: Result { try work() }) }
    }
  }

  /// Runs the work when its turn comes; nobody is told.
  func start(_ purpose: Purpose, _ work: @escaping @Sendable () -> Void) {
    (purpose == .reading ? reading : writing).addOperation(work)
  }

  private static func queue(_ name: String, _ width: Int) -> OperationQueue {
    let queue = OperationQueue()
    queue.name = "campanello.database.\(name)"
    queue.maxConcurrentOperationCount = width
    return queue
  }
}
