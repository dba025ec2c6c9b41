import Synchronization

/// What many ask for in the same few seconds is made once; right after a change, and the very first time, by each who
/// asks before it is there. A change made through this server is seen at once; one made
/// by another process within those seconds.
final class FreshCache<Value: Sendable>: Sendable {
  private struct Entry {
    var value: Value
    var madeAt: ContinuousClock.Instant
    var version: Int
    /// Someone is making it anew; the others still get this one.
    var isRenewing = false
  }

  private let lifetime: Duration
  private let entries = Mutex<[String: Entry]>([:])

  init(lifetime: Duration = .seconds(2)) { self.lifetime = lifetime }

  /// What stands under this key, made by `make` where there is none that is fresh. At most 1,000 are kept.
  func value(_ key: String, version: Int, make: @Sendable () async throws -> Value) async throws -> Value {
    let now = ContinuousClock.now
    let kept = entries.withLock { entries -> Value? in
      guard let entry = entries[key], entry.version == version else { return nil }
      if now - entry.madeAt < lifetime || entry.isRenewing && now - entry.madeAt < .seconds(10) {
        return entry.value
      }
      entries[key]?.isRenewing = true
      return nil
    }
    if let kept { return kept }
    do {
      let value = try await make()
      entries.withLock { entries in
        if entries.count > 1_000 { entries.removeAll() }
        entries[key] = Entry(value: value, madeAt: .now, version: version)
      }
      return value
    } catch {
      entries.withLock { $0[key] = nil }
      throw error
    }
  }
}
