import Synchronization

/// A line that a loop says again and again, such as that the database is away, is said once, and again after ten
/// minutes with how often it came meanwhile.
final class RepeatedLines: Sendable {
  private struct Said {
    var at: ContinuousClock.Instant
    var more = 0
  }

  private static let pause = Duration.seconds(600)
  /// Lines remembered at most; beyond, the oldest may be said again.
  private static let capacity = 200

  private let said = Mutex<[String: Said]>([:])
  private let clock = ContinuousClock()
  private let write: @Sendable (String) -> Void

  init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }

  func say(_ line: String) {
    if let line = due(line, at: clock.now) { write(line) }
  }

  /// The line as it is to be written now; nil where it was written lately.
  func due(_ line: String, at now: ContinuousClock.Instant) -> String? {
    said.withLock { said in
      if let last = said[line], now - last.at < Self.pause {
        said[line]?.more += 1
        return nil
      }
      let more = said[line]?.more ?? 0
      if said.count >= Self.capacity, let oldest = said.min(by: { $0.value.at < $1.value.at }) {
        said[oldest.key] = nil
      }
      said[line] = Said(at: now)
      return more == 0 ? line : "\(line) (and \(more) times more in the ten minutes before)"
    }
  }
}
