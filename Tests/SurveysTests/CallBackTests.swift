import Ledger
import Privacy
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Surveys

/// Customers to be called back because of what they answered.
struct CallBackTests {
  typealias Office = SurveyOffice

  private static func answers(_ office: Office) throws -> [Int64] {
    try office.database.read { try $0.all("SELECT id FROM survey_answer ORDER BY score") { $0.int64(0) } }
  }

  @Test(arguments: TestDatabases.all)
  func `a call is asked for once, changed, made, and stays with its answer`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      var people = Office.people("anna@x.it")
      people[0].customerID = "C7"
      people[0].conversationID = "T1"
      try office.invite(people)
      let due = try #require(try office.sendAll(at: 1).first)
      try office.answer([
        office.response(2, subject: due.subject, "richiamatemi"), office.response(9, subject: 5, "bene"),
      ])
      let answers = try Self.answers(office)
      let today = CivilDate(daysSince1970: 20_780)
      let asked = try await office.database.write { connection in
        (
          try CallBackStore.add(
            answer: answers[0], owner: 3, dueOn: today, by: .commandLine, now: Office.now, connection),
          try CallBackStore.add(
            answer: answers[0], owner: 4, dueOn: today, by: .commandLine, now: Office.now, connection),
          try CallBackStore.add(
            answer: answers[1], owner: nil, dueOn: today.adding(days: -2), by: .commandLine, now: Office.now, connection
          )
        )
      }
      #expect(asked.0 == asked.1 && asked.0 != asked.2)
      let open = try await office.database.read { try CallBackStore.open($0) }
      #expect(open.map(\.id) == [asked.2, asked.0] && open.map { $0.isOverdue(on: today) } == [true, false])
      let answer = try #require(open[1].answer)
      #expect(answer.score == 2 && answer.customer == "C7" && answer.conversation == "T1")
      #expect(answer.comment == "richiamatemi" && open[1].owner == 3)
      let counts = try await office.database.read { try CallBackStore.counts(today: today, $0) }
      #expect(counts == (2, 1))
      try await office.database.write { connection in
        try CallBackStore.change(
          asked.0, owner: 4, dueOn: today.adding(days: 9), note: " è  Anna \n", by: .commandLine, now: Office.now,
          connection)
        try CallBackStore.finish(asked.2, outcome: "contenta", by: .commandLine, now: Office.after(60), connection)
      }
      let changed = try #require(try await office.database.read { try CallBackStore.find(asked.0, $0) })
      #expect(changed.owner == 4 && changed.note == "è Anna" && changed.dueOn == today.adding(days: 9))
      #expect(try await office.database.read { try CallBackStore.open(owner: 3, $0) }.isEmpty)
      #expect(try await office.database.read { try CallBackStore.done($0) }.map(\.outcome) == ["contenta"])
      let marks = try await office.database.read { try CallBackStore.of(answers: answers, $0) }
      #expect(marks == [answers[0]: false, answers[1]: true])
      await #expect(throws: SurveyProblem.callBackDone) {
        try await office.database.write {
          try CallBackStore.finish(asked.2, outcome: "", by: .commandLine, now: Office.now, $0)
        }
      }
      await #expect(throws: SurveyProblem.noSuchCallBack) {
        try await office.database.write {
          try CallBackStore.finish(99, outcome: "", by: .commandLine, now: Office.now, $0)
        }
      }
      await #expect(throws: SurveyProblem.noSuchAnswer) {
        try await office.database.write {
          try CallBackStore.add(answer: 999, owner: nil, dueOn: today, by: .commandLine, now: Office.now, $0)
        }
      }
      // A later answer of the same person is the same answer.
      try office.answer([office.response(8, subject: due.subject, "ora va bene", after: 90)])
      #expect(try await office.database.read { try CallBackStore.find(asked.0, $0) }?.answer?.score == 8)
      // Erased, the call stays and says nothing.
      try await office.database.write { connection in
        var generator = SeededGenerator(seed: 1)
        _ = try PersonRecord.erase("C7", by: .commandLine, now: Office.now, using: &generator, connection)
      }
      let erased = try #require(try await office.database.read { try CallBackStore.find(asked.0, $0) })
      #expect(erased.note.isEmpty && erased.answer?.customer == nil && erased.answer?.comment == nil)
    }
  }
}
