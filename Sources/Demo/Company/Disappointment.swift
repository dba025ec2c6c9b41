import Facts
import Primitives

/// Customers who are about to leave have more than their share of the conversations that did not go well: one in ten
/// of those is theirs. It draws from a stream of its own, so that nothing else changes.
struct Disappointment {
  /// For each product, its customers by the day they will leave.
  private let byLeaving: [[DemoCustomer]]
  private var chance: SeededGenerator

  private static let share = 0.1
  private static let daysAhead = 80

  init(seed: UInt64, _ customers: [DemoCustomer]) {
    chance = SeededGenerator(seed: seed, day: -9)
    byLeaving = DemoProduct.allCases.map { product in
      customers.filter { $0.product == product }.sorted { ($0.leaves, $0.number) < ($1.leaves, $1.number) }
    }
  }

  /// The same conversation, perhaps of another customer of the same product.
  mutating func passing(_ conversation: Conversation, of customer: DemoCustomer, on day: CivilDate) -> Conversation {
    let wentBadly = conversation.resolved == false || (conversation.reopens ?? 0) > 0
    guard wentBadly, chance.happens(Self.share) else { return conversation }
    let candidates = byLeaving[customer.product.rawValue]
    let first = Self.place(in: candidates) { $0.leaves <= day }
    let end = Self.place(in: candidates) { $0.leaves <= day.adding(days: Self.daysAhead) }
    guard first < end else { return conversation }
    let leaver = candidates[first + chance.below(end - first)]
    guard leaver.joinedOn <= day else { return conversation }
    var passed = conversation
    passed.customerID = leaver.id
    return passed
  }

  /// How many of the first are as said; they come before all others.
  private static func place(in customers: [DemoCustomer], _ isBefore: (DemoCustomer) -> Bool) -> Int {
    var (low, high) = (0, customers.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(customers[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
