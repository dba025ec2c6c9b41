import Indicators
import Primitives
import Storage

/// A customer as its table holds it.
struct StoredCustomer: StoredFact {
  var fact: Customer

  static let kind = FactKind.customers
  static let table = "customer"
  static let columns = ["joined_on", "left_on", "segment", "value", "extras"]
  var externalID: String { fact.customerID }

  init(_ fact: Customer) { self.fact = fact }

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(["joined_on"], dialect.integer) + FactTable.nullable(["left_on"], dialect.integer)
        + FactTable.nullable(["segment"], dialect.text) + FactTable.nullable(["value"], dialect.real)
        + FactTable.nullable(["extras"], dialect.text))
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.joinedOn)
    out.put(fact.leftOn)
    out.put(fact.segment)
    out.put(fact.value)
    out.put(Extras.text(fact.extras))
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    fact = Customer(customerID: "", joinedOn: cells.day() ?? CivilDate(daysSince1970: 0))
    fact.leftOn = cells.day()
  }

  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting) {
    sums.addCustomers(month: fact.joinedOn.month, joined: sign, departed: 0)
    if let left = fact.leftOn { sums.addCustomers(month: left.month, joined: 0, departed: sign) }
  }
}

/// A product held, as its table holds it.
struct StoredHolding: StoredFact {
  var fact: Holding

  static let kind = FactKind.holdings
  static let table = "holding"
  static let columns = ["customer", "product", "held_from", "held_to"]
  var externalID: String { "\(fact.customerID)|\(fact.product)|\(fact.from)" }

  init(_ fact: Holding) { self.fact = fact }

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(["customer", "product"], dialect.text)
        + FactTable.required(["held_from"], dialect.integer) + FactTable.nullable(["held_to"], dialect.integer))
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.customerID)
    out.put(fact.product)
    out.put(fact.from)
    out.put(fact.to)
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    let customer = cells.string() ?? ""
    let product = cells.string() ?? ""
    fact = Holding(
      customerID: customer, product: product, from: cells.day() ?? CivilDate(daysSince1970: 0), to: cells.day())
  }
}
