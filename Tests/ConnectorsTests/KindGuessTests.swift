import Connectors
import Facts
import Testing

/// What a file holds: sure with its evidence, or asked.
struct KindGuessTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var header: String
    var row: String
    var kind: FactKind
    var isAsked = false
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(
      name: "requests of customers", header: "#,Customer,Created,Status,Subject,Closed",
      row: "1,C-7,2026-10-05 09:00,Open,Bolletta,", kind: .conversations),
    Row(
      name: "a list of customers", header: "Customer ID,Signup date,Plan,Cancelled at", row: "C-7,2026-01-05,Base,",
      kind: .customers),
    Row(
      name: "a form about recommending",
      header: "Id,Completion time,Email,How likely are you to recommend us to a friend?",
      row: "1,10/13/2026 9:00:00 AM,a@example.com,9", kind: .answers),
    Row(name: "head count", header: "Mese,Organico", row: "2026-10,12", kind: .headcount),
    Row(
      name: "fields by their names", header: "external_id,published_at,text", row: "1,2026-10-05,ciao", kind: .mentions),
    Row(
      name: "ids and a day of customers or of tickets", header: "ID,Customer,Created", row: "1,C-7,2026-10-05",
      kind: .customers, isAsked: true),
  ]

  @Test(arguments: rows) func `the kind is told by headers that only it has, or asked`(_ row: Row) throws {
    let file = try ImportedFile("\(row.header)\n\(row.row)\n")
    let asks = file.plan.ambiguities.contains { $0.matter == .kind }
    #expect(asks == row.isAsked)
    if !row.isAsked { #expect(file.plan.kind == row.kind) }
  }

  @Test func `a name of a person is no id`() throws {
    let file = try ImportedFile(
      """
      ID ticket,Created at,Channel,Customer,Status
      1,2026-10-05 09:00,Email,Anna Verdi,Open
      2,2026-10-05 10:00,Email,Carlo De Rossi,Open
      """)
    #expect(file.conversations.map(\.customerID) == [nil, nil])
    #expect(file.names == [["Anna Verdi"], ["Carlo De Rossi"]])
    #expect(!file.plan.remarks.isEmpty)
  }

  @Test func `ids that a spreadsheet shortened stop the import`() {
    #expect(throws: MappingProblem.shortenedIDs(column: "ID ticket", examples: ["1,23457E+11"])) {
      try ImportedFile(
        "ID ticket;Created at;Channel\n1,23457E+11;2026-10-05 09:00;Email\n1,23457E+11;2026-10-05 10:00;Email\n")
    }
  }

  @Test func `a row without an id is known again by what it holds`() throws {
    let text = "Created at,Channel,Subject\n2026-10-05 09:00,Email,Uno\n2026-10-05 10:00,Email,Due\n"
    #expect(try ImportedFile(text).plan.missing == [.externalID])
    let file = try ImportedFile(text) { $0.identity = .content }
    #expect(file.plan.isReady)
    #expect(Set(file.conversations.map(\.externalID)).count == 2)
  }
}
