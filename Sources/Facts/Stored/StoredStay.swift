import Storage

/// A customer's stay without days, as its table holds it.
struct StoredStay: StoredFact {
  var fact: Stay

  static let kind = FactKind.stays
  static let table = "stay"
  static let columns = ["months", "has_left", "segment", "extras"]
  var externalID: String { fact.customerID }

  init(_ fact: Stay) { self.fact = fact }

  static let migration = Migration("facts-0004-stays", schema)

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(["months"], dialect.real) + FactTable.required(["has_left"], dialect.integer)
        + FactTable.nullable(["segment", "extras"], dialect.text))
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.months)
    out.put(fact.hasLeft)
    out.put(fact.segment)
    out.put(Extras.text(fact.extras))
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    fact = Stay(customerID: "", months: cells.double() ?? 0, hasLeft: cells.truth() ?? false)
  }
}
