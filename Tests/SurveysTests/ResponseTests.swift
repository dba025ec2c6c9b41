import Ledger
import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Surveys

struct ResponseTests {
  @Test(arguments: TestDatabases.all)
  func `answers become figures with their margin`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      #expect(try office.tally() == nil)
      // 5 promoters, 2 passives, 3 detractors.
      let scores = [9, 10, 9, 10, 10, 7, 8, 0, 6, 3]
      try office.answer(scores.enumerated().map { office.response($1, subject: Int64($0 + 1)) })
      let tally = try #require(try office.tally())
      #expect(tally.total == 10 && tally[.top] == 5 && tally[.middle] == 2 && tally[.bottom] == 3)
      let reading = try #require(tally.reading)
      #expect(reading.value == 20 && reading.n == 10)
      #expect((reading.low ?? 0) < 20 && (reading.high ?? 0) > 20)
      let imports = try await office.database.read { try ImportStore.all($0) }
      #expect(imports.count == 1 && imports[0].isStanding && imports[0].file == "Dopo la chiamata")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a second answer counts instead of the first, which is kept`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      try office.answer([office.response(2, subject: 44, "troppo lento")])
      try office.answer([office.response(9, subject: 44, "risolto, grazie", after: 60)])
      let tally = try #require(try office.tally())
      #expect(tally.counts == [9: 1])
      let history = try await office.database.read {
        try ResponseStore.history(survey: office.survey.id, subject: 44, $0)
      }
      #expect(history.map(\.score) == [2, 9] && history.map(\.comment) == ["troppo lento", "risolto, grazie"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what looks like a program's answer is kept and does not count`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      try office.answer([
        office.response(10, subject: 1), office.response(10, subject: 2, robot: .trap),
        office.response(10, subject: 3, robot: .fast),
      ])
      #expect(try office.tally()?.total == 1)
      #expect(try await office.database.read { try ResponseStore.robots(survey: office.survey.id, $0) } == 2)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `comments are masked before they are stored`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      let comment = "Scrivetemi a maria.rossi@example.it o al 333 1234567"
      try office.answer([office.response(3, subject: 1, comment)])
      let texts = try await office.database.read { connection in
        try connection.all("SELECT comment FROM survey_response") { $0.string(0) }
          + connection.all("SELECT comment FROM survey_answer") { $0.string(0) }
      }
      #expect(texts.count == 2)
      for text in texts { #expect(!text.contains("maria.rossi") && !text.contains("1234567"), "\(text)") }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `answers carry what their survey is about`(_ engine: TestDatabase) async throws {
    let about = SurveySubject(channel: "phone", team: " Bari ", product: "Fibra")
    try await SurveyOffice.open(engine, .csat, about: about) { office in
      try office.answer([office.response(5, subject: 1), office.response(1, subject: 2)])
      let series = AnswerSource(source: office.survey.source, kind: .csat, scale: .oneToFive)
      let parts = try await office.database.read { try ResultQueries.results(series, .utc, $0)?.parts[2].groups ?? [] }
      #expect(parts.map(\.value) == ["Bari"] && parts.first?.tally.total == 2)
      #expect(parts.first?.tally.reading?.value == 0.5)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a thousand people at once are each told once their answer is kept`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      let intake = ResponseIntake(office.database, patience: 60)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for subject in 1...1_000 {
          let response = office.response(subject % 11, subject: Int64(subject))
          group.addTask { try await intake.accept(response) }
        }
        try await group.waitForAll()
      }
      let kept = try await office.database.read { connection in
        try connection.first("SELECT COUNT(DISTINCT subject) FROM survey_response") { $0.int(0) }
      }
      #expect(kept == 1_000)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an answer that cannot be kept is told so`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      let intake = ResponseIntake(office.database, patience: 60)
      var stranger = office.response(5, subject: 1)
      stranger.survey = 99
      await #expect(throws: (any Error).self) { try await intake.accept(stranger) }
      try await intake.accept(office.response(5, subject: 2))
      #expect(try await office.database.read { try ResponseGathering.isDue($0) })
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the answers to a survey cannot be undone like a file`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      try office.answer([office.response(5, subject: 1)])
      try await office.database.write { connection in
        let id = try #require(try ImportStore.all(connection).first?.id)
        #expect(throws: ImportUndo.Problem.collectedHere(id)) { try ImportUndo.admitted(id, connection) }
      }
    }
  }

  @Test func `a robot fills what nobody sees, or needs no time`() {
    #expect(RobotSign.of(trap: "http://x", secondsTaken: 30) == .trap)
    #expect(RobotSign.of(trap: "", secondsTaken: 0) == .fast)
    #expect(RobotSign.of(trap: nil, secondsTaken: 1) == nil)
  }

  @Test(arguments: TestDatabases.all)
  func `a closed survey is closed once`(_ engine: TestDatabase) async throws {
    try await SurveyOffice.open(engine) { office in
      try await office.database.write { connection in
        let closed = try SurveyStore.close(office.survey.id, by: .commandLine, now: SurveyOffice.now, connection)
        #expect(closed.closedAt == SurveyOffice.now)
        #expect(throws: SurveyProblem.alreadyClosed(office.survey.id)) {
          try SurveyStore.close(office.survey.id, by: .commandLine, now: SurveyOffice.now, connection)
        }
        #expect(throws: SurveyProblem.noSuchSurvey(77)) {
          try SurveyStore.close(77, by: .commandLine, now: SurveyOffice.now, connection)
        }
      }
    }
  }

  @Test func `a draft without a name or a question is refused`() throws {
    #expect(throws: SurveyProblem.nameMissing) { try SurveyDraft(name: " \n", kind: .nps) }
    var texts = SurveyTexts.standard(.nps)
    texts.question.en = "  "
    #expect(throws: SurveyProblem.questionMissing) { try SurveyDraft(name: "x", kind: .nps, texts: texts) }
    #expect(throws: SurveyProblem.textTooLong(limit: 300)) {
      try SurveyDraft(name: String(repeating: "a", count: 301), kind: .nps)
    }
    #expect(SurveyTexts(stored: SurveyTexts.standard(.ces).stored) == .standard(.ces))
  }
}
