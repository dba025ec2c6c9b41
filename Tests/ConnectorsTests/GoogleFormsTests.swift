import Connectors
import Facts
import Primitives
import Testing

@Suite struct GoogleFormsTests {
  @Test func `an Italian form asks for an id and takes the content`() throws {
    let text = """
      "Informazioni cronologiche","Indirizzo email","Con quale probabilità ci consiglieresti a un amico?","Perché?"
      "13/10/2026 19.07.17","anna@example.it","10","veloci"
      "14/10/2026 09.07.17","","0",""
      """
    #expect(try ImportedFile(text).plan.missing == [.externalID])
    let file = try ImportedFile(text) { $0.set = ["external_id": "#content"] }
    #expect(file.plan.inbound == .googleforms && file.plan.isReady)
    #expect(file.answers.map(\.score) == [10, 0])
    #expect(file.answers[0].answeredAt?.rfc3339 == "2026-10-13T17:07:17Z")
    #expect(file.answers[0].comment == "veloci" && file.answers[0].extras.isEmpty)
  }

  @Test func `the points of a quiz are not the answer`() throws {
    let file = try ImportedFile(
      """
      "Timestamp","Email Address","Score","How likely are you to recommend us?","What could we improve?"
      "2026/10/13 9:12:32 AM GMT+2","a@example.com","8 / 10","9","nothing"
      """
    ) { $0.set = ["external_id": "#content"] }
    #expect(file.plan.inbound == .googleforms)
    #expect(file.answers.map(\.score) == [9] && file.answers[0].comment == "nothing")
    #expect(file.answers[0].answeredAt?.rfc3339 == "2026-10-13T07:12:32Z")
  }

  @Test func `a form whose question is called Punteggio is still read`() throws {
    let file = try ImportedFile("Informazioni cronologiche,Punteggio,Commenti\n2026-10-13 09:00:00,4,ok\n") {
      $0.set = ["external_id": "#content", "kind": "csat"]
    }
    #expect(file.answers.map(\.score) == [4])
  }

  @Test func `a file of rows with a Timestamp is no form`() throws {
    let file = try ImportedFile(
      "Timestamp,Call ID,Channel,Status,Comment,Note\n2026-10-13 09:00:00,1,phone,closed,a,b\n")
    #expect(file.plan.inbound == .generic && file.plan.kind == .conversations)
  }
}
