import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

/// Rows and totals of the same contacts.
struct CountedTwiceTests {
  private static let calls: [Fact] = (1...9).map { .conversation("c\($0)", "2026-09-0\($0) 08:00:00") }
  private static func totals(_ channel: String?, _ months: ClosedRange<Int>) -> [Fact] {
    months.map { number in
      var one = ContactCount(.month(Month(year: 2026, month: number)), contacts: 1_240)
      one.channel = channel
      return .count(one)
    }
  }

  /// What an import says before it is made, and after: the same.
  private static func told(_ office: Office, _ facts: [Fact], source: String = "helpdesk") throws -> [String] {
    guard let kind = facts.first?.kind else { return [] }
    let summary = ImportSummary(file: "file.csv", kind: kind, source: source)
    let rows = facts.enumerated().map { NumberedFact(row: $0 + 2, fact: $1) }
    let foreseen = try office.database.read { connection in
      var run = try DryRun(summary, organisation: office.organisation, connection)
      var encoding = run.encodingForReader
      try run.compare(encoding.encode(rows, counting: false))
      return try run.countedTwice()
    }
    let found = try office.database.write { connection in
      var run = try ImportRun(summary, organisation: office.organisation, connection)
      try run.add(rows)
      let found = try run.countedTwice()
      _ = try run.finish(sha256: "", report: "{}", now: utc("2026-11-22 09:00:00"))
      return found
    }
    #expect(foreseen == found)
    return found.map(\.text.it)
  }

  @Test(arguments: TestDatabases.all)
  func `totals over conversations are told, with the days and the number`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      #expect(
        try Self.told(office, Self.totals("phone", 8...10)) == [
          "Dal 1/9/2026 al 9/9/2026 questa fonte ha già 9 conversazioni: contatti contati due volte? Importa gli uni o "
            + "gli altri."
        ])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `conversations over totals are told too, whatever the source`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.totals("phone", 9...9), source: "exchange")
      #expect(
        try Self.told(office, Self.calls) == [
          "Dal 1/9/2026 al 9/9/2026 la fonte «exchange» ha già totali per 1.240 contatti: contatti contati due volte? "
            + "Importa gli uni o gli altri."
        ])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `another month or another channel is no matter; totals of all channels are`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.calls)
      #expect(try Self.told(office, Self.totals("phone", 10...11)).isEmpty)
      #expect(try Self.told(office, Self.totals("email", 9...9)).isEmpty)
      #expect(try Self.told(office, Self.totals(nil, 9...9)).count == 2)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `answers and their totals are told as well`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([.answer("s", .csat, .oneToFive, 5) { $0.answeredAt = utc("2026-09-13 08:00:00") }])
      let total = ScoreCount(.month(month("2026-09")), .csat, .goodBad, answers: 30, top: 20)
      #expect(
        try Self.told(office, [.scoreCount(total)]).first?.hasPrefix("Il 13/9/2026 questa fonte ha già 1 rispost")
          == true)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `totals of days over the month's total are told; the same table again, the next days and other teams are not`(
    _ engine: TestDatabase
  ) throws {
    func day(_ number: Int, _ team: String? = nil) -> Fact {
      var one = ContactCount(.day(CivilDate(year: 2026, month: 9, day: number)), contacts: 40)
      (one.channel, one.team) = ("phone", team)
      return .count(one)
    }
    try Office.open(engine) { office in
      try office.bring([day(1, "Milano"), day(2, "Milano")])
      #expect(try Self.told(office, [day(1, "Milano"), day(2, "Milano")]).isEmpty)
      #expect(try Self.told(office, [day(3, "Milano"), day(4, "Milano")]).isEmpty)
      #expect(try Self.told(office, [day(1, "Bari")]).isEmpty)
      let whole = try Self.told(office, Self.totals("phone", 9...9))
      #expect(whole.first?.hasPrefix("Dal 1/9/2026 al 4/9/2026 questa fonte ha già totali per 200 contatti") == true)
      #expect(whole.count == 1)
    }
  }
}
