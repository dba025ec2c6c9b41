import Ledger
import Facts
import Indicators
import Transport
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Surveys

/// Who is asked, and who is not.
struct InvitationStoreTests {
  typealias Office = SurveyOffice

  @Test(arguments: TestDatabases.all)
  func `nobody is asked twice within the pause, by whatever survey`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.invite(Office.people("a@x.it", "b@x.it"))
      // The same people on another list, one more, and one in other letters.
      try office.invite(Office.people("A@X.IT", "b@x.it", "c@x.it"), at: 1)
      #expect(try office.sendAll(at: 2).map { $0.address.lowercased() }.sorted() == ["a@x.it", "b@x.it", "c@x.it"])
      #expect(try office.sendAll(at: 3).isEmpty)
      #expect(try office.counts()[.sent] == 3 && office.counts()[.tooSoon] == 2)
      try office.invite(Office.people("a@x.it"), at: 89 * Office.day)
      #expect(try office.sendAll(at: 89 * Office.day).isEmpty)
      try office.invite(Office.people("a@x.it"), at: 91 * Office.day)
      #expect(try office.sendAll(at: 91 * Office.day).count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `whoever declined is not asked again, not even under a new list`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.invite(Office.people("a@x.it", "b@x.it"))
      let due = try #require(try office.sendAll(at: 1).first { $0.address == "a@x.it" })
      let known = try await office.database.write { connection in
        try ContactStore.optOut(
          survey: due.survey, subject: due.subject, by: .oneClick, now: Office.after(2), connection)
          && ContactStore.optOut(survey: due.survey, subject: due.subject, by: .page, now: Office.after(9), connection)
      }
      #expect(known)
      let contact = try #require(try office.contact("a@x.it"))
      #expect(contact.optedOutBy == .oneClick && contact.optedOutAt == Office.after(2))
      try office.invite(Office.people("a@x.it", "b@x.it"), at: 100 * Office.day)
      #expect(try office.sendAll(at: 100 * Office.day).map(\.address) == ["b@x.it"])
      #expect(try office.counts()[.optedOut] == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a share is drawn by chance, and who was left out is known`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.plan(InvitingPlan(share: 20))
      try office.invite((0..<2_000).compactMap { try? Invitee(address: MailAddress("p\($0)@x.it")) })
      let counts = try office.counts()
      #expect(counts.total == 2_000 && (330...470).contains(counts[.waiting]))
      #expect(counts[.leftOut] == 2_000 - counts[.waiting])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what was stopped, closed or is over does not leave`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.plan(InvitingPlan(validDays: 2))
      try office.invite(Office.people("a@x.it"))
      #expect(
        try await office.database.write {
          try InvitationStore.stop(office.survey.id, by: .commandLine, now: Office.now, $0)
        } == 1)
      #expect(try office.sendAll(at: 1).isEmpty)
      try office.invite(Office.people("b@x.it"), at: 10)
      #expect(try office.sendAll(at: 3 * Office.day).isEmpty)
      try office.invite(Office.people("c@x.it"), at: 4 * Office.day)
      _ = try await office.database.write {
        try SurveyStore.close(office.survey.id, by: .commandLine, now: Office.after(4 * Office.day), $0)
      }
      #expect(try office.sendAll(at: 4 * Office.day + 1).isEmpty)
      let counts = try office.counts()
      #expect(counts[.stopped] == 2 && counts[.expired] == 1)
      #expect(throws: SurveyProblem.alreadyClosed(office.survey.id)) { try office.invite(Office.people("d@x.it")) }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an address is forgotten when nothing more is to be sent to it`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.invite(Office.people("a@x.it", "b@x.it"))
      try await office.database.write {
        try ContactStore.addToBook(Office.people("b@x.it"), by: .commandLine, now: Office.now, $0)
      }
      #expect(try await office.database.write { try ContactStore.forget($0) } == 0)
      _ = try office.sendAll(at: 1)
      #expect(try await office.database.write { try ContactStore.forget($0) } == 1)
      #expect(try office.contact("a@x.it")?.address == nil && office.contact("b@x.it")?.address == "b@x.it")
      // The pause is kept all the same.
      try office.invite(Office.people("a@x.it"), at: 5)
      #expect(try office.sendAll(at: 6).isEmpty && office.counts()[.tooSoon] == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `invitations count in the response rate, and answers know their customer`(_ engine: TestDatabase) async throws {
    try await Office.open(engine, about: SurveySubject(product: "Fibra")) { office in
      var people = Office.people("a@x.it", "b@x.it", "c@x.it")
      people[0].customerID = "C1"
      people[0].conversationID = "T9"
      people[0].channel = "phone"
      people[1].product = "Mobile"
      try office.invite(people)
      let due = try office.sendAll(at: 60)
      let first = try #require(due.first { $0.address == "a@x.it" })
      // Answered before the invitation became a fact.
      try office.answer([office.response(9, subject: first.subject, "bravi", after: 100)])
      var tally = try #require(try office.tally())
      #expect(tally.invited == 3 && tally.total == 1)
      let second = try #require(due.first { $0.address == "b@x.it" })
      try office.answer([office.response(2, subject: second.subject, after: 200)])
      tally = try #require(try office.tally())
      #expect(tally.invited == 3 && tally.counts[9] == 1 && tally.counts[2] == 1)
      let facts = try await office.database.read { connection in
        try connection.all(
          """
          SELECT a.customer, a.conversation, p.value, a.sent_at FROM survey_answer a
          JOIN dimension_value p ON p.id = a.product_id WHERE a.score IS NOT NULL ORDER BY a.score
          """
        ) { [$0.stringOrNil(0) ?? "—", $0.stringOrNil(1) ?? "—", $0.string(2), String($0.int64(3))] }
      }
      let sent = String(Office.after(60).seconds)
      #expect(facts == [["—", "—", "Mobile", sent], ["C1", "T9", "Fibra", sent]])
      #expect(try office.counts().answered == 2)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a conversation that ends is asked about once, after its wait`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.plan(
        InvitingPlan(occasion: AskingOccasion(channel: "phone", delayHours: 3, since: Office.after(-3_600))))
      var people = Office.people("a@x.it", "b@x.it", "c@x.it", "d@x.it")
      for (place, id) in ["C1", "C2", "C3", "C4"].enumerated() { people[place].customerID = id }
      try await office.database.write { [people] connection in
        try ContactStore.addToBook(people, by: .commandLine, now: Office.now, connection)
        func talk(_ id: String, _ customer: String?, _ channel: String, closed: Int64?) -> Fact {
          var one = Conversation(externalID: id, openedAt: Office.after(-90_000), channel: channel)
          one.customerID = customer
          one.closedAt = closed.map { Office.after($0) }
          return .conversation(one)
        }
        try StandingImport.add(
          [
            talk("1", "C1", "phone", closed: -60), talk("2", "C2", "chat", closed: -60),
            talk("3", "C3", "phone", closed: nil), talk("4", "C4", "phone", closed: -7_200),
            talk("5", nil, "phone", closed: -60), talk("6", "C9", "phone", closed: -60),
          ], .conversations, source: "zendesk", name: "Zendesk", organisation: Organisation(), now: Office.now,
          connection)
      }
      func look(_ seconds: Int64) async throws -> Int {
        try await office.database.write { connection in
          var generator = SeededGenerator(seed: 1)
          return try ClosedConversations.invite(now: Office.after(seconds), using: &generator, connection)
        }
      }
      #expect(try await look(0) == 1)
      #expect(try await look(1) == 0)
      #expect(try office.sendAll(at: 3_600).isEmpty)
      let due = try office.sendAll(at: 3 * 3_600)
      #expect(due.map(\.address) == ["a@x.it"] && due.map(\.channel) == ["phone"])
      let background = try await office.database.read {
        try InvitationGathering.backgrounds(
          survey: office.survey.id, due.map(\.subject), $0)
      }
      #expect(background.values.first?.conversationID == "1" && background.values.first?.customerID == "C1")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a reminder goes once, to whoever did not answer`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try office.invite(Office.people("a@x.it", "b@x.it", "c@x.it"))
      let due = try office.sendAll(at: 1)
      try await office.database.write { connection in
        try connection.execute("UPDATE survey_invitation SET remind_at = \(Office.after(7 * Office.day).seconds)")
        let b = due.first { $0.address == "b@x.it" }
        try ContactStore.optOut(
          survey: office.survey.id, subject: b?.subject ?? 0, by: .page, now: Office.after(5), connection)
      }
      let a = try #require(due.first { $0.address == "a@x.it" })
      try office.answer([office.response(9, subject: a.subject)])
      #expect(try office.sendAll(at: 6 * Office.day).isEmpty)
      let reminders = try office.sendAll(at: 8 * Office.day)
      #expect(reminders.map(\.address) == ["c@x.it"] && reminders.allSatisfy(\.isReminder))
    }
  }
}
