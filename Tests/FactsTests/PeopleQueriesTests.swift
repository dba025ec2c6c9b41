import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct PeopleQueriesTests {
  @Test(arguments: TestDatabases.all)
  func `teams add up and the days of a month are averaged`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.headcounts)
      #expect(try Self.agents(office, []) == ["2026-01": 5, "2026-02": 3])
      #expect(
        try Self.agents(office, [.team]) == [
          "2026-01 team=Milano": 3, "2026-01 team=Bari": 1.5, "2026-01": 0.5, "2026-02 team=Milano": 3,
        ])
      #expect(try Self.agents(office, [], ["team": "Milano"]) == ["2026-01": 3, "2026-02": 3])
      #expect(try Self.agents(office, [], ["team": ""]) == ["2026-01": 0.5])
      #expect(try Self.agents(office, [.channel], ["team": "Bari"]) == ["2026-01 channel=email": 1.5])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `agents cannot be split by what a head count does not tell`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.headcounts)
      #expect(try Self.agents(office, [.reason]).isEmpty)
      #expect(try Self.agents(office, [.team], ["product": "casa"]).isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a corrected head count takes the place of the first`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.headcounts)
      let corrected = Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 4, team: "Milano")
      let summary = try office.bring([.headcount(corrected)])
      #expect(summary.changed == 1)
      #expect(try Self.agents(office, [], ["team": "Milano"]) == ["2026-01": 4, "2026-02": 3])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `customers are the mean of a month's beginning and end`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let before = try Self.customers(office)
      #expect(before.isEmpty)
      try office.bring([
        .customer(Customer(customerID: "1", joinedOn: day("2024-05-01"))),
        .customer(Customer(customerID: "2", joinedOn: day("2024-06-01"), leftOn: day("2026-02-10"))),
        .customer(Customer(customerID: "3", joinedOn: day("2026-01-31"))),
        .customer(Customer(customerID: "4", joinedOn: day("2026-01-05"), leftOn: day("2026-01-06"))),
      ])
      #expect(try Self.customers(office) == ["2026-01": 2.5, "2026-02": 2.5, "2026-03": 2])
    }
  }

  private static let headcounts: [Fact] = [
    .headcount(Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 3, team: "Milano")),
    .headcount(Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 1.5, team: "Bari", channel: "email")),
    .headcount(Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 0.5)),
    .headcount(Headcount(day: day("2026-02-02"), wholeMonth: false, agents: 4, team: "Milano")),
    .headcount(Headcount(day: day("2026-02-03"), wholeMonth: false, agents: 2, team: "Milano")),
  ]

  private static func agents(
    _ office: Office, _ by: [Dimension], _ within: Segment = .all
  ) throws -> [String: Double] {
    let query = IndicatorQuery(by: by, from: month("2026-01"), to: month("2026-02"), within: within)
    let agents = try office.database.read { connection in
      try PeopleQueries(connection, values: DimensionValues(connection)).agents(query)
    }
    return Dictionary(
      uniqueKeysWithValues: agents.map { key, agents in
        (key.segment.isAll ? key.period.name : "\(key.period.name) \(key.segment)", agents)
      })
  }

  private static func customers(_ office: Office) throws -> [String: Double] {
    let customers = try office.database.read { connection in
      try PeopleQueries(connection, values: DimensionValues(connection))
        .customers(from: month("2026-01"), to: month("2026-03"))
    }
    return Dictionary(uniqueKeysWithValues: customers.map { ($0.key.description, $0.value) })
  }
}
