import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

struct ImportRunTests {
  @Test(arguments: TestDatabases.all)
  func `new facts are added and counted`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let summary = try office.bring(Self.calls)
      #expect(summary.rows == 3 && summary.added == 3 && summary.changed == 0 && summary.unchanged == 0)
      let kept = try office.database.read { try ImportStore.find(summary.id, $0) }
      #expect(kept == summary)
      let sums = try office.sums(from: "2026-01")
      #expect(sums.conversations[.contacts] == 3)
      #expect(sums.answers[AnswerSeries(.csat, .oneToFive)]?[.answers] == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the same file again changes nothing, to the last byte`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      let before = try DatabaseText(office.database)
      let again = try office.bring(Self.calls)
      #expect(again.unchanged == 3 && again.added == 0 && again.changed == 0)
      let after = try DatabaseText(office.database)
      #expect(after == before)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a late score is added to the month of the call`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      let late = Fact.conversation("call-2", "2026-01-08 09:00:00") { $0.score(2) }
      let summary = try office.bring([late])
      #expect(summary.changed == 1 && summary.added == 0)
      let csat = try office.sums(from: "2026-01").answers[AnswerSeries(.csat, .oneToFive)]
      #expect(csat?[.answers] == 2 && csat?[.scoreSum] == 7 && csat?[.top] == 1 && csat?[.bottom] == 1)
      try Self.expectRebuildChangesNothing(office)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a conversation whose channel changed leaves the old channel`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      try office.bring([.conversation("call-2", "2026-01-08 09:00:00", "chat")])
      let query = IndicatorQuery(by: [.channel], from: month("2026-01"), to: month("2026-01"))
      let volumes = try office.figures(.volume, query)
      #expect(volumes.map { $0.segment.description } == ["channel=chat", "channel=phone"])
      #expect(volumes.map(\.reading.value) == [1, 2])
      try Self.expectRebuildChangesNothing(office)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a conversation closed later counts as closed in its own month`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      try office.bring([
        .conversation("call-2", "2026-01-08 09:00:00") { $0.closedAt = utc("2026-03-02 09:00:00") }
      ])
      let january = try office.sums(from: "2026-01").conversations
      let march = try office.sums(from: "2026-03").conversations
      #expect(january[.contacts] == 3 && january[.closed] == 1)
      #expect(march[.contacts] == 0 && march[.closed] == 1)
      #expect(march.resolution.quantile(0.5).map { abs($0 / 4_579_200 - 1) < 0.01 } == true)
      try Self.expectRebuildChangesNothing(office)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `of a row that comes twice in one file the last one holds`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let twice: [Fact] = [
        .conversation("call-9", "2026-01-07 08:00:00"), .conversation("call-9", "2026-01-07 08:00:00", "chat"),
        .conversation("call-8", "2026-01-07 08:00:00"), .conversation("call-9", "2026-01-07 08:00:00", "email"),
        .conversation("call-8", "2026-01-07 08:00:00"),
      ]
      let summary = try office.bring(twice)
      #expect(
        summary.rows == 5 && summary.added == 2 && summary.changed == 0 && summary.repeated == 3
          && summary.repeatedIDs == 2)
      let inParts = try Office.open(engine) { other in
        try other.bring(twice, batch: 2)
        return try DatabaseText(other.database).rollups
      }
      let text = try DatabaseText(office.database)
      #expect(text.rollups == inParts)
      #expect(text.facts.count == 2)
      #expect(try office.sums(from: "2026-01").conversations[.contacts] == 2)
      try Self.expectRebuildChangesNothing(office)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `two sources may use the same ids`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls, source: "zendesk")
      let other = try office.bring([.conversation("call-1", "2026-01-09 10:00:00", "email")], source: "freshdesk")
      #expect(other.added == 1 && other.changed == 0)
      #expect(try office.sums(from: "2026-01").conversations[.contacts] == 4)
      try office.undo(other)
      #expect(try office.sums(from: "2026-01").conversations[.contacts] == 3)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `refused rows are kept with their cells and reasons`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let summary = try office.database.write { connection in
        var run = try ImportRun(
          ImportSummary(file: "calls.csv", kind: .conversations, source: "helpdesk"),
          organisation: office.organisation, connection)
        try run.add([NumberedFact(row: 2, fact: Self.calls[0])])
        try run.reject([RejectedRow(diagnostic: Self.wrongDate, cells: ["call-2", "31/02/2026"])])
        return try run.finish(sha256: "ab", report: "{}", now: utc("2026-11-22 09:00:00"))
      }
      #expect(summary.rows == 2 && summary.added == 1 && summary.rejected == 1)
      let kept = try office.database.read { connection in
        try connection.all("SELECT row_number, column_name, found, cells FROM import_rejection") {
          "\($0.int(0)) \($0.string(1)) \($0.string(2)) \($0.string(3))"
        }
      }
      #expect(kept == ["3 Data 31/02/2026 call-2\u{1F}31/02/2026"])
      let count = try office.database.read { try RejectionStore.count(importID: summary.id, $0) }
      #expect(count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an import that fails in the middle leaves nothing`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      let before = try DatabaseText(office.database)
      #expect(throws: PowerCut.self) {
        try office.database.write { connection in
          var run = try ImportRun(
            ImportSummary(file: "calls.csv", kind: .conversations, source: "other"),
            organisation: office.organisation, connection)
          try run.add([NumberedFact(row: 2, fact: .conversation("new", "2026-02-01 10:00:00", "fax"))])
          try run.add([NumberedFact(row: 3, fact: .conversation("call-1", "2026-02-01 10:00:00"))])
          _ = try run.finish(sha256: "ab", report: "{}", now: utc("2026-11-22 09:00:00"))
          throw PowerCut()
        }
      }
      let after = try DatabaseText(office.database)
      #expect(after == before)
      let imports = try office.database.read { try ImportStore.all($0) }
      #expect(imports.count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `imports are listed with the newest first`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let made = try Self.everyKind.prefix(3).map { try office.bring($0) }
      let listed = try office.database.read { try ImportStore.all($0) }
      #expect(listed == made.reversed())
      let nobody = try office.database.read { try ImportStore.find(99, $0) }
      #expect(nobody == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `absurd durations do not stop an import`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let since1970 = (0..<5).map { number in
        Fact.conversation("old-\(number)", "1970-01-01 00:00:00") { conversation in
          conversation.answeredAt = utc("2026-01-07 08:00:00")
          conversation.handleSeconds = 4_000_000_000
        }
      }
      let summary = try office.bring(since1970)
      #expect(summary.added == 5)
      try office.undo(summary)
      #expect(try DatabaseText(office.database).rollups.isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `every kind of fact is brought in, recognised and taken back`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      for facts in Self.everyKind {
        let summary = try office.bring(facts)
        #expect(summary.added == facts.count, "\(summary.kind)")
        let again = try office.bring(facts)
        #expect(again.unchanged == facts.count, "\(summary.kind)")
      }
      #expect(Set(Self.everyKind.compactMap { $0.first?.kind }) == Set(FactKind.allCases))
      for summary in try office.database.read({ try ImportStore.all($0) }) { try office.undo(summary) }
      let rest = try DatabaseText(office.database)
      #expect(rest.facts.isEmpty && rest.rollups.isEmpty)
    }
  }

  struct PowerCut: Error {}

  static func expectRebuildChangesNothing(_ office: Office) throws {
    let before = try DatabaseText(office.database)
    try office.rebuild()
    let after = try DatabaseText(office.database)
    #expect(after.rollups == before.rollups)
  }

  static let calls: [Fact] = [
    .conversation("call-1", "2026-01-07 08:00:00") { call in
      call.closedAt = utc("2026-01-07 08:10:00")
      call.score(5)
    },
    .conversation("call-2", "2026-01-08 09:00:00"), .conversation("call-3", "2026-01-08 09:30:00"),
  ]

  static let wrongDate = Diagnostic(
    row: 3, column: "Data", expected: LocalizedText(it: "una data", en: "a date"), found: "31/02/2026",
    repair: LocalizedText(it: "correggi il giorno", en: "mend the day"))

  static let everyKind: [[Fact]] = [
    calls, [.answer("s-1", .nps, .zeroToTen, 9) { $0.answeredAt = utc("2026-01-07 08:00:00") }],
    [
      .headcount(Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 3.5, team: "Milano")),
      .headcount(Headcount(day: day("2026-01-01"), wholeMonth: false, agents: 3, team: "Milano")),
    ],
    [.customer(Customer(customerID: "k-1", joinedOn: day("2025-05-01"), leftOn: day("2026-02-01")))],
    [.holding(Holding(customerID: "k-1", product: "casa", from: day("2025-05-01")))],
    [.stay(Stay(customerID: "k-1", months: 12.5, hasLeft: false))],
    [.mention(Mention(externalID: "m-1", publishedAt: utc("2026-01-07 08:00:00"), text: "Acqua torbida"))],
    [.shift(Shift(start: utc("2026-01-07 08:00:00"), end: utc("2026-01-07 16:00:00"), agents: 4, team: "Bari"))],
    [.count(ContactCount(.day(day("2026-01-07")), contacts: 152))],
    [.scoreCount(ScoreCount(.month(month("2026-01")), .nps, .zeroToTen, distribution: [9: 12, 3: 4]))],
  ]
}

extension Conversation {
  /// An invitation that was answered, one to five.
  mutating func score(_ score: Int) {
    csat = score
    csatScale = .oneToFive
    csatInvited = true
  }
}
