import Facts
import Primitives

/// Customers and what they hold, given out as their days come.
struct Newcomers {
  private let customers: [DemoCustomer]
  /// Numbers of the customers with a second product, by the day they took it.
  private let seconds: [(day: CivilDate, number: Int, product: DemoProduct)]
  private var nextCustomer = 0
  private var nextSecond = 0

  init(customers: [DemoCustomer]) {
    self.customers = customers
    seconds = customers.compactMap { customer in
      customer.second.map { ($0.from, customer.number, $0.product) }
    }.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
  }

  /// Those of the days before `day` that were not given yet.
  mutating func forEach(before day: CivilDate, _ body: (Fact) throws -> Void) rethrows {
    while nextCustomer < customers.count, customers[nextCustomer].joinedOn < day {
      let one = customers[nextCustomer]
      nextCustomer += 1
      var customer = Customer(customerID: one.id, joinedOn: one.joinedOn, leftOn: one.leftOn)
      customer.segment = one.product == .business ? "Imprese" : "Famiglie"
      customer.value = one.value
      try body(.customer(customer))
      try body(
        .holding(Holding(customerID: one.id, product: one.product.name, from: one.joinedOn, to: one.leftOn)))
    }
    while nextSecond < seconds.count, seconds[nextSecond].day < day {
      let (day, number, product) = seconds[nextSecond]
      let one = customers[number]
      nextSecond += 1
      try body(.holding(Holding(customerID: one.id, product: product.name, from: day, to: one.leftOn)))
    }
  }
}
