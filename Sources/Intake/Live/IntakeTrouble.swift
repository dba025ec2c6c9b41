public import Primitives
public import Storage

/// A hook that keeps sending what cannot become a fact. A pure rule over counts.
public struct IntakeTrouble: Sendable, Hashable {
  /// So many set aside within ``seconds`` are no accident.
  public static let least = 3
  public static let seconds: Int64 = 3_600

  public let hook: LiveHook
  /// How many within the last hour.
  public let count: Int
  /// When the first of them was set aside.
  public let since: Instant
  /// Why the last one was.
  public let reason: LocalizedText

  /// Nil where it is no trouble.
  public init?(_ hook: LiveHook, count: Int, since: Instant?, reason: LocalizedText?) {
    guard hook.isEnabled, count >= Self.least, let since, let reason else { return nil }
    self.hook = hook
    self.count = count
    self.since = since
    self.reason = reason
  }

  /// Of every hook. O(hooks · deliveries set aside in an hour).
  public static func all(now: Instant, _ connection: Connection) throws -> [IntakeTrouble] {
    let from = Instant(seconds: now.seconds - seconds)
    return try LiveHookStore.all(connection).compactMap { hook in
      let since = try connection.first(
        """
        SELECT MIN(set_aside_at) FROM hook_delivery
        WHERE hook_id = \(hook.id) AND set_aside > 0 AND set_aside_at >= \(from.seconds)
        """
      ) { $0.int64OrNil(0) }
      guard let since = since.flatMap({ $0 }) else { return nil }
      return IntakeTrouble(
        hook, count: try LiveHookStore.setAside(of: hook.id, since: from, connection),
        since: Instant(seconds: since),
        reason: try LiveHookStore.remarksSetAside(of: hook.id, limit: 1, connection).first?.note)
    }
  }
}
