import Customers
import Facts
import Primitives
import Statistics
import Storage
import StorageTesting
import Testing

struct StaysOnFileTests {
  @Test(arguments: TestDatabases.all)
  func `a list without days gives the stay of those who left and of those who have not`(_ engine: TestDatabase) throws {
    try Shop.open(engine) { shop in
      #expect(try shop.stays() == nil)
      let rows = (0..<40).map { number -> Fact in
        stay("s\(number)", months: Self.months(number), hasLeft: number % 4 == 0, number < 30 ? "a" : "b")
      }
      try shop.bring(rows, on: "2026-04-02")
      let found = try #require(try shop.stays())
      #expect(found.customers == 40 && found.tenure.leavers == 10 && found.tenure.current == 30)
      let times = (0..<40).compactMap { SurvivalTime(Self.months($0), isEvent: $0 % 4 == 0) }
      let curve = try #require(KaplanMeier(times))
      let mean = RestrictedMean(curve, upTo: 12)?.mean
      #expect(found.tenure.restrictedMeans.first?.mean == mean && mean != nil)
      #expect(found.segments.map(\.customers) == [30, 10])
      // The same list again, with one more month, replaces what it said.
      try shop.bring([stay("s0", months: 2, hasLeft: true, "a")], on: "2026-05-02")
      #expect(try shop.stays()?.customers == 40)
    }
  }

  private static func months(_ number: Int) -> Double { Double(number % 20) + 1 }

  private func stay(_ id: String, months: Double, hasLeft: Bool, _ segment: String) -> Fact {
    var stay = Stay(customerID: id, months: months, hasLeft: hasLeft)
    stay.segment = segment
    return .stay(stay)
  }
}

extension Shop {
  func stays() throws -> StaysOnFile? { try database.read { try CustomerQueries($0).stays() } }
}
