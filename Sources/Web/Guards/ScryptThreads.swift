import Foundation
import People

/// Where passwords are checked: two at once, so that many who sign in together neither fill the memory (16 MiB each)
/// nor hold up the pages.
enum ScryptThreads {
  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "campanello.passwords"
    queue.maxConcurrentOperationCount = 2
    return queue
  }()

  static func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try work() }) }
    }
  }

  static func hash(_ password: ChosenPassword) async throws -> PasswordHash {
    try await run {
      var generator = SystemRandomNumberGenerator()
      return try PasswordHash(of: password, using: &generator)
    }
  }
}
