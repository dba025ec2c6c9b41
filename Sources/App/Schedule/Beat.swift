import Outbox
import Primitives
import Storage
import Synchronization

/// What the services that look at the tables now and then have in common: a beat, a log that says a fault once, and an
/// end that lets what is on its way come to its own.
struct Beat: Sendable {
  let name: String
  let clock: @Sendable () -> Instant
  let log: @Sendable (String) -> Void
  let stop = StopSign()

  /// Calls `look` every so many seconds until the server stops; the look at hand comes to its end.
  func run(every seconds: Double, _ look: () async throws -> Void) async {
    await withTaskCancellationHandler {
      var fault: String?
      for await _ in Ticks.every(seconds: seconds) {
        if stop.isRaised { break }
        fault = await attempt(after: fault, look)
      }
    } onCancel: {
      stop.raise()
    }
  }

  /// The same, whatever up to so many looks before still wait for: one that hangs keeps no other waiting.
  func run(
    every seconds: Double, sideBySide most: Int, _ look: @escaping @Sendable () async throws -> Void
  ) async {
    let looks = Looks(most)
    await withTaskCancellationHandler {
      await withDiscardingTaskGroup { group in
        for await _ in Ticks.every(seconds: seconds) {
          if stop.isRaised { break }
          guard looks.begin() else { continue }
          group.addTask {
            _ = await attempt(after: nil, look)
            looks.end()
          }
        }
      }
    } onCancel: {
      stop.raise()
    }
  }

  private func attempt(after fault: String?, _ look: () async throws -> Void) async -> String? {
    do {
      try await look()
      if fault != nil { log("\(name): goes on") }
      return nil
    } catch is CancellationError where stop.isRaised {
      return fault
    } catch {
      let text = "\(error)"
      if text != fault { log("\(name): \(text)") }
      return text
    }
  }
}

/// How many looks are under way at once.
private final class Looks: Sendable {
  private let most: Int
  private let count = Mutex(0)

  init(_ most: Int) { self.most = most }

  /// False while there are as many as there may be.
  func begin() -> Bool {
    count.withLock { count in
      if count >= most { return false }
      count += 1
      return true
    }
  }

  func end() { count.withLock { $0 -= 1 } }
}
