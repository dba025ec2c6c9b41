import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

/// The telephone is open from 8 to 20, Sundays too; mails are read from 9 to 13 and from 14 to 18 on weekdays.
struct ChannelHoursTests {
  @Test(arguments: TestDatabases.all)
  func `each channel counts by its own hours, the others by those of all`(_ engine: TestDatabase) throws {
    try Self.open(engine) { office in
      // Friday 9 January 2026, 17:30 in Rome; replied on the Monday after at 8:30.
      try office.bring(
        ["phone", "email", "Telex"].map { channel in
          .conversation(channel, "2026-01-09 16:30:00", channel) { $0.firstReplyAt = utc("2026-01-12 07:30:00") }
        })
      try Self.expect(office, ["phone": 2.5 + 12 + 12 + 0.5, "email": 0.5, "Telex": 1.5 + 0.5])
      #expect(office.organisation.hours(of: "PHONE") != office.organisation.hours)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a conversation that moves to another channel is counted by the hours of that one`(
    _ engine: TestDatabase
  ) throws {
    try Self.open(engine) { office in
      func mail(_ channel: String) -> Fact {
        .conversation("1", "2026-01-09 16:30:00", channel) { $0.firstReplyAt = utc("2026-01-12 07:30:00") }
      }
      try office.bring([mail("email")])
      let second = try office.bring([mail("phone"), mail("fax"), mail("telex")], batch: 1)
      try Self.expect(office, ["telex": 2])
      let before = try DatabaseText(office.database).rollups
      try office.rebuild()
      #expect(try DatabaseText(office.database).rollups == before)
      try office.undo(second)
      try Self.expect(office, ["email": 0.5])
    }
  }

  @Test(arguments: TestDatabases.all, RebuildTests.seeds)
  func `whatever was imported, changed and undone, a rebuild gives the same bytes`(
    _ engine: TestDatabase, _ seed: UInt64
  ) throws {
    try Self.open(engine) { office in
      _ = try RebuildTests.history(office, seed: seed)
      let before = try DatabaseText(office.database).rollups
      try office.rebuild()
      #expect(try DatabaseText(office.database).rollups == before)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the facts say what the sums say`(_ engine: TestDatabase) throws {
    try Self.open(engine) { office in
      _ = try RebuildTests.history(office, seed: 4)
      let query = IndicatorQuery(by: [.channel], from: month("2025-01"), to: month("2027-12"))
      let (sums, facts) = try office.database.read { connection in
        let reader = try IndicatorReader(connection)
        let facts = FactQueries(
          connection, values: reader.values, counting: Counting(office.organisation, reader.values))
        let level = try #require(query.rollupLevel)
        return (try reader.rollups.table(query, level: level), try facts.table(query))
      }
      #expect(!sums.figures(of: [.firstResponseBusiness]).isEmpty)
      let isSame = sums.sums.mapValues(\.conversations) == facts.sums.mapValues(\.conversations)
      #expect(isSame)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a channel that never opens has no time in opening hours`(_ engine: TestDatabase) throws {
    try Self.open(engine) { office in
      var office = office
      office.organisation.channelHours["fax"] = BusinessHours(days: Array(repeating: [], count: 7))
      try office.bring([
        .conversation("1", "2026-01-09 16:30:00", "fax") { fax in
          fax.firstReplyAt = utc("2026-01-12 07:30:00")
          fax.closedAt = utc("2026-01-12 08:30:00")
        }
      ])
      let query = IndicatorQuery(from: month("2026-01"), to: month("2026-01"))
      #expect(try office.figures(.firstResponseBusiness, query).isEmpty)
      #expect(try office.figures(.resolutionTimeBusiness, query).isEmpty)
      #expect(try office.figures(.resolutionTime, query).count == 1)
    }
  }

  private static func open(_ engine: TestDatabase, _ body: (Office) throws -> Void) throws {
    try Office.open(engine) { office in
      var office = office
      let daily = Array(repeating: [8 * 3600..<20 * 3600], count: 7)
      let weekdays = Array(repeating: [9 * 3600..<13 * 3600, 14 * 3600..<18 * 3600], count: 5)
      office.organisation.channelHours = [
        "phone": BusinessHours(days: daily), "email": BusinessHours(days: weekdays + [[], []]),
        "telex": BusinessHours(days: [[8 * 3600..<9 * 3600], [], [], [], [17 * 3600..<19 * 3600], [], []]),
      ]
      try body(office)
    }
  }

  /// Hours of opening until the first reply in January, by channel; sketches are exact within one percent.
  private static func expect(
    _ office: Office, _ hours: [String: Double], at location: SourceLocation = #_sourceLocation
  ) throws {
    let query = IndicatorQuery(by: [.channel], from: month("2026-01"), to: month("2026-01"))
    let figures = try office.figures(.firstResponseBusiness, query)
    #expect(figures.count == hours.count, sourceLocation: location)
    for figure in figures {
      let expected = try #require(hours[figure.segment[.channel] ?? ""], sourceLocation: location) * 3600
      #expect(abs(figure.reading.value - expected) <= expected / 100, "\(figure)", sourceLocation: location)
    }
  }
}
