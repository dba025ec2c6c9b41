import Alarms
import Primitives
import Statistics
import Testing

@Suite struct LocateTableTests {
  static let channels = ["phone", "chat", "email"]
  static let products = ["loan", "card"]
  static let teams = ["A", "B"]

  /// 3 × 2 × 2 cells of 400 answers, 10 % bad; `after` gives the bad share afterwards.
  static func rows(_ after: (String, String, String) -> Double) -> [LocateTable.Row] {
    channels.flatMap { channel in
      products.flatMap { product in
        teams.map { team in
          LocateTable.Row(
            values: [channel, product, team],
            counts: .init(
              beforeN: 400, beforeBad: 40, afterN: 400, afterBad: 400 * after(channel, product, team)))
        }
      }
    }
  }

  static func table(_ rows: [LocateTable.Row]) throws -> LocateTable {
    try LocateTable(dimensions: ["channel", "product", "team"], rows: rows)
  }

  @Test func `the planted segment is the answer, with its excess`() throws {
    let rows = Self.rows { channel, product, _ in channel == "chat" && product == "card" ? 0.25 : 0.1 }
    let result = try Self.table(rows).located()
    #expect(result.segments.count == 1)
    let first = try #require(result.segments.first)
    #expect(first.segment == ["channel": "chat", "product": "card"])
    #expect(first.p < 0.001)
    #expect(first.afterBad == 200)
    #expect(abs(first.expectedBad - 80) < 1)
    #expect(abs(try #require(first.shareExplained) - 1) < 0.02)
    #expect(result.dimension == "channel")
    #expect(result.direction == .rise)
    #expect(result.isExplained)
  }

  @Test func `the order of the rows does not matter`() throws {
    let rows = Self.rows { channel, _, team in channel == "chat" ? 0.2 : team == "A" ? 0.11 : 0.1 }
    #expect(try Self.table(rows).located() == Self.table(rows.reversed()).located())
  }

  @Test func `rows with the same values add up`() throws {
    let rows = Self.rows { channel, _, _ in channel == "email" ? 0.2 : 0.1 }
    let halves = (rows + rows).map { row in
      LocateTable.Row(
        values: row.values,
        counts: .init(
          beforeN: row.counts.beforeN / 2, beforeBad: row.counts.beforeBad / 2,
          afterN: row.counts.afterN / 2, afterBad: row.counts.afterBad / 2))
    }
    #expect(try Self.table(halves).located() == Self.table(rows).located())
  }

  @Test func `one channel alone gives the verdict one`() throws {
    let result = try Self.table(Self.rows { channel, _, _ in channel == "email" ? 0.2 : 0.1 }).located()
    #expect(result.verdict == .one)
    #expect(result.values == ["email"])
    #expect(result.segments.first?.segment == ["channel": "email"])
    let effects = result.parts.reduce(0.0) { $0 + $1.effects.rateEffect + $1.effects.mixEffect }
    #expect(abs(effects - (result.rateEffect + result.mixEffect)) < 1e-12)
    #expect(result.parts.map(\.value) == ["chat", "email", "phone"])
  }

  @Test func `a quiet table names no cause but shows the nearest`() throws {
    let result = try Self.table(Self.rows { _, product, _ in product == "card" ? 0.105 : 0.1 }).located()
    #expect(!result.isExplained)
    #expect(result.segments.first.map { $0.p > 0.05 } == true)
    #expect(result.verdict == .undetermined)
  }

  @Test func `a fall of what is bad is found when nothing rose`() throws {
    let result = try Self.table(Self.rows { channel, _, _ in channel == "chat" ? 0.02 : 0.1 }).located()
    #expect(result.direction == .fall)
    #expect(result.segments.first?.segment == ["channel": "chat"])
  }

  @Test func `a value that is new, one that is gone and more bad than answers are borne`() throws {
    var rows = Self.rows { channel, _, _ in channel == "phone" ? 0.3 : 0.1 }
    rows.append(
      .init(values: ["app", "card", "A"], counts: .init(beforeN: 0, beforeBad: 0, afterN: 50, afterBad: 5)))
    rows.append(
      .init(values: ["fax", "loan", "B"], counts: .init(beforeN: 90, beforeBad: 9, afterN: 0, afterBad: 0)))
    rows.append(
      .init(
        values: ["form", "loan", "B"], counts: .init(beforeN: 10, beforeBad: 1, afterN: 0.4, afterBad: 0.5)))
    #expect(try Self.table(rows).located().segments.first?.segment == ["channel": "phone"])
  }

  @Test func `a shift of volume to what is always worse is a mix and names no cause`() throws {
    let rows = Self.rows { _, _, _ in 0.1 }.map { row in
      let isChat = row.values[0] == "chat"
      let rate = isChat ? 0.3 : 0.1
      let after = isChat ? 1600.0 : 400
      return LocateTable.Row(
        values: row.values,
        counts: .init(beforeN: 400, beforeBad: 400 * rate, afterN: after, afterBad: after * rate))
    }
    let result = try Self.table(rows).located()
    #expect(result.verdict == .mix)
    #expect(!result.isExplained)
    #expect(try #require(result.mixShare) > 0.95)
  }

  @Test func `a table that cannot be read says which row`() {
    #expect(throws: LocateTable.Problem.noDimensions) { try LocateTable(dimensions: [], rows: []) }
    #expect(throws: LocateTable.Problem.noRows) { try LocateTable(dimensions: ["a"], rows: []) }
    let counts = LocateTable.Counts(beforeN: 1, beforeBad: 0, afterN: 1, afterBad: 0)
    #expect(throws: LocateTable.Problem.wrongNumberOfValues(row: 1)) {
      try LocateTable(
        dimensions: ["a"], rows: [.init(values: ["x"], counts: counts), .init(values: [], counts: counts)])
    }
    var wrong = counts
    wrong.afterBad = -.infinity
    #expect(throws: LocateTable.Problem.notACount(row: 0)) {
      try LocateTable(dimensions: ["a"], rows: [.init(values: ["x"], counts: wrong)])
    }
  }

  @Test func `no answers after leave it open`() throws {
    let rows = Self.rows { _, _, _ in 0.1 }.map { row in
      LocateTable.Row(
        values: row.values, counts: .init(beforeN: 400, beforeBad: 40, afterN: 0, afterBad: 0))
    }
    let result = try Self.table(rows).located()
    #expect(result.verdict == .undetermined)
    #expect(result.segments.isEmpty)
  }
}
