import Ledger
import Facts
import Indicators
import Primitives
import Statistics
import Storage
import StorageTesting
import Testing

@testable import Surveys

/// How a series moved, and why: planted, so that the truth is known.
struct MovementTests {
  /// June to September 2026 are over.
  private static let now = ZoneClock.utc.instant(CivilDate(daysSince1970: 20_741), secondOfDay: 0)

  private static func moment(_ month: Int, _ number: Int) -> Instant {
    let day = Month(year: 2026, month: month).firstDay.adding(days: number % 25)
    return ZoneClock.utc.instant(day, secondOfDay: 36_000 + number)
  }

  private struct Group {
    var product: String
    var asked: Int
    var answered: Int
    /// Of a hundred answers, so many promoters and detractors.
    var promoters: Int
    var detractors: Int
  }

  private static func bring(_ groups: [Group], _ month: Int, _ office: SurveyOffice) throws {
    var facts: [Fact] = []
    for group in groups {
      for number in 0..<group.asked {
        var one = SurveyAnswer(
          externalID: "\(month)-\(group.product)-\(number)", kind: .nps, scale: .zeroToTen, score: nil)
        one.product = group.product
        one.sentAt = moment(month, number)
        if number < group.answered {
          let place = number * 100 / group.answered
          one.score = place < group.promoters ? 10 : place < 100 - group.detractors ? 7 : 2
          one.answeredAt = one.sentAt
        }
        facts.append(.answer(one))
      }
    }
    try office.database.write { [facts] in
      try StandingImport.add(
        facts, .answers, source: office.survey.source, name: "x", organisation: Organisation(timeZone: "UTC"),
        now: now, $0)
    }
  }

  private static func movement(_ office: SurveyOffice, breaks: [Instant] = []) throws -> Movement {
    try office.database.read { connection in
      let series = AnswerSource(source: office.survey.source, kind: .nps, scale: .zeroToTen)
      let months = try ResultQueries.results(series, .utc, connection)?.months ?? []
      return try MovementQueries.movement(
        series, months: months, breaks: breaks, Organisation(timeZone: "UTC"), now: now, connection)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a fall that is only another mix is said to be one`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      for month in 6...8 {
        try Self.bring(
          [
            Group(product: "Fibra", asked: 160, answered: 160, promoters: 70, detractors: 10),
            Group(product: "Luce", asked: 40, answered: 40, promoters: 20, detractors: 50),
          ], month, office)
      }
      try Self.bring(
        [
          Group(product: "Fibra", asked: 40, answered: 40, promoters: 70, detractors: 10),
          Group(product: "Luce", asked: 160, answered: 160, promoters: 20, detractors: 50),
        ], 9, office)
      let score = try #require(try Self.movement(office).score)
      // 0.8 · 60 + 0.2 · (−30) = 42 before, 0.2 · 60 + 0.8 · (−30) = −12 now.
      #expect(abs(score.change + 54) < 2 && score.isReal)
      let split = try #require(score.split)
      #expect(split.dimension == .product && split.isMixReal && abs(split.mix + 54) < 3 && abs(split.within) < 3)
      #expect(abs(split.mix + split.within - score.change) < 1e-9)
      #expect(abs(split.shareNow - split.shareBefore) > 0.55)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a fall within the groups is no matter of who answers, and does not cross a change of the question`(
    _ engine: TestDatabase
  ) async throws {
    try await SurveyOffice.open(engine) { office in
      func groups(_ promoters: Int) -> [Group] {
        [
          Group(product: "Fibra", asked: 100, answered: 100, promoters: promoters, detractors: 10),
          Group(product: "Luce", asked: 100, answered: 100, promoters: promoters, detractors: 30),
        ]
      }
      for month in 6...8 { try Self.bring(groups(60), month, office) }
      try Self.bring(groups(30), 9, office)
      let score = try #require(try Self.movement(office).score)
      #expect(abs(score.change + 30) < 2 && score.isReal && score.split?.isMixReal == false)
      #expect(score.baseline == Month(year: 2026, month: 6)...Month(year: 2026, month: 8))
      let start = ZoneClock.utc.instant(Month(year: 2026, month: 8).firstDay, secondOfDay: 0)
      let after = try #require(try Self.movement(office, breaks: [start]).score)
      #expect(after.baseline == Month(year: 2026, month: 8)...Month(year: 2026, month: 8))
      #expect(try Self.movement(office, breaks: [Self.moment(9, 10)]).score == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `fewer answers, and other people than those asked, are said`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      func groups(_ fibre: Int, _ light: Int) -> [Group] {
        [
          Group(product: "Fibra", asked: 200, answered: fibre, promoters: 80, detractors: 0),
          Group(product: "Luce", asked: 200, answered: light, promoters: 0, detractors: 80),
        ]
      }
      for month in 6...8 { try Self.bring(groups(120, 80), month, office) }
      try Self.bring(groups(80, 20), 9, office)
      // Answers of October say that September's had their time.
      try Self.bring([Group(product: "Luce", asked: 12, answered: 12, promoters: 0, detractors: 0)], 10, office)
      let movement = try Self.movement(office)
      let response = try #require(movement.response)
      #expect(response.isReal && response.now.value == 0.25 && abs(response.before.value - 0.5) < 1e-9)
      let selection = try #require(movement.selections.first { $0.dimension == .product })
      #expect(selection.shareAsked == 0.5 && selection.p < 1e-6)
      // Of 700 answers 440 are of Fibra: as asked, the figure would be the mean of +80 and −80.
      #expect(abs(selection.shareAnswering - (selection.value == "Fibra" ? 440.0 : 260) / 700) < 1e-9)
      #expect(abs(try #require(selection.reweighted)) < 3 && selection.plain > 15)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `texts change with their history, and only the question breaks the series`(
    _ engine: TestDatabase
  ) async throws {
    try await SurveyOffice.open(engine) { office in
      func change(_ body: (inout SurveyTexts) -> Void, at seconds: Int64) throws -> TextChange? {
        var texts = try #require(try office.database.read { try SurveyStore.find(office.survey.id, $0) }).texts
        body(&texts)
        let draft = try SurveyDraft(name: "Nuovo nome", kind: .nps, texts: texts)
        return try office.database.write {
          try SurveyStore.change(
            office.survey.id, to: draft, by: .commandLine, named: "Anna", now: SurveyOffice.after(seconds), $0)
        }
      }
      #expect(try change({ _ in }, at: 1) == nil)
      let small = try #require(try change({ $0.reason.it = "Perché mai?" }, at: 2))
      #expect(!small.breaksSeries)
      let large = try #require(try change({ $0.question.it = "Quanto ci vuoi bene?" }, at: 3))
      #expect(large.breaksSeries && large.changesQuestion && large.before.reason.it == "Perché mai?")
      let history = try await office.database.read { try SurveyStore.textChanges(office.survey.id, $0) }
      #expect(history == [small, large])
      let survey = try await office.database.read { try SurveyStore.find(office.survey.id, $0) }
      #expect(survey?.name == "Nuovo nome" && survey?.texts.question.it == "Quanto ci vuoi bene?")
    }
  }
}
