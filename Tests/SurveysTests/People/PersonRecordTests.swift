import Ledger
import Privacy
import Facts
import Foundation
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Surveys

/// A customer asks for their data, or to be erased.
struct PersonRecordTests {
  typealias Office = SurveyOffice

  private static func talk(_ id: String, _ customer: String, _ text: String) -> Fact {
    var one = Conversation(externalID: id, openedAt: Office.after(-90_000), channel: "phone")
    one.customerID = customer
    one.subject = "La bolletta"
    one.text = text
    one.csat = 2
    one.csatScale = .oneToFive
    one.csatComment = "male"
    one.extras = ["via": "Roma 1"]
    return .conversation(one)
  }

  private static func customer(_ id: String, left: Bool = false) -> Fact {
    var one = Customer(customerID: id, joinedOn: CivilDate(daysSince1970: 19_000))
    one.segment = "famiglie"
    one.value = 29.9
    if left { one.leftOn = CivilDate(daysSince1970: 20_000) }
    return .customer(one)
  }

  private static func holding(_ id: String) -> Fact {
    .holding(Holding(customerID: id, product: "Fibra", from: CivilDate(daysSince1970: 19_000)))
  }

  private static func bring(_ facts: [Fact], _ kind: FactKind, _ connection: Connection) throws {
    try StandingImport.add(
      facts, kind, source: "crm-\(kind.rawValue)", name: "CRM", organisation: Organisation(), now: Office.now,
      connection)
  }

  /// Two customers with everything there is of one.
  private static func fill(_ office: Office) throws {
    try office.database.write { connection in
      try bring(
        [talk("1", "C1", "il segreto di Anna"), talk("2", "C2", "altro"), talk("3", "C1", "prima versione")],
        .conversations, connection)
      try bring([talk("3", "C1", "seconda versione")], .conversations, connection)
      try bring([customer("C1"), customer("C2", left: true)], .customers, connection)
      try bring([holding("C1"), holding("C2")], .holdings, connection)
    }
    var people = Office.people("anna@x.it", "bruno@x.it")
    people[0].customerID = "C1"
    people[0].name = "Anna"
    people[1].customerID = "C2"
    try office.invite(people)
    for due in try office.sendAll(at: 1) {
      try office.answer([office.response(3, subject: due.subject, "commento di \(due.address.prefix(4))")])
    }
  }

  private static func erase(_ who: String, _ office: Office) throws -> Int {
    try office.database.write { connection in
      var generator = SeededGenerator(seed: 5)
      return try PersonRecord.erase(who, by: .commandLine, now: Office.after(9), using: &generator, connection)
    }
  }

  /// Every text of the database, to look for what must not be there.
  private static func texts(_ office: Office) throws -> String {
    try office.database.read { connection in
      var all = ""
      for (table, columns) in [
        ("conversation", "customer, subject, body, csat_comment, extras"),
        ("survey_answer", "customer, conversation, comment, extras"), ("customer", "external_id, extras"),
        ("holding", "external_id, customer"), ("contact", "address, name, customer_id"),
        ("survey_invitation", "customer_id, conversation_id, occasion"), ("survey_response", "comment, follow_up"),
        ("fact_revision", "previous"), ("import_rejection", "cells"),
      ] {
        let count = columns.split(separator: ",").count
        try connection.forEach("SELECT \(raw: columns) FROM \(raw: table)") { row in
          for number in 0..<count { all += (row.stringOrNil(number) ?? "") + "\n" }
        }
      }
      return all
    }
  }

  private static func sums(_ office: Office) throws -> [String] {
    try office.database.read { connection in
      var all: [String] = []
      for table in ["conversation_rollup", "answer_rollup", "customer_rollup"] {
        try connection.forEach("SELECT COUNT(*) FROM \(raw: table)") { all.append("\(table) \($0.int64(0))") }
      }
      try connection.forEach("SELECT COUNT(*), SUM(csat) FROM conversation") {
        all.append("\($0.int64(0)) \($0.int64(1))")
      }
      try connection.forEach("SELECT COUNT(*), COUNT(left_on) FROM customer") {
        all.append("\($0.int64(0)) \($0.int64(1))")
      }
      return all
    }
  }

  @Test(arguments: TestDatabases.all, ["C1", "anna@x.it", "Anna@X.it"])
  func `everything known of a customer is found by id and by address`(
    _ engine: TestDatabase, _ who: String
  ) async throws {
    try await Office.open(engine) { office in
      try Self.fill(office)
      let record = try await office.database.read { try PersonRecord(who, $0) }
      #expect(
        record.tables.mapValues(\.count) == [
          "conversation": 2, "customer": 1, "holding": 1, "survey_answer": 1, "contact": 1, "survey_invitation": 1,
          "survey_response": 1,
        ])
      let json = record.json
      for word in ["il segreto di Anna", "famiglie", "29.9", "commento di anna", "phone", "anna@x.it", "2022-01-08"] {
        #expect(json.contains(word), "\(word)")
      }
      #expect(!json.contains("C2") && !json.contains("bruno"))
      #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }
  }

  @Test(arguments: TestDatabases.all, ["C1", "anna@x.it"])
  func `an erased customer leaves no trace, and no figure changes`(
    _ engine: TestDatabase, _ who: String
  ) async throws {
    try await Office.open(engine) { office in
      try Self.fill(office)
      let sums = try Self.sums(office)
      let tally = try office.tally()
      #expect(try Self.erase(who, office) > 0)
      let texts = try Self.texts(office)
      for word in ["C1", "segreto", "prima versione", "seconda versione", "anna", "Anna"] {
        #expect(!texts.contains(word), "\(word)")
      }
      #expect(texts.contains("C2") && texts.contains("commento di brun") && texts.contains("altro"))
      #expect(try Self.sums(office) == sums && office.tally() == tally)
      #expect(try await office.database.read { try PersonRecord(who, $0).count } == 0)
      // From an old file they come back nameless, and nothing is counted twice.
      try await office.database.write { connection in
        try Self.bring([Self.talk("1", "C1", "il segreto di Anna")], .conversations, connection)
        try Self.bring([Self.customer("C1")], .customers, connection)
        try Self.bring([Self.holding("C1")], .holdings, connection)
      }
      let after = try Self.texts(office)
      #expect(!after.contains("C1") && !after.contains("segreto"))
      #expect(try Self.sums(office) == sums)
      #expect(try Self.erase(who, office) == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `whoever declined and was erased is not asked again`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      try Self.fill(office)
      try await office.database.write {
        try ContactStore.optOut(address: "anna@x.it", by: .page, now: Office.now, $0)
      }
      _ = try Self.erase("anna@x.it", office)
      let contact = try #require(try office.contact("anna@x.it"))
      #expect(contact.address == nil && contact.name == nil && contact.customerID == nil && contact.optedOutAt != nil)
      try office.invite(Office.people("anna@x.it"), at: 200 * Office.day)
      #expect(try office.sendAll(at: 200 * Office.day).isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all, ["", "%", "_", "C", "1' OR '1'='1", "C1|Fibra", "è"])
  func `what names nobody finds and erases nothing`(_ engine: TestDatabase, _ who: String) async throws {
    try await Office.open(engine) { office in
      try Self.fill(office)
      let before = try Self.texts(office)
      #expect(try await office.database.read { try PersonRecord(who, $0).count } == 0)
      _ = try Self.erase(who, office)
      #expect(try Self.texts(office) == before)
    }
  }
}
