import Foundation

/// The threads on which transfers wait for the network, so that they never block the cooperative pool.
enum NetworkThreads {
  /// Transfers at once; more wait for their turn.
  private static let width = 8

  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "campanello.network"
    queue.maxConcurrentOperationCount = width
    return queue
  }()

  static func run<T: Sendable>(
    _ work: @escaping @Sendable () -> Result<T, TransportFailure>
  ) async -> Result<T, TransportFailure> {
    await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: work()) }
    }
  }
}
