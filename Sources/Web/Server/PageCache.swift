import NIOCore
import Primitives
import Synchronization

/// Pages that many ask for in the same two seconds are drawn once. A change made through this server is seen at once;
/// one made by another process within those two seconds.
final class PageCache: Sendable {
  static let lifetime: Int64 = 2

  private struct Entry {
    var page: ByteBuffer
    var drawnAt: ContinuousClock.Instant
    var version: Int
    /// Someone is drawing it anew; the others still get this one.
    var isRenewing = false
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// The page under this key, drawn by `draw` where there is none that is fresh. At most 1,000 pages are kept.
  func page(
    _ key: String, version: Int, draw: @Sendable () async throws -> ByteBuffer
  ) async throws -> ByteBuffer {
    let now = ContinuousClock.now
    let kept = entries.withLock { entries -> ByteBuffer? in
      guard let entry = entries[key], entry.version == version else { return nil }
      if now - entry.drawnAt < .seconds(Self.lifetime) || entry.isRenewing && now - entry.drawnAt < .seconds(10) {
        return entry.page
      }
      entries[key]?.isRenewing = true
      return nil
    }
    if let kept { return kept }
    do {
      let page = try await draw()
      entries.withLock { entries in
        if entries.count > 1_000 { entries.removeAll() }
        entries[key] = Entry(page: page, drawnAt: .now, version: version)
      }
      return page
    } catch {
      entries.withLock { $0[key] = nil }
      throw error
    }
  }
}
