import Foundation

/// Where files are looked at: two at once, so that neither the disk nor the pages are held up.
enum PlanningThreads {
  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "campanello.planning"
    queue.maxConcurrentOperationCount = 2
    return queue
  }()

  static func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: work()) }
    }
  }
}
