import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Surveys

struct ResultTests {
  @Test(arguments: TestDatabases.all)
  func `months are the organisation's, and invitations give the response rate`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      // 31 October, 23:30 in Rome is 22:30 UTC; half an hour later it is November.
      let moments: [(Int64, Int?)] = [(1_793_485_800, 9), (1_793_487_600, 3), (1_793_487_600, nil)]
      let facts = moments.enumerated().map { place, moment -> Fact in
        var answer = SurveyAnswer(externalID: "\(place)", kind: .nps, scale: .zeroToTen, score: moment.1)
        answer.sentAt = Instant(seconds: moment.0)
        return .answer(answer)
      }
      let series = AnswerSource(source: "altro", kind: .nps, scale: .zeroToTen)
      try await office.database.write { connection in
        try StandingImport.add(
          facts, .answers, source: "altro", name: "altro", organisation: Organisation(), now: SurveyOffice.now,
          connection)
        let results = try #require(try ResultQueries.results(series, Organisation().clock, connection))
        let tally = results.total
        #expect(tally.total == 2 && tally.invited == 3 && tally.responded == 2)
        let months = results.months
        #expect(months.map(\.month) == [Month(year: 2026, month: 10), Month(year: 2026, month: 11)])
        #expect(months.map(\.tally.counts) == [[9: 1], [3: 1]])
        #expect(try ResultQueries.all(connection).map(\.series) == [series])
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a period counts back from the last answer, not from today`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      let days: Int64 = 86_400
      // Promoters 400, 100 and 10 days before a detractor of 2026-11-18.
      let answers: [(score: Int, after: Int64)] = [(10, -400), (10, -100), (10, -10), (0, 0)]
      try office.answer(
        answers.enumerated().map { office.response($1.score, subject: Int64($0 + 1), after: $1.after * days) })
      let series = AnswerSource(source: office.survey.source, kind: .nps, scale: .zeroToTen)
      try await office.database.read { connection in
        let found = try [1, 3, 12, nil].map { try ResultQueries.results(series, last: $0, .utc, connection) }
        #expect(found.map { $0?.total.total } == [2, 2, 3, 4])
        #expect(found.allSatisfy { $0?.months.count == 3 })
        #expect(found[2]?.period == Month(year: 2026, month: 8)...Month(year: 2026, month: 11))
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `comments come newest first, by group and page`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      try office.answer((1...5).map { office.response($0 == 3 ? 10 : 2, subject: $0, "testo \($0)", after: $0) })
      let series = AnswerSource(source: office.survey.source, kind: .nps, scale: .zeroToTen)
      try await office.database.read { connection in
        let first = try ResultQueries.comments(series, .bottom, before: nil, limit: 3, connection)
        #expect(first.map(\.text) == ["testo 5", "testo 4", "testo 2"])
        let next = try ResultQueries.comments(series, .bottom, before: first.last?.id, limit: 3, connection)
        #expect(next.map(\.text) == ["testo 1"])
        #expect(try ResultQueries.comments(series, .top, before: nil, limit: 3, connection).map(\.score) == [10])
      }
    }
  }

  @Test func `the answers that a change takes grow with their spread`() throws {
    var calm = ScoreTally(AnswerSource(source: "x", kind: .nps, scale: .zeroToTen))
    calm.add(8, 90)
    calm.add(9, 10)
    var torn = ScoreTally(calm.series)
    torn.add(0, 50)
    torn.add(10, 50)
    let few = try #require(ChangeNeed(calm))
    let many = try #require(ChangeNeed(torn))
    #expect(few.answers < many.answers)
    // Half promoters and half detractors: variance 1, so 2·10000·(2.4865/5)².
    #expect(many.answers == 4_947)
    var small = ScoreTally(calm.series)
    small.add(9, 29)
    #expect(ChangeNeed(small) == nil)
  }
}
