import Connectors
import Facts
import Foundation
import Indicators
public import Primitives
public import Storage

/// Makes facts of what came: each event beside what is known of its conversation, masked before it was kept.
public enum LiveGathering {
  /// Deliveries in one round, at most.
  static let most = 2_000

  public static func isDue(_ connection: Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM hook_delivery WHERE state = 'waiting' LIMIT 1") { _ in true } ?? false
  }

  /// One round; returns how many deliveries it read. Waits for the imports that are being written.
  public static func gather(now: Instant, _ connection: Connection) throws -> Int {
    try connection.lock("rollups")
    let waiting = try connection.all(
      "SELECT id, hook_id, patches, mentions FROM hook_delivery WHERE state = 'waiting' ORDER BY id LIMIT \(most)"
    ) { (id: $0.int64(0), hook: $0.int64(1), text: $0.string(2), mentions: $0.string(3)) }
    if waiting.isEmpty { return 0 }
    let organisation = try OrganisationStore.read(connection)
    let decoder = JSONDecoder()
    for hook in try LiveHookStore.all(connection) {
      let said = try waiting.filter { $0.hook == hook.id }
        .flatMap { try decoder.decode([LiveMention].self, from: Data($0.mentions.utf8)) }.map(\.fact)
      if !said.isEmpty {
        try StandingImport.add(
          said, .mentions, source: hook.name, name: hook.name, organisation: organisation, now: now, connection)
      }
      let patches = try waiting.filter { $0.hook == hook.id }
        .flatMap { try decoder.decode([ConversationPatch].self, from: Data($0.text.utf8)) }
      if patches.isEmpty { continue }
      let known = try merged(patches, hook, now: now, connection)
      let scale = Scale(rawValue: scaleName(of: hook.kind))
      try StandingImport.withdraw(
        known.filter { $0.isNoContact == true }.map(\.externalID).sorted(), source: hook.name, name: hook.name,
        organisation: organisation, now: now, connection)
      let facts = known.filter { $0.isNoContact != true }.compactMap { $0.conversation(scale: scale) }
        .sorted { ($0.openedAt, $0.externalID) < ($1.openedAt, $1.externalID) }.map { Fact.conversation($0) }
      if facts.isEmpty { continue }
      try StandingImport.add(
        facts, .conversations, source: hook.name, name: hook.name, organisation: organisation, now: now, connection)
    }
    try connection.execute("UPDATE hook_delivery SET state = 'gathered' WHERE id IN \(list: waiting.map(\.id))")
    return waiting.count
  }

  /// What is known now of every conversation that the patches speak of.
  private static func merged(
    _ patches: [ConversationPatch], _ hook: LiveHook, now: Instant, _ connection: Connection
  ) throws -> [ConversationPatch] {
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var known: [String: ConversationPatch] = [:]
    for patch in patches {
      if known[patch.externalID] == nil {
        known[patch.externalID] = try connection.first(
          "SELECT content FROM live_conversation WHERE hook_id = \(hook.id) AND external_id = \(patch.externalID)"
        ) { try decoder.decode(ConversationPatch.self, from: Data($0.string(0).utf8)) }
      }
      if known[patch.externalID] == nil {
        known[patch.externalID] = patch
      } else {
        known[patch.externalID]?.merge(patch)
      }
    }
    for one in known.values {
      let content = String(decoding: try encoder.encode(one), as: UTF8.self)
      try connection.execute(
        """
        INSERT INTO live_conversation (hook_id, external_id, customer, content, changed_at)
        VALUES (\(hook.id), \(one.externalID), \(one.customerID), \(content), \(now.seconds))
        ON CONFLICT (hook_id, external_id) DO UPDATE SET customer = excluded.customer, content = excluded.content,
          changed_at = excluded.changed_at
        """)
    }
    return Array(known.values)
  }

  /// The scale of the satisfaction that comes along.
  private static func scaleName(of kind: String) -> String { kind == "freshdesk" ? "freshdesk" : "1-5" }
}
