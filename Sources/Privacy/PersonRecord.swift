import Facts
import Foundation
import Incidents
import Intake
public import Ledger
public import Primitives
public import Storage
import Surveys

/// Everything that is known of one customer, by id or mail address: what they hold, wrote and answered, where they
/// were invited, what they subscribed to.
public struct PersonRecord: Sendable {
  /// Rows by table, each with its columns by name.
  public let tables: [String: [[String: String]]]

  /// Rows of all tables.
  public var count: Int { tables.values.reduce(0) { $0 + $1.count } }

  /// `who` is a customer's id or a mail address: the one leads to the other by the address book and the lists.
  /// O(facts).
  public init(_ who: String, _ connection: Connection) throws {
    var found: [String: [[String: String]]] = [:]
    for id in try SurveyTraces.ids(who, connection) {
      found.merge(try CustomerFacts.all(of: id, connection)) { $0 + $1 }
    }
    found.merge(try SurveyTraces.rows(of: who, connection)) { $0 + $1 }
    let subscriptions = try SubscriberStore.rows(of: who, connection)
    if !subscriptions.isEmpty { found["subscriber"] = subscriptions }
    tables = found
  }

  /// As JSON (RFC 8259), keys in order.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(tables) else { preconditionFailure("Texts are JSON.") }
    return String(decoding: data, as: UTF8.self)
  }

  /// The line in the audit log of one that is handed out; it does not say of whom. Apart from the reading, which is long
  /// and would keep other writers waiting; before the handing out.
  public static func noteHandOut(by actor: Actor, now: Instant, _ connection: Connection) throws {
    try AuditLog.add(.personExported, "customer", by: actor, now: now, connection)
  }

  /// Erases what is known of them: facts lose who they are about and what was written, invitations their person, the
  /// address book and the subscribers their row. Whoever declined stays known by a fingerprint, so that they are not
  /// asked again. Returns how many rows it changed. O(facts).
  @discardableResult
  public static func erase(
    _ who: String, by actor: Actor, now: Instant, using generator: inout some RandomNumberGenerator,
    _ connection: Connection
  ) throws -> Int {
    try SurveyTraces.settle(now: now, connection)
    var count = 0
    for id in try SurveyTraces.ids(who, connection) {
      count += try SurveyTraces.eraseNotes(on: id, connection)
      count += try CustomerFacts.erase(id, now: now, using: &generator, connection)
      try LiveHookStore.erase(customer: CustomerPseudonym.of(id), connection)
    }
    count += try SurveyTraces.erase(who, connection)
    count += try SubscriberStore.remove(address: who, by: actor, now: now, connection)
    try AuditLog.add(.personErased, "customer", "\(count)", by: actor, now: now, connection)
    return count
  }
}
