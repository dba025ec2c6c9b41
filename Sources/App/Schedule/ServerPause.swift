import Primitives
import Synchronization

/// A mail server that is away is left alone for a while: longer each time, up to a minute, so that what waits leaves soon
/// after it is back.
final class ServerPause: Sendable {
  private static let pauses: [Int64] = [2, 5, 10, 30, 60]
  private let state = Mutex((until: Int64(0), failures: 0))

  func holds(_ now: Instant) -> Bool { state.withLock { now.seconds < $0.until } }

  /// Whether the server is away, as its words say; nil says that it took what it was given. Said once in the log.
  func note(_ away: String?, _ beat: Beat) -> Bool {
    let failures = state.withLock { state in
      guard away != nil else {
        state = (0, 0)
        return 0
      }
      let pause = Self.pauses[min(state.failures, Self.pauses.count - 1)]
      state = (beat.clock().seconds + pause, state.failures + 1)
      return state.failures
    }
    if let away, failures == 1 { beat.log("\(beat.name): the mail server does not take mails: \(away)") }
    return away != nil
  }
}
