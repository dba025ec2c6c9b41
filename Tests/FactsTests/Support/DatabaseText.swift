import Indicators
import Storage

@testable import Facts

/// What tables hold, as text: equal texts are equal bytes, on either engine.
struct DatabaseText: Equatable {
  var rollups: [String]
  var facts: [String]
  /// The facts' own row numbers, which differ between engines.
  var ids: [String]

  init(_ database: Database) throws {
    self = try database.read { connection in
      DatabaseText(
        rollups: try Self.rollups(connection),
        facts: try Self.tables.flatMap { try Self.facts($0, connection) },
        ids: try Self.tables.flatMap { try Self.ids($0.table, connection) })
    }
  }

  init(rollups: [String], facts: [String], ids: [String]) {
    self.rollups = rollups
    self.facts = facts
    self.ids = ids
  }

  private static let tables: [any StoredFact.Type] = [
    StoredConversation.self, StoredAnswer.self, StoredHeadcount.self, StoredCustomer.self, StoredHolding.self,
    StoredStay.self, StoredMention.self, StoredShift.self, StoredContactCount.self, StoredScoreCount.self,
  ]

  private static func rollups(_ connection: Connection) throws -> [String] {
    let key = "grain, level, bucket, channel_id, team_id, queue_id, reason_id, product_id"
    let numbers = ConversationSums.Field.allCases.map(\.column) + sketches
    let answers = AnswerSums.Field.allCases.map(\.column)
    return try lines(
      RollupTables.conversation, key.split(separator: ", ").map(String.init) + ["day"] + numbers, order: key,
      connection)
      + lines(
        RollupTables.answer, key.split(separator: ", ").map(String.init) + ["series", "day"] + answers,
        order: key + ", series", connection)
      + lines(RollupTables.customer, ["month", "joined", "departed"], order: "month", connection)
  }

  private static let sketches = ["first_reply", "first_reply_business", "resolution", "resolution_business"]

  /// All columns, with the source by its name.
  private static func facts(_ kind: any StoredFact.Type, _ connection: Connection) throws -> [String] {
    let columns = ["external_id", "import_id", "row_number"] + kind.columns + ["fingerprint"]
    return try connection.all(
      """
      SELECT s.name, \(raw: columns.map { "f.\($0)" }.joined(separator: ", ")) FROM \(raw: kind.table) f
        JOIN source s ON s.id = f.source_id ORDER BY s.name, f.external_id
      """
    ) { row in line(kind.table, row, columns.count + 1) }
  }

  private static func ids(_ table: String, _ connection: Connection) throws -> [String] {
    try connection.all("SELECT id FROM \(raw: table) ORDER BY id") { "\(table) \($0.int64(0))" }
  }

  private static func lines(
    _ table: String, _ columns: [String], order: String, _ connection: Connection
  ) throws -> [String] {
    try connection.all(
      "SELECT \(raw: columns.joined(separator: ", ")) FROM \(raw: table) ORDER BY \(raw: order)"
    ) { line(table, $0, columns.count) }
  }

  private static func line(_ table: String, _ row: Row, _ columns: Int) -> String {
    let cells = (0..<columns).map { place in
      switch row.value(place) {
      case .null: "-"
      case .integer(let number): String(number)
      case .real(let number): "\(number)"
      case .text(let text): "'\(text)'"
      case .blob(let bytes): "x" + bytes.map { String($0, radix: 16) }.joined(separator: ".")
      }
    }
    return "\(table) \(cells.joined(separator: " "))"
  }
}
