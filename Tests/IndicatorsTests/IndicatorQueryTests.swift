import Indicators
import Primitives
import Testing

struct IndicatorQueryTests {
  @Test(arguments: rows) func `a question is answered from the cheapest level that knows`(_ row: LevelRow) {
    let month = Month(year: 2026, month: 1)
    let query = IndicatorQuery(by: row.by, from: month, to: month, within: row.within, grain: row.grain)
    #expect(query.rollupLevel == row.level)
  }

  @Test func `a place seen from a level forgets the other dimensions`() {
    var place = RollupPlace()
    (place.channel, place.team, place.queue, place.reason, place.product) = (1, 2, 3, 4, 5)
    #expect(place.seen(from: .leaf) == place)
    #expect(place.seen(from: .total) == RollupPlace())
    let dimensions: [Dimension] = [.channel, .team, .queue, .reason, .product]
    for (number, dimension) in dimensions.enumerated() {
      guard let level = RollupLevel(dimension: dimension) else { preconditionFailure("A rolled-up dimension.") }
      var expected = RollupPlace()
      expected[dimension] = Int32(number + 1)
      #expect(place.seen(from: level) == expected)
    }
    #expect(place[.agent] == 0)
  }

  struct LevelRow: Sendable, CustomTestStringConvertible {
    var by: [Dimension]
    var within: Segment = .all
    var grain = Grain.month
    var level: RollupLevel?
    var testDescription: String { "by \(by) within [\(within)] each \(grain)" }
  }

  static let rows: [LevelRow] = [
    LevelRow(by: [], level: .total), LevelRow(by: [.channel], level: .channel),
    LevelRow(by: [.product], level: .product), LevelRow(by: [.channel, .team], level: .leaf),
    LevelRow(by: [], within: ["team": "Milano"], level: .team),
    LevelRow(by: [.team], within: ["team": "Milano"], level: .team),
    LevelRow(by: [.team], within: ["channel": "phone"], level: .leaf),
    LevelRow(by: [.agent], level: nil), LevelRow(by: [.channel, .agent], level: nil),
    LevelRow(by: [], within: ["Regione": "Puglia"], level: nil),
    LevelRow(by: [], grain: .day, level: .total), LevelRow(by: [.channel], grain: .hour, level: .channel),
    LevelRow(by: [.team], grain: .week, level: nil), LevelRow(by: [.channel, .team], grain: .day, level: nil),
  ]
}
