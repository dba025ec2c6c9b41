import Indicators
import Primitives
import Secrets
import Storage

/// Customers who were erased. What is brought in of them later, from an old file or a system that still has them,
/// carries no trace of who they were.
///
/// The table holds no ids: a fingerprint of each, under a key of this installation.
public struct ErasedCustomers: Sendable {
  private let key: [UInt8]
  private let marks: Set<String>

  static let migration = Migration("facts-0003-erased-customers") { dialect in
    """
    CREATE TABLE erasure_key (
      id \(dialect.identity),
      key \(dialect.blob) NOT NULL
    )\(dialect.strict);
    CREATE TABLE erased_customer (
      mark \(dialect.text) NOT NULL PRIMARY KEY,
      erased_at \(dialect.integer) NOT NULL
    )\(dialect.strict);
    """
  }

  /// O(erased customers).
  init(_ connection: Connection) throws {
    key = try connection.first("SELECT key FROM erasure_key ORDER BY id LIMIT 1") { $0.blob(0) } ?? []
    marks = Set(try connection.all("SELECT mark FROM erased_customer") { $0.string(0) })
  }

  /// Adds one; returns what stands instead of the id where a row cannot do without.
  static func add(
    _ customer: String, now: Instant, using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> String {
    var key = try connection.first("SELECT key FROM erasure_key ORDER BY id LIMIT 1") { $0.blob(0) }
    if key == nil {
      let made = randomBytes(32, using: &generator)
      try connection.execute("INSERT INTO erasure_key (key) VALUES (\(made))")
      key = made
    }
    let mark = mark(customer, key ?? [])
    try connection.execute(
      "INSERT INTO erased_customer (mark, erased_at) VALUES (\(mark), \(now.seconds)) ON CONFLICT (mark) DO NOTHING")
    return mark
  }

  /// `erased-` and 20 hexadecimal digits of HMAC-SHA256.
  private static func mark(_ customer: String, _ key: [UInt8]) -> String {
    "erased-" + Hexadecimal.text(AuthenticationCode.sha256(Array(customer.utf8), key: key).prefix(10))
  }

  private func mark(_ customer: String?) -> String? {
    guard !marks.isEmpty, let customer else { return nil }
    let mark = Self.mark(customer, key)
    return marks.contains(mark) ? mark : nil
  }

  /// Takes out of a fact who it is about and what they said, when they were erased. What counts stays: when, where,
  /// how long, which score.
  func cover(_ fact: Fact) -> Fact {
    switch fact {
    case .conversation(var one):
      guard mark(one.customerID) != nil else { return fact }
      one.customerID = nil
      one.subject = nil
      one.text = nil
      one.csatComment = nil
      one.extras = [:]
      return .conversation(one)
    case .answer(var one):
      guard mark(one.customerID) != nil else { return fact }
      one.customerID = nil
      one.conversationID = nil
      one.comment = nil
      one.extras = [:]
      return .answer(one)
    case .customer(var one):
      guard let mark = mark(one.customerID) else { return fact }
      one.customerID = mark
      one.value = nil
      one.extras = [:]
      return .customer(one)
    case .holding(var one):
      guard let mark = mark(one.customerID) else { return fact }
      one.customerID = mark
      return .holding(one)
    case .stay(var one):
      guard let mark = mark(one.customerID) else { return fact }
      one.customerID = mark
      one.extras = [:]
      return .stay(one)
    case .headcount, .mention, .shift, .count, .scoreCount: return fact
    }
  }

  func cover(_ batch: [NumberedFact]) -> [NumberedFact] {
    if marks.isEmpty { return batch }
    return batch.map { NumberedFact(row: $0.row, fact: cover($0.fact)) }
  }
}
