import Connectors
import Facts
import FileFormats
import Foundation
import Primitives
import Testing

@Suite struct GenericImportTests {
  @Test func `a file with the field names needs no mapping`() throws {
    let file = try ImportedFile(
      """
      external_id;opened_at;channel;wait_seconds;resolved;csat;colore
      1;22/11/2026 09:05;Telefono;12;sì;5;rosso
      2;23/11/2026 10:00;posta;;no;;blu
      """)
    #expect(file.plan.isReady)
    #expect(file.plan.kind == .conversations)
    #expect(file.plan.datePattern == "dd/MM/yyyy")
    #expect(file.plan.mappingReport["colore"] == "(dimension)")
    let first = try #require(file.conversations.first)
    #expect(first.externalID == "1")
    #expect(first.openedAt.rfc3339 == "2026-11-22T08:05:00Z")
    #expect(first.channel == "phone")
    #expect(first.waitSeconds == 12)
    #expect(first.resolved == true)
    #expect(first.csat == 5)
    #expect(first.csatScale == .oneToFive)
    #expect(first.extras == ["colore": "rosso"])
    #expect(file.conversations[1].channel == "email")
    #expect(file.conversations[1].waitSeconds == nil)
    #expect(file.conversations[1].csatInvited == nil)
  }

  @Test func `days that may be months stop the import until the order is assumed`() throws {
    let text = "external_id,opened_at,channel\n1,01/02/2026,phone\n2,03/04/2026,chat\n"
    let asked = try ImportedFile(text)
    #expect(asked.plan.isReady == false)
    let ambiguity = try #require(asked.plan.ambiguities.first)
    #expect(ambiguity.column == "opened_at")
    #expect(ambiguity.matter == .date)
    #expect(ambiguity.examples == ["01/02/2026"])
    #expect(ambiguity.readings.map(\.form) == ["dd/MM/yyyy", "MM/dd/yyyy"])
    #expect(ambiguity.readings.map(\.meaning.it) == ["1 febbraio 2026", "2 gennaio 2026"])

    let italian = try ImportedFile(text) { $0.assumedOrder = .dmy }
    #expect(italian.plan.isReady)
    #expect(italian.conversations[0].openedAt.rfc3339 == "2026-01-31T23:00:00Z")
    let american = try ImportedFile(text) { $0.assumedOrder = .mdy }
    #expect(american.conversations[0].openedAt.rfc3339 == "2026-01-01T23:00:00Z")
  }

  @Test func `a row beyond the sample settles the order`() throws {
    let rows = (1...300).map { "\($0),0\($0 % 9 + 1)/02/2026,phone" } + ["301,13/02/2026,phone"]
    let file = try ImportedFile("external_id,opened_at,channel\n" + rows.joined(separator: "\n")) {
      $0.sampleRows = 50
    }
    #expect(file.plan.isReady)
    #expect(file.plan.datePattern == "dd/MM/yyyy")
  }

  @Test func `a lone group of three stops the import until the decimal sign is said`() throws {
    let text = "customer_id,joined_on,value\n1,2026-01-02,1.234\n"
    let asked = try ImportedFile(text)
    #expect(asked.plan.ambiguities.map(\.matter) == [.decimal])
    #expect(asked.plan.ambiguities.first?.readings.map(\.meaning.it) == ["1234", "1.234"])
    let settled = try ImportedFile(text) { $0.decimal = .comma }
    guard case .customer(let customer) = try #require(settled.facts.first) else { return }
    #expect(customer.value == 1234)
  }

  @Test func `pairs of a duration are asked about, and the mapping answers`() throws {
    let text = "external_id,opened_at,channel,wait\n1,2026-01-02,phone,02:30\n"
    #expect(try ImportedFile(text).plan.ambiguities.map(\.matter) == [.duration])
    let mapping = try ImportedFile.mapping(#"{"formats":{"columns":{"wait":"mm:ss"}}}"#)
    let settled = try ImportedFile(text) { $0.mapping = mapping }
    #expect(settled.plan.isReady)
    #expect(settled.conversations[0].waitSeconds == 150)
  }

  @Test func `what no column gives is named, and --set gives it`() throws {
    let text = "external_id,opened_at\n1,2026-01-02\n"
    let asked = try ImportedFile(text)
    #expect(asked.plan.missing == [.channel])
    let settled = try ImportedFile(text) { $0.set = ["channel": "telefono"] }
    #expect(settled.plan.missing.isEmpty)
    #expect(settled.conversations.map(\.channel) == ["phone"])
  }

  @Test func `a required cell that cannot be read rejects its row with the place and the repair`()
    throws
  {
    let file = try ImportedFile(
      "external_id,opened_at,channel,csat\n1,13/01/2026,phone,9\n2,2026/13/01,phone,4\n,14/01/2026,phone,\n"
    ) { $0.set = ["scale": "1-5"] }
    #expect(file.facts.count == 1)
    #expect(file.rejected.count == 2)
    let date = try #require(file.rejected.first?.first)
    #expect(date.row == 3)
    #expect(date.column == "opened_at")
    #expect(date.found == "2026/13/01")
    #expect(date.expected.it == "data come gg/mm/aaaa")
    #expect(file.rejected[1].first?.column == "external_id")
    let score = try #require(file.doubts.entries.first)
    #expect(score.first.column == "csat")
    #expect(score.first.found == "9")
    #expect(file.conversations[0].csat == nil)
  }

  @Test
  func `a day and a time in two columns are one moment, and --set fills only what is missing`()
    throws
  {
    let file = try ImportedFile(
      "id,Data,Ora,Canale\n1,13/01/2026,09:30,Sportello\n2,14/01/2026,24:00,\n"
    ) {
      $0.set = ["channel": "chat", "closed_at": "2026-02-01"]
    }
    #expect(file.plan.mappingReport["Data"] == "opened_at.date")
    #expect(file.plan.mappingReport["Ora"] == "opened_at.time")
    #expect(
      file.conversations.map(\.openedAt.rfc3339) == [
        "2026-01-13T08:30:00Z", "2026-01-14T23:00:00Z",
      ])
    #expect(file.conversations.map(\.channel) == ["in_person", "chat"])
    #expect(file.conversations[0].closedAt?.rfc3339 == "2026-02-01T08:30:00Z")
  }

  @Test func `survey answers know invitations, scales and words`() throws {
    let file = try ImportedFile(
      """
      id,sent_at,answered_at,score
      1,2026-01-02,2026-01-03,5
      2,2026-01-02,,
      3,2026-01-02,2026-01-03,Good
      """
    ) { $0.set = ["kind": "csat"] }
    #expect(file.plan.kind == .answers)
    #expect(file.answers.map(\.score) == [5, nil, 1])
    #expect(file.answers.map(\.scale) == [.oneToFive, .oneToFive, .goodBad])
    #expect(file.answers[1].sentAt?.rfc3339 == "2026-01-01T23:00:00Z")
    #expect(file.answers[1].answeredAt == nil)
  }

  @Test func `the second header row of a survey tool is no answer`() throws {
    let file = try ImportedFile(
      """
      Respondent ID,End Date,NPS,Comment
      ,,Response,Open-Ended Response
      118,01/25/2026 10:00:00 AM,9,ok
      """)
    #expect(file.skipped == [.secondHeader: 1])
    #expect(file.answers.map(\.score) == [9])
    #expect(file.answers.map(\.kind) == [.nps])
  }

  @Test func `columns with addresses are left out and named columns cover texts`() throws {
    let mapping = try ImportedFile.mapping(#"{"names":["Nome"]}"#)
    let file = try ImportedFile(
      "id,date,channel,Contatto,Nome\n1,2026-01-02,chat,anna@example.it,Anna Verdi\n"
    ) { $0.mapping = mapping }
    #expect(file.plan.mappingReport["Contatto"] == "(personal)")
    #expect(file.conversations[0].extras.isEmpty)
    #expect(file.names == [["Anna Verdi"]])
  }

  @Test func `unknown columns are dimensions, values, prose or names, by what they hold`() throws {
    let rows = (1...250).map { "\($0),2026-01-02,chat,\($0 % 3),K\($0),ho scritto tre volte \($0),Anna \($0)" }
    let file = try ImportedFile(
      "id,date,channel,piano,chiave,osservazioni,Nome cliente\n" + rows.joined(separator: "\n"))
    #expect(file.plan.mappingReport["piano"] == "(dimension)")
    #expect(file.plan.mappingReport["chiave"] == "(value)")
    #expect(file.plan.mappingReport["osservazioni"] == "(text)")
    #expect(file.plan.mappingReport["Nome cliente"] == "(names)")
    #expect(file.conversations[0].extras == ["piano": "1", "chiave": "K1"])
    #expect(file.conversations[0].text == "osservazioni: ho scritto tre volte 1")
    #expect(file.names[0] == ["Anna 1"])
  }

  @Test func `rows without an id are known by their content when asked`() throws {
    let text = "date,channel\n2026-01-02,chat\n2026-01-03,chat\n"
    let file = try ImportedFile(text) {
      $0.set = ["external_id": "#content"]
      $0.kind = .conversations
    }
    let again = try ImportedFile(text) {
      $0.set = ["external_id": "#content"]
      $0.kind = .conversations
    }
    #expect(Set(file.conversations.map(\.externalID)).count == 2)
    #expect(file.conversations == again.conversations)
  }
}
