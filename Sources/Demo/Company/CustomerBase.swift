import Facts
import Foundation
import Primitives

/// One customer as the simulation knows it.
struct DemoCustomer: Sendable {
  let number: Int
  let joinedOn: CivilDate
  /// The day they leave, also when it is still to come; nobody is told.
  let leaves: CivilDate
  let leftOn: CivilDate?
  let product: DemoProduct
  /// A second product, taken some time later.
  let second: (product: DemoProduct, from: CivilDate)?
  let value: Double

  var id: String { "CL\(100_000 + number)" }
  func isActive(on day: CivilDate) -> Bool { joinedOn <= day && (leftOn.map { day < $0 } ?? true) }
}

/// The customers, in the order in which they joined.
struct CustomerBase: Sendable {
  private static let count = 9_000
  let customers: [DemoCustomer]
  /// For each day of the history, how many had joined by its end.
  private let joined: [Int]
  private let firstDay: CivilDate

  init(seed: UInt64, timeline: DemoTimeline) {
    var chance = SeededGenerator(seed: seed, day: -1)
    let last = timeline.lastDay.daysSince1970
    firstDay = timeline.firstDay
    // Seven in ten were there before the history begins.
    let joinDays = (0..<Self.count).map { _ in
      chance.happens(0.7)
        ? timeline.firstDay.daysSince1970 - 1 - chance.below(8 * 365)
        : timeline.firstDay.daysSince1970 + chance.below(last - timeline.firstDay.daysSince1970 + 1)
    }.sorted()
    customers = joinDays.enumerated().map { number, day in
      Self.customer(number, joined: CivilDate(daysSince1970: day), timeline, &chance)
    }
    var count = 0
    joined = (timeline.firstDay.daysSince1970...last).map { day in
      while count < joinDays.count, joinDays[count] <= day { count += 1 }
      return count
    }
  }

  /// A customer who is there on `day`: every one as likely as any other.
  func draw(on day: CivilDate, _ chance: inout SeededGenerator) -> DemoCustomer {
    let present = joined[day.daysSince1970 - firstDay.daysSince1970]
    var customer = customers[chance.below(present)]
    while !customer.isActive(on: day) { customer = customers[chance.below(present)] }
    return customer
  }

  func newcomers() -> Newcomers { Newcomers(customers: customers) }

  private static func customer(
    _ number: Int, joined: CivilDate, _ timeline: DemoTimeline, _ chance: inout SeededGenerator
  ) -> DemoCustomer {
    // Nine in a thousand leave each month, three times as many of those who came for a discount; those who had left
    // before the history are not in it.
    let leaving = joined.month >= timeline.discountMonth ? 0.027 : 0.009
    let stay = 1 + chance.exponential(mean: 30.4 / leaving)
    let left = max(joined, timeline.firstDay).adding(days: stay)
    let leftOn = left <= timeline.lastDay ? left : nil
    let product = DemoProduct.allCases[DemoProduct.shares.draw(&chance)]
    let later = joined.adding(days: 1 + chance.exponential(mean: 700))
    var second: (DemoProduct, CivilDate)?
    if chance.happens(0.4), later < (leftOn ?? timeline.today) {
      second = (
        product.isEnergy ? chance.pick([.fibre, .mobile]) : chance.pick([.electricity, .gas]), later
      )
    }
    let yearly = (product == .business ? 2_900 : 640) * exp(0.4 * chance.normal())
    return DemoCustomer(
      number: number, joinedOn: joined, leaves: left, leftOn: leftOn, product: product, second: second,
      value: (yearly * 100).rounded() / 100)
  }
}
