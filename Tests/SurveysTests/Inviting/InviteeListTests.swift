import FileFormats
import Foundation
import Primitives
import Testing

import Outlets
import Transport
@testable import Surveys

struct InviteeListTests {
  private func list(_ bytes: [UInt8], _ name: String = "lista.csv") throws -> InviteeList {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try InviteeList(path: url.path)
  }

  private func list(_ text: String) throws -> InviteeList { try list(Array(text.utf8)) }

  @Test func `an Italian export is read, and what names nobody is told with its line`() throws {
    let text = """
      Nome e cognome;E-mail;Codice cliente;Lingua;Prodotto;Note
      Perché Sì;anna@example.it;C1;Italiano;Fibra;x
      ;Anna@Example.IT ;C2;;;
      John;john@example.com;C3;English;Mobile;
      Rotto;non un indirizzo;C4;;;
      ;;;;;
      Vuoto;;C5;;;
      """
    let list = try list(text)
    #expect(list.rows == 5 && list.people.count == 2 && list.repeated == 1)
    #expect(list.refusedCount == 2)
    #expect(list.refused == [.init(line: 5, found: "non un indirizzo"), .init(line: 7, found: "")])
    let anna = list.people[0]
    #expect(anna.name == "Perché Sì" && anna.customerID == "C1" && anna.language == .it && anna.product == "Fibra")
    #expect(list.people[1].language == .en)
    #expect(list.ignored == ["Note"] && list.columns[.customer] == "Codice cliente")
  }

  @Test func `a list of another time is read too`() throws {
    // Windows-1252: Nicolò.
    let bytes = Array("email;nome\r\nn@example.it;Nicol".utf8) + [0xF2] + Array("\r\n".utf8)
    #expect(try list(bytes).people.map(\.name) == ["Nicolò"])
  }

  @Test func `without a column of addresses it says what is there`() throws {
    #expect(throws: SurveyProblem.noAddressColumn(found: ["cliente", "telefono"])) {
      try list("cliente;telefono\n1;2\n")
    }
    #expect(throws: FileProblem.self) { try list("") }
    #expect(SurveyProblem.noAddressColumn(found: ["a", "b"]).message.it.contains("a, b"))
  }

  @Test(
    arguments: [
      "a@b@c.it", "a b@c.it", "a@c.it\u{0}", "a@c.it\r\nBcc: x@y.it", "<a@c.it>", "a@c..it", "a@", "@c.it", "à@c.it",
      "a,b@c.it",
    ])
  func `an address that would reach somebody else is refused`(_ address: String) throws {
    let text = "nome;email\nA;\"\(address.replacing("\u{0}", with: ""))\"\nB;b@c.it\n"
    let list = try list(text)
    let isWhole = address.hasSuffix("\u{0}")
    #expect(list.people.map(\.address.text).last == "b@c.it")
    #expect(list.people.count == (isWhole ? 2 : 1))
  }

  @Test func `a name that would begin another header is left out`() throws {
    let list = try list("name,email\n\"Anna\u{7}\",a@b.it\n")
    #expect(list.people.map(\.name) == [nil])
  }
}
