import Foundation

/// A thread for work that waits: what waits on the cooperative threads keeps the rest from running.
public enum BlockingThread {
  public static func run<T: Sendable>(_ name: String, _ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.name = "campanello.\(name)"
      thread.start()
    }
  }
}
