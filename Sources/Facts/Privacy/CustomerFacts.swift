import Foundation
public import Primitives
public import Storage

/// Everything that facts hold of one customer: to be handed out, or erased.
public enum CustomerFacts {
  /// Rows by table, each cell as text under its column's name; dimensions by their values. O(facts): no index leads to
  /// a customer.
  public static func all(of customer: String, _ connection: Connection) throws -> [String: [[String: String]]] {
    let id = CustomerPseudonym.of(customer)
    let names = try DimensionNames(connection)
    var found: [String: [[String: String]]] = [:]
    for place in Place.all {
      let columns = ["external_id"] + place.columns
      let rows = try connection.all(
        """
        SELECT s.name, \(raw: columns.map { "t.\($0)" }.joined(separator: ", ")) FROM \(raw: place.table) t
        JOIN source s ON s.id = t.source_id WHERE t.\(raw: place.customer) = \(id) ORDER BY t.id
        """
      ) { row in
        var cells = ["source": row.string(0)]
        for (number, column) in columns.enumerated() {
          cells[names.plain(column)] = names.text(row.value(number + 1), of: column)
        }
        return cells
      }
      if !rows.isEmpty { found[place.table] = rows }
    }
    return found
  }

  /// Takes the customer out of every fact, out of earlier versions, refused rows and sealed originals, and out of what
  /// will be brought in. What counts stays, so that no figure changes. Returns how many facts it changed. O(facts).
  @discardableResult
  public static func erase(
    _ customer: String, now: Instant, using generator: inout some RandomNumberGenerator, _ connection: Connection
  ) throws -> Int {
    try connection.lock("rollups")
    let id = CustomerPseudonym.of(customer)
    let mark = try ErasedCustomers.add(id, now: now, using: &generator, connection)
    var count = 0
    for place in Place.all {
      let rows = try connection.all(
        "SELECT id, source_id, external_id FROM \(raw: place.table) WHERE \(raw: place.customer) = \(id)"
      ) { (id: $0.int64(0), source: $0.int64(1), external: $0.string(2)) }
      for row in rows {
        try connection.execute(
          """
          DELETE FROM original_text WHERE kind = \(place.kind.rawValue) AND source_id = \(row.source)
            AND external_id = \(row.external)
          """)
        let changes = place.erased(row.external, id, mark)
        let assignments = changes.map { SQL("\(raw: $0.column) = \($0.value)") }.joined(separator: ", ")
        // Without its fingerprint the row is compared anew when it comes again.
        try connection.execute(
          "UPDATE \(raw: place.table) SET fingerprint = 0, \(assignments) WHERE id = \(row.id)")
        try RevisionStore.change(kind: place.kind, fact: row.id, connection) { cells in
          for change in changes {
            if let number = place.allColumns.firstIndex(of: change.column), number < cells.count {
              cells[number] = change.value
            }
          }
        }
      }
      count += rows.count
    }
    try RejectionStore.erase(cells: [customer, id], connection)
    return count
  }

  /// Where a kind of fact keeps its customer, and what of it tells about them.
  private struct Place {
    var kind: FactKind
    var table: String
    var customer: String
    var columns: [String]
    /// Emptied when the customer is erased.
    var telling: [String]

    static let all = [
      Place(
        kind: .conversations, table: StoredConversation.table, customer: "customer",
        columns: StoredConversation.columns, telling: ["customer", "subject", "body", "csat_comment", "extras"]),
      Place(
        kind: .answers, table: StoredAnswer.table, customer: "customer", columns: StoredAnswer.columns,
        telling: ["customer", "conversation", "comment", "extras"]),
      Place(
        kind: .customers, table: StoredCustomer.table, customer: "external_id", columns: StoredCustomer.columns,
        telling: ["value", "extras"]),
      Place(
        kind: .holdings, table: StoredHolding.table, customer: "customer", columns: StoredHolding.columns, telling: []),
      Place(
        kind: .stays, table: StoredStay.table, customer: "external_id", columns: StoredStay.columns, telling: ["extras"]
      ),
    ]

    var allColumns: [String] { FactTable.leading + columns + ["fingerprint"] }

    func erased(_ external: String, _ id: String, _ mark: String) -> [(column: String, value: SQLValue)] {
      var changes: [(column: String, value: SQLValue)] = telling.map { ($0, .null) }
      switch kind {
      case .customers, .stays: changes.append(("external_id", .text(mark)))
      case .holdings:
        changes.append(("customer", .text(mark)))
        changes.append(("external_id", .text(mark + external.dropFirst(id.count))))
      default: break
      }
      return changes
    }
  }

  /// Cells as a person reads them.
  private struct DimensionNames {
    private let values: [Int64: String]

    init(_ connection: Connection) throws {
      values = Dictionary(
        uniqueKeysWithValues: try connection.all("SELECT id, value FROM dimension_value") {
          ($0.int64(0), $0.string(1))
        })
    }

    func plain(_ column: String) -> String {
      column.hasSuffix("_id") && column != "external_id" ? String(column.dropLast(3)) : column
    }

    func text(_ value: SQLValue, of column: String) -> String? {
      switch value {
      case .null, .blob: return nil
      case .text(let text): return text
      case .real(let number): return "\(number)"
      case .integer(let number):
        if plain(column) != column { return values[number] }
        if column.hasSuffix("_at") { return Instant(seconds: number).rfc3339 }
        if ["joined_on", "left_on", "held_from", "held_to"].contains(column) {
          return "\(CivilDate(daysSince1970: Int(number)))"
        }
        return "\(number)"
      }
    }
  }
}
