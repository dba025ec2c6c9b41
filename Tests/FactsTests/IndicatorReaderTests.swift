import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

struct IndicatorReaderTests {
  /// Whatever figures are split by, the parts add up to the rollups' total, month by month.
  @Test(arguments: TestDatabases.all)
  func `split by any dimension the sums are those of the whole`(_ engine: TestDatabase) throws {
    try RollupLevelsTests.withManyFacts(engine) { office in
      for grain in Grain.allCases {
        let whole = try Self.byPeriod(office, [], grain)
        #expect(whole.count > 4)
        for split in Self.splits {
          #expect(try Self.byPeriod(office, split, grain) == whole, "\(grain) by \(split)")
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the facts give what the rollups give`(_ engine: TestDatabase) throws {
    try RollupLevelsTests.withManyFacts(engine) { office in
      for split in Self.splits where Self.query(split, .month).rollupLevel != nil {
        let query = Self.query(split, .month)
        let (fromRollups, fromFacts) = try office.database.read { connection in
          let reader = try IndicatorReader(connection)
          let facts = FactQueries(
            connection, values: reader.values, counting: Counting(reader.organisation, reader.values))
          guard let level = query.rollupLevel else { preconditionFailure("A level was asked for.") }
          return (try reader.rollups.table(query, level: level), try facts.table(query))
        }
        #expect(fromFacts.sums.mapValues(\.conversations) == fromRollups.sums.mapValues(\.conversations), "\(split)")
        #expect(fromFacts.sums.mapValues(\.answers) == fromRollups.sums.mapValues(\.answers), "\(split)")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `within a segment only its own conversations count`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      #expect(try Self.volumes(office, [], ["team": "Milano"]) == ["": 2])
      #expect(try Self.volumes(office, [], ["team": ""]) == ["": 1])
      #expect(try Self.volumes(office, [.agent], ["team": "Milano"]) == ["agent=op-1": 1, "agent=op-2": 1])
      #expect(try Self.volumes(office, [.agent], [:]) == ["agent=op-1": 2, "agent=op-2": 1, "": 1])
      #expect(try Self.volumes(office, [], ["agent": "op-1"]) == ["": 2])
      #expect(try Self.volumes(office, [.channel], ["agent": "op-1", "team": "Bari"]) == ["channel=chat": 1])
      #expect(try Self.volumes(office, [], ["team": "Roma"]) == [:])
      #expect(try Self.volumes(office, [], ["agent": ""]) == ["": 1])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a column of the customer's own splits figures too`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      let town = Dimension("Comune")
      #expect(try Self.volumes(office, [town], [:]) == ["Comune=Trani": 2, "Comune=Monza": 1, "": 1])
      #expect(try Self.volumes(office, [town], ["Comune": "Trani"]) == ["Comune=Trani": 2])
      #expect(try Self.volumes(office, [.channel], ["Comune": "Trani"]) == ["channel=phone": 1, "channel=chat": 1])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `months that run backwards give nothing`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      try office.bring([.customer(Customer(customerID: "k-1", joinedOn: day("2025-05-01")))])
      let query = IndicatorQuery(from: month("2026-02"), to: month("2026-01"))
      #expect(try office.table(query).sums.isEmpty)
    }
  }

  static let splits: [[Dimension]] = [
    [.channel], [.team], [.queue], [.reason], [.product], [.channel, .team], [.agent], [.agent, .reason],
    [.language], [Dimension("Comune")],
  ]

  static let calls: [Fact] = [
    .conversation("1", "2026-01-07 08:00:00") { call in
      (call.team, call.agent, call.extras) = ("Milano", "op-1", ["Comune": "Trani"])
    },
    .conversation("2", "2026-01-07 09:00:00") { call in
      (call.team, call.agent, call.extras) = ("Milano", "op-2", ["Comune": "Monza"])
    },
    .conversation("3", "2026-01-08 08:00:00", "chat") { call in
      (call.team, call.agent, call.extras) = ("Bari", "op-1", ["Comune": "Trani"])
    },
    .conversation("4", "2026-01-09 08:00:00", "email"),
  ]

  private static func query(_ by: [Dimension], _ grain: Grain) -> IndicatorQuery {
    IndicatorQuery(by: by, from: month("2026-02"), to: month("2026-12"), grain: grain)
  }

  /// What happened in each period, joined over the segments.
  private static func byPeriod(
    _ office: Office, _ by: [Dimension], _ grain: Grain
  ) throws -> [Period: SegmentSums] {
    var joined: [Period: SegmentSums] = [:]
    for (key, sums) in try office.table(query(by, grain)).sums {
      joined[key.period, default: SegmentSums()].add(sums)
    }
    return joined.filter { !$0.value.conversations.isZero || !$0.value.answers.isEmpty }
  }

  private static func volumes(_ office: Office, _ by: [Dimension], _ within: Segment) throws -> [String: Double] {
    let query = IndicatorQuery(by: by, from: month("2026-01"), to: month("2026-01"), within: within)
    return Dictionary(
      uniqueKeysWithValues: try office.figures(.volume, query).map { ($0.segment.description, $0.reading.value) })
  }
}
