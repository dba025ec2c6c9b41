import Connectors
import Facts
import Foundation
import Indicators
import Primitives
import Storage

/// Writes deliveries of one hook: the facts that they make, and what is known of their conversations.
struct LiveWriting {
  let hook: LiveHook
  let organisation: Organisation
  let now: Instant
  let connection: Connection

  /// Inside a savepoint: what fails leaves nothing behind.
  func write(_ part: ArraySlice<LiveGathering.Waiting>) throws {
    let decoder = JSONDecoder()
    let said = try part.flatMap { try decoder.decode([LiveMention].self, from: Data($0.mentions.utf8)) }
    if !said.isEmpty {
      try StandingImport.add(
        said.map(\.fact), .mentions, source: hook.name, name: hook.name, organisation: organisation, now: now,
        connection)
    }
    let patches = try part.flatMap { try decoder.decode([ConversationPatch].self, from: Data($0.patches.utf8)) }
    if !patches.isEmpty { try write(try merged(patches)) }
    try connection.execute("UPDATE hook_delivery SET state = 'gathered' WHERE id IN \(list: part.map(\.id))")
  }

  /// How many conversations and mentions it holds; 0 where that cannot be read.
  static func items(of one: LiveGathering.Waiting) -> Int {
    let decoder = JSONDecoder()
    let patches = try? decoder.decode([ConversationPatch].self, from: Data(one.patches.utf8))
    let mentions = try? decoder.decode([LiveMention].self, from: Data(one.mentions.utf8))
    return (patches?.count ?? 0) + (mentions?.count ?? 0)
  }

  private func write(_ known: [ConversationPatch]) throws {
    try StandingImport.withdraw(
      known.filter { $0.isNoContact == true }.map(\.externalID).sorted(), source: hook.name, name: hook.name,
      organisation: organisation, now: now, connection)
    let facts = known.filter { $0.isNoContact != true }.compactMap { $0.conversation(scale: scale) }
      .sorted { ($0.openedAt, $0.externalID) < ($1.openedAt, $1.externalID) }.map { Fact.conversation($0) }
    if facts.isEmpty { return }
    try StandingImport.add(
      facts, .conversations, source: hook.name, name: hook.name, organisation: organisation, now: now, connection)
  }

  /// What is known now of every conversation that the patches speak of.
  private func merged(_ patches: [ConversationPatch]) throws -> [ConversationPatch] {
    let decoder = JSONDecoder()
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
    for one in known.values { try keep(one) }
    return Array(known.values)
  }

  private func keep(_ one: ConversationPatch) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let content = String(decoding: try encoder.encode(one), as: UTF8.self)
    try connection.execute(
      """
      INSERT INTO live_conversation (hook_id, external_id, customer, content, changed_at)
      VALUES (\(hook.id), \(one.externalID), \(one.customerID), \(content), \(now.seconds))
      ON CONFLICT (hook_id, external_id) DO UPDATE SET customer = excluded.customer, content = excluded.content,
        changed_at = excluded.changed_at
      """)
  }

  /// The scale of the satisfaction that comes along.
  private var scale: Scale? { Scale(rawValue: hook.kind == "freshdesk" ? "freshdesk" : "1-5") }
}
