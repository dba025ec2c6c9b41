import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

/// Contacts brought in as totals.
struct ContactCountTests {
  /// Four quarters of an hour of calls at nine in Rome: 30 offered, 4 lost, 20 answered in time.
  private static let quarters: [Fact] = (0..<4).map { place in
    let start = Instant(seconds: utc("2026-10-13 07:00:00").seconds + Int64(place) * 900)
    var one = ContactCount(.minutes(15, from: start), contacts: 6 + place)
    (one.answered, one.abandoned, one.answeredInTime) = (5 + place, 1, 5)
    (one.waitSeconds, one.handleSeconds, one.channel) = ((5 + place) * 30, (5 + place) * 200, "phone")
    return .count(one)
  }

  private static func total(
    _ time: CountedTime, _ contacts: Int, _ channel: String? = nil, _ change: (inout ContactCount) -> Void = { _ in }
  ) -> Fact {
    var one = ContactCount(time, contacts: contacts)
    one.channel = channel
    change(&one)
    return .count(one)
  }

  @Test(arguments: TestDatabases.all)
  func `totals give volume, abandonment, service level and times, without a margin that nobody knows`(
    _ engine: TestDatabase
  ) throws {
    try Office.open(engine) { office in
      try office.bring(Self.quarters)
      func figure(_ indicator: Indicator) throws -> Reading? {
        try office.figures(indicator, IndicatorQuery(from: month("2026-10"), to: month("2026-10"))).first?.reading
      }
      #expect(try figure(.volume)?.value == 30)
      let lost = try #require(try figure(.abandonment))
      #expect(lost.value == 4.0 / 30 && lost.n == 30 && lost.low != nil)
      let level = try #require(try figure(.serviceLevel))
      #expect(level.value == 20.0 / 26 && level.n == 26)
      #expect(try figure(.serviceLevelOffered)?.value == 20.0 / 30)
      let wait = try #require(try figure(.averageSpeedOfAnswer))
      #expect(wait.value == 30 && wait.n == 26 && wait.low == nil && wait.high == nil)
      #expect(try figure(.handlingTime)?.value == 200)
      for unknown in [Indicator.backlog, .firstContactResolution, .resolutionTime, .reopened] {
        #expect(try figure(unknown) == nil, "\(unknown)")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what is not counted stays unknown`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        Self.total(.month(month("2026-09")), 400, "phone") { ($0.answered, $0.abandoned) = (360, 40) },
        Self.total(.month(month("2026-09")), 100, "email"),
      ])
      let query = IndicatorQuery(by: [.channel], from: month("2026-09"), to: month("2026-09"))
      #expect(try office.figures(.volume, query).map(\.reading.value) == [100, 400])
      #expect(
        try office.figures(.abandonment, query).map { "\($0.segment) \($0.reading.value)" } == ["channel=phone 0.1"])
      for unknown in [Indicator.serviceLevel, .serviceLevelOffered, .averageSpeedOfAnswer, .handlingTime] {
        #expect(try office.figures(unknown, query).isEmpty, "\(unknown)")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a total counts in the periods that its time tells, and in no finer one`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        Self.total(.minutes(15, from: utc("2026-10-13 07:45:00")), 1),
        Self.total(.minutes(60, from: utc("2026-10-13 08:00:00")), 10),
        Self.total(.minutes(480, from: utc("2026-10-13 20:00:00")), 100), Self.total(.day(day("2026-10-14")), 1_000),
        Self.total(.month(month("2026-10")), 10_000), .conversationTotal,
      ])
      try office.bring([.conversation("c", "2026-10-14 08:00:00")])
      func volumes(_ grain: Grain) throws -> [String] {
        let query = IndicatorQuery(from: month("2026-10"), to: month("2026-10"), grain: grain)
        return try office.figures(.volume, query).map { "\($0.period.name) \(Int($0.reading.value))" }
      }
      #expect(try volumes(.month) == ["2026-10 11112"])
      #expect(try volumes(.week) == ["2026-W42 1112"])
      #expect(try volumes(.day) == ["2026-10-13 111", "2026-10-14 1001"])
      #expect(try volumes(.hour) == ["2026-10-13T07:00:00Z 1", "2026-10-13T08:00:00Z 10", "2026-10-14T08:00:00Z 1"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the same table changes nothing, a corrected one updates, and an undo takes both back`(_ engine: TestDatabase)
    throws
  {
    try Office.open(engine) { office in
      let first = try office.bring(Self.quarters)
      let before = try DatabaseText(office.database)
      let again = try office.bring(Self.quarters)
      #expect(first.added == 4 && again.unchanged == 4)
      var corrected = Self.quarters
      if case .count(var one) = corrected[2] {
        one.contacts = 80
        corrected[2] = .count(one)
      }
      let second = try office.bring(corrected)
      #expect(second.changed == 1 && second.unchanged == 3)
      #expect(try office.sums(from: "2026-10").conversations[.contacts] == 102)
      try office.undo(second)
      #expect(try DatabaseText(office.database) == before)
      try office.undo(first)
      #expect(try DatabaseText(office.database).rollups.isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `totals split by a column of their own are read by it, and by agent`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        Self.total(.day(day("2026-10-13")), 5) { $0.extras = ["Regione": "Puglia"] },
        Self.total(.day(day("2026-10-13")), 7) { ($0.extras, $0.agent) = (["Regione": "Lazio"], "op-1") },
      ])
      func volumes(_ by: Dimension) throws -> [String] {
        let query = IndicatorQuery(by: [by], from: month("2026-10"), to: month("2026-10"))
        return try office.figures(.volume, query).map { "\($0.segment) \(Int($0.reading.value))" }.sorted()
      }
      #expect(try volumes(Dimension("Regione")) == ["Regione=Lazio 7", "Regione=Puglia 5"])
      #expect(try volumes(.agent) == [" 5", "agent=op-1 7"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a day stays its day in another time zone`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([Self.total(.day(day("2026-10-01")), 5), Self.total(.month(month("2026-11")), 7)])
      var other = office
      other.organisation.timeZone = "America/Lima"
      try other.rebuild()
      #expect(try office.sums(from: "2026-10").conversations[.contacts] == 5)
      #expect(try office.sums(from: "2026-11").conversations[.contacts] == 7)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the backlog is of what is followed one by one`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        .conversation("a", "2026-10-01 08:00:00", "email") { $0.closedAt = utc("2026-10-02 08:00:00") },
        .conversation("b", "2026-10-01 08:00:00", "email"),
      ])
      try office.bring([Self.total(.month(month("2026-10")), 500, "phone")])
      let query = IndicatorQuery(by: [], from: month("2026-10"), to: month("2026-10"))
      #expect(try office.figures(.backlog, query).map(\.reading.value) == [1])
      let split = IndicatorQuery(by: [.channel], from: month("2026-10"), to: month("2026-10"))
      #expect(try office.figures(.backlog, split).map { "\($0.segment)" } == ["channel=email"])
    }
  }
}

extension Fact {
  /// A total of another channel in another month.
  fileprivate static var conversationTotal: Fact {
    var one = ContactCount(.day(CivilDate(year: 2026, month: 12, day: 24)), contacts: 3)
    one.channel = "chat"
    return .count(one)
  }
}
