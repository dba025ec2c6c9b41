import Connectors
import Facts
import Foundation
import Intake
import Primitives
import Testing

/// The plan of a file with these bytes.
private func plan(_ bytes: Data, _ choices: UploadChoices = UploadChoices()) throws -> UploadPlan {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("upload-\(UUID().uuidString)")
  try bytes.write(to: url)
  defer { try? FileManager.default.removeItem(at: url) }
  return UploadPlanning.plan(url.path, fileName: "mio file.csv", choices, clock: .utc, now: nil)
}

private func plan(_ text: String, _ choices: UploadChoices = UploadChoices()) throws -> UploadPlan {
  try plan(Data(text.utf8), choices)
}

@Suite struct UploadPlanningTests {
  @Test func `a clear file is ready, with its columns and examples`() throws {
    let plan = try plan("external_id,opened_at,channel\n1,2026-11-22 09:00,phone\n2,2026-11-23 09:00,chat\n")
    #expect(plan.isReady)
    #expect(plan.kind == .conversations)
    #expect(plan.columns.map(\.header) == ["external_id", "opened_at", "channel"])
    #expect(plan.columns[0].examples == ["1", "2"])
    #expect(plan.fields.contains("queue"))
  }

  @Test func `dates that can be read both ways are asked, and the answer settles them`() throws {
    let text = "external_id,opened_at,channel\n1,01/02/2026,phone\n2,03/04/2026,phone\n"
    let asked = try plan(text)
    let doubt = try #require(asked.doubts.first)
    #expect(!asked.isReady)
    #expect(doubt.column == "opened_at")
    #expect(doubt.readings.count == 2)
    var choices = UploadChoices()
    choices.forms["opened_at"] = doubt.readings[0].form
    #expect(try plan(text, choices).isReady)
  }

  @Test func `a required field without a column is asked, and a value for all rows settles it`() throws {
    let text = "external_id,opened_at\n1,2026-11-22\n2,2026-11-23\n"
    var choices = UploadChoices()
    choices.kind = .conversations
    #expect(try plan(text, choices).missing == ["channel"])
    choices.set["channel"] = "phone"
    #expect(try plan(text, choices).isReady)
  }

  @Test func `columns chosen by a person are used, others left out`() throws {
    var choices = UploadChoices()
    choices.kind = .conversations
    choices.columns = ["A": "external_id", "B": "opened_at", "C": "channel", "D": UploadChoices.leftOut]
    let plan = try plan("A,B,C,D\n1,2026-11-22,phone,x\n", choices)
    #expect(plan.isReady)
    #expect(plan.columns.map(\.use) == ["external_id", "opened_at", "channel", "(ignored)"])
  }

  @Test func `a header that tells nothing asks what the file holds`() throws {
    let plan = try plan("A,B\n1,2\n")
    #expect(plan.kind == nil)
    #expect(!plan.isReady)
    #expect(plan.columns.map(\.header) == ["A", "B"])
  }

  @Test func `letters of Windows-1252 arrive as they were`() throws {
    let bytes = Data("external_id,opened_at,channel,reason\n1,2026-11-22,phone,Novit".utf8) + [0xE0] + Data("\n".utf8)
    #expect(try plan(bytes).columns[3].examples == ["Novità"])
  }

  @Test(arguments: [
    Data(), Data("MZ\u{0}\u{0}\u{3}\u{0}".utf8), Data("PK\u{3}\u{4}not a workbook".utf8), Data("%PDF-1.7\n".utf8),
    Data("external_id,opened_at,channel\n".utf8), Data("a,\"b\n1,2\n".utf8),
  ])
  func `what cannot be read says so, without the path on the server`(_ bytes: Data) throws {
    let plan = try plan(bytes)
    #expect(!plan.isReady)
    #expect(plan.problem?.it.isEmpty == false)
    #expect(plan.problem?.it.contains("/tmp") == false)
  }

  @Test func `a field that is not of this kind is named`() throws {
    var choices = UploadChoices()
    choices.kind = .headcount
    choices.columns = ["A": "queue"]
    #expect(try plan("A,B\n1,2\n", choices).problem?.en.contains("queue") == true)
  }

  private static func book(_ second: String) -> String {
    func row(_ cells: [String]) -> String {
      "<Row>" + cells.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined() + "</Row>"
    }
    func sheet(_ name: String, _ rows: [[String]]) -> String {
      "<Worksheet ss:Name=\"\(name)\"><Table>\(rows.map(row).joined())</Table></Worksheet>"
    }
    let tickets = (1...20).map { ["\($0)", "2026-10-\(10 + $0 % 9) 09:00", "email"] }
    let scores = (1...20).map { ["\($0)", "2026-10-\(10 + $0 % 9) 09:00", "\($0 % 11)"] }
    return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
      + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
      + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
      + sheet("Ticket", [["Ticket ID", "Created at", "Channel"]] + tickets)
      + sheet(second, [["Response ID", "Answered at", "NPS"]] + scores) + "</Workbook>"
  }

  @Test func `sheets of different tables are offered, and the one that was chosen is read`() throws {
    let asked = try plan(Self.book("Voti"))
    #expect(!asked.isReady && asked.sheets?.map(\.name) == ["Ticket", "Voti"])
    #expect(asked.problem?.it.contains("--") == false)
    var choices = UploadChoices()
    choices.sheet = "Voti"
    let read = try plan(Self.book("Voti"), choices)
    #expect(read.kind == .answers && read.isReady)
    #expect(read.sheets?.filter(\.isRead).map(\.name) == ["Voti"])
  }

  @Test func `whether somebody answered may be chosen, in either direction`() throws {
    let fields = try plan("external_id,opened_at,channel\n1,2026-11-22 09:00,phone\n").fields
    #expect(fields.contains("answered") && fields.contains("abandoned"))
  }

  @Test func `a page says nothing of flags and mappings`() {
    let sentence = LocalizedText(
      it: "Canale: telefono (un altro: --set channel=…). Correggi (o dì nella mappatura come).",
      en: "Sheet (hidden): other columns, not read (to read it: --sheet \"A\").")
    #expect(sentence.withoutCommands.it == "Canale: telefono. Correggi.")
    #expect(sentence.withoutCommands.en == "Sheet (hidden): other columns, not read.")
  }

  @Test func `words that say neither are settled one by one`() throws {
    let text =
      "ID chiamata;Data;Canale;Esito;Attesa (s)\n1;13/10/2026;phone;Conclusa;10\n2;14/10/2026;phone;Persa;20\n"
      + "3;15/10/2026;phone;Boh;30\n"
    let asked = try plan(text)
    #expect(asked.doubts.map(\.matter) == ["words"] && asked.doubts.first?.examples == ["Boh", "Conclusa"])
    var choices = UploadChoices()
    choices.meanings = ["answered": ["Conclusa": "yes", "Boh": UploadChoices.unknown]]
    let settled = try plan(text, choices)
    #expect(settled.isReady)
    #expect(settled.columns[3].understood?.map(\.it) == ["con risposta", "senza risposta", "vuota"])
  }

  @Test func `an NPS of which no score goes beyond 5 may be satisfaction`() throws {
    let text = "ID;Data risposta;NPS\n" + (1...9).map { "\($0);1\($0)/10/2026;\(1 + $0 % 5)\n" }.joined()
    let doubt = try #require(try plan(text).doubts.first)
    #expect(doubt.field == "kind" && doubt.readings.map(\.form) == ["csat", "nps"])
    var choices = UploadChoices()
    choices.set = ["kind": "nps"]
    #expect(try plan(text, choices).isReady && plan(text, choices).remarks?.isEmpty == false)
  }
}
