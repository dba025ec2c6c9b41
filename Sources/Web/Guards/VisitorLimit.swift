import Primitives
import Synchronization

/// How often one visitor may do something in an hour, so that one alone does not use up what is there for all. Kept in
/// memory: a restart forgets.
final class VisitorLimit: Sendable {
  private let most: Int
  private let seen = Mutex<[String: [Int64]]>([:])

  /// Visitors that are remembered at once.
  private static let mostVisitors = 10_000
  private static let hour: Int64 = 3_600

  init(most: Int) { self.most = most }

  /// Whether `visitor`, an IP address, may do it once more; counts it where they may. A network of IPv6 (64 bits) is one
  /// visitor. O(visitors) at most once for each new one beyond 10,000.
  func admits(_ visitor: String, now: Instant) -> Bool {
    let key = Self.network(visitor)
    return seen.withLock { seen in
      let from = now.seconds - Self.hour
      if seen.count >= Self.mostVisitors, seen[key] == nil {
        seen = seen.filter { ($0.value.last ?? 0) > from }
        if seen.count >= Self.mostVisitors { return false }
      }
      let recent = (seen[key] ?? []).filter { $0 > from }
      seen[key] = recent.count < most ? recent + [now.seconds] : recent
      return recent.count < most
    }
  }

  private static func network(_ address: String) -> String {
    guard address.contains(":"), !address.contains(".") else { return address }
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let head = halves[0].split(separator: ":")
    let missing = halves.count == 2 ? 8 - head.count - halves[1].split(separator: ":").count : 0
    let groups = head.map(String.init) + Array(repeating: "0", count: max(0, missing))
    return groups.prefix(4).joined(separator: ":")
  }
}
