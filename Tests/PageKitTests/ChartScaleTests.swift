@testable import PageKit
import Testing

struct ChartScaleTests {
  static let rows: [(values: [Double], limits: ClosedRange<Double>?, ticks: [Double])] = [
    ([0.756, 0.84, 0.81], 0...1, [0.75, 0.8, 0.85]),
    ([312, 508], nil, [300, 400, 500, 600]),
    ([0.97, 1], 0...1, [0.96, 0.98, 1]),
    ([-5, 35], -100...100, [-20, 0, 20, 40]),
    ([7, 7], nil, [7, 7.05]),
    ([0, 0], nil, [0, 0.5]),
    ([], nil, [0, 0.5, 1]),
  ]

  @Test(arguments: rows)
  func `ticks are round and lie within the limits`(
    values: [Double], limits: ClosedRange<Double>?, ticks: [Double]
  ) {
    let scale = ChartScale(values, limits: limits, top: 10, bottom: 200)
    #expect(scale.ticks.count == ticks.count)
    for (found, expected) in zip(scale.ticks, ticks) { #expect(abs(found - expected) < 1e-9) }
    for value in values + scale.ticks {
      let y = scale.y(value)
      #expect(y.isFinite && y >= 9.9 && y <= 200.1, "\(value) lies on the paper")
    }
  }

  @Test func `what is not a number does not reach the paper`() {
    let scale = ChartScale([.nan, .infinity, 3, 4], limits: nil, top: 0, bottom: 100)
    #expect(scale.ticks.allSatisfy { $0.isFinite && $0 >= 2 && $0 <= 5 })
  }
}
