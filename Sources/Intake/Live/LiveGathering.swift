import Connectors
import Facts
import Foundation
import Indicators
public import Primitives
public import Storage

/// Makes facts of what came: each event beside what is known of its conversation, masked before it was kept.
///
/// Deliveries are written together, and one by one where that fails: whatever cannot become a fact is set aside with its
/// reason, the others go on.
public enum LiveGathering {
  /// Deliveries in one round, at most.
  static let most = 2_000

  public static func isDue(_ connection: Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM hook_delivery WHERE state = 'waiting' LIMIT 1") { _ in true } ?? false
  }

  /// One round.
  public struct Round: Sendable, Hashable {
    /// Deliveries that became facts, or were found to hold none.
    public var gathered = 0
    /// Why others were set aside.
    public var setAside: [LocalizedText] = []

    public var count: Int { gathered + setAside.count }
  }

  /// One round. Waits for the imports that are being written. Throws where the database cannot go on; then nothing of the
  /// round was kept, and all of it waits. O(deliveries), and a logarithm more for each that is set aside.
  @discardableResult
  public static func gather(now: Instant, _ connection: Connection) throws -> Round {
    try connection.lock("rollups")
    let waiting = try connection.all(
      "SELECT id, hook_id, patches, mentions FROM hook_delivery WHERE state = 'waiting' ORDER BY id LIMIT \(most)",
      Waiting.init)
    var round = Round()
    if waiting.isEmpty { return round }
    let organisation = try OrganisationStore.read(connection)
    for hook in try LiveHookStore.all(connection) {
      let writing = LiveWriting(hook: hook, organisation: organisation, now: now, connection: connection)
      try gather(waiting.filter { $0.hook == hook.id }[...], writing, &round)
    }
    return round
  }

  /// What came in one delivery, as it is kept.
  struct Waiting {
    let id: Int64
    let hook: Int64
    let patches: String
    let mentions: String

    init(_ row: Row) {
      (id, hook, patches, mentions) = (row.int64(0), row.int64(1), row.string(2), row.string(3))
    }
  }

  /// Halves until the one to blame stands alone.
  private static func gather(_ part: ArraySlice<Waiting>, _ writing: LiveWriting, _ round: inout Round) throws {
    if part.isEmpty { return }
    do {
      try writing.connection.savepoint { try writing.write(part) }
      round.gathered += part.count
    } catch {
      guard let reason = SetAsideReason.of(error) else { throw error }
      if part.count > 1 {
        let middle = part.startIndex + part.count / 2
        try gather(part[..<middle], writing, &round)
        return try gather(part[middle...], writing, &round)
      }
      guard let one = part.first else { return }
      try LiveHookStore.setAside(
        one.id, items: LiveWriting.items(of: one), reason, now: writing.now, writing.connection)
      round.setAside.append(reason)
    }
  }
}
