import Ledger
import Privacy
import Facts
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Surveys

/// What comments are about, as people said it.
struct CommentTagTests {
  typealias Office = SurveyOffice

  @Test func `tags are short, lower case, each once`() throws {
    #expect(
      try CommentTag.all(in: " Prezzo ,attesa  al\ttelefono,, PREZZO").map(\.text) == ["prezzo", "attesa al telefono"])
    #expect(try CommentTag.all(in: " , ").isEmpty)
    #expect(CommentTag(String(repeating: "è", count: 99))?.text.count == CommentTag.longest)
    #expect(throws: SurveyProblem.tooManyTags(limit: 10)) {
      try CommentTag.all(in: (0..<11).map { "t\($0)" }.joined(separator: ","))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `tags are counted with their low scores, found, and go with their customer`(_ engine: TestDatabase) async throws
  {
    try await Office.open(engine) { office in
      var people = Office.people("anna@x.it")
      people[0].customerID = "C7"
      try office.invite(people)
      let due = try #require(try office.sendAll(at: 1).first)
      try office.answer([
        office.response(2, subject: due.subject, "caro"), office.response(9, subject: 5, "caro ma bravi"),
        office.response(8, subject: 6),
      ])
      let answers = try await office.database.read {
        try $0.all("SELECT id FROM survey_answer WHERE score IS NOT NULL ORDER BY score") { $0.int64(0) }
      }
      let price = try #require(CommentTag("prezzo"))
      let staff = try #require(CommentTag("operatori"))
      try await office.database.write { connection in
        try CommentTags.set([staff], answer: answers[0], by: .commandLine, now: Office.now, connection)
        try CommentTags.set([price], answer: answers[0], by: .commandLine, now: Office.now, connection)
        try CommentTags.set([price, staff], answer: answers[2], by: .commandLine, now: Office.now, connection)
        #expect(throws: SurveyProblem.noSuchAnswer) {
          try CommentTags.set([price], answer: answers[1], by: .commandLine, now: Office.now, connection)
        }
      }
      let series = try #require(try await office.database.read { try SurveyStore.all($0).first }?.series)
      let found = try await office.database.read { connection in
        (
          try CommentTags.used(series, connection),
          try CommentTags.of(answers: answers, connection),
          try ResultQueries.comments(series, nil, tag: staff, before: nil, limit: 9, connection)
        )
      }
      #expect(
        found.0 == [
          CommentTags.Use(tag: price, comments: 2, low: 1), CommentTags.Use(tag: staff, comments: 1, low: 0),
        ])
      #expect(found.1 == [answers[0]: [price], answers[2]: [staff, price]])
      #expect(found.2.map(\.text) == ["caro ma bravi"])
      try await office.database.write { connection in
        var generator = SystemRandomNumberGenerator()
        try PersonRecord.erase("C7", by: .commandLine, now: Office.now, using: &generator, connection)
      }
      #expect(try await office.database.read { try CommentTags.used(series, $0) }.map(\.comments) == [1, 1])
    }
  }
}

extension Survey {
  fileprivate var series: AnswerSource { AnswerSource(source: source, kind: kind, scale: scale) }
}
