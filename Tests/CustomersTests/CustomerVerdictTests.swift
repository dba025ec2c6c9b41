import Customers
import Testing

struct CustomerVerdictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var series: [Double?]
    var testDescription: String { "\(name) (\(series.count))" }
  }

  static let cases = [
    Case(name: "rising", series: (0..<36).map { 0.01 + 0.0005 * Double($0) + wiggle($0) }),
    Case(name: "falling", series: (0..<36).map { 0.04 - 0.0005 * Double($0) + wiggle($0) }),
    Case(name: "stable", series: (0..<36).map { 0.02 + wiggle($0) / 4 }),
    Case(name: "undecided", series: (0..<36).map { 0.02 + wiggle($0) * 20 }),
    Case(name: "not_enough_data", series: (0..<23).map { 0.01 + 0.0005 * Double($0) }),
    Case(name: "not_enough_data", series: (0..<36).map { $0 < 20 ? 0.02 : nil }),
    Case(name: "not_enough_data", series: []),
  ]

  @Test(arguments: cases) func `the verdict is that of the series`(_ one: Case) {
    #expect(CustomerVerdict(one.series).name == one.name)
  }

  /// Up in one year and down in the next, by turns: no trend, and no memory.
  private static func wiggle(_ place: Int) -> Double {
    [0, 0.0004, -0.0004][place / 12] * (place.isMultiple(of: 2) ? 1 : -1)
  }
}
