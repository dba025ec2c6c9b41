import Connectors
import Facts
import Primitives
import Testing

/// What the cells of a row mean together: days beside moments, answers of messages, numbers that are no ids, and headers
/// that give way to better ones.
@Suite struct RowMeaningTests {
  private static func lines(_ header: String, _ rows: [String]) throws -> ImportedFile {
    try ImportedFile(([header] + rows).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("2026-10-13 09:40;2026-10-15", [2]), ("2026-10-13 09:40;2026-10-13", [0]), ("2026-10-13;2026-10-15 08:00", [2]),
    ("2026-10-24 09:40;2026-10-26", [2]),
  ])
  func `of a day beside a moment whole days are counted`(_ moments: String, _ days: [Int64]) throws {
    let file = try Self.lines("id;opened_at;closed_at;channel", ["1;\(moments);email"])
    let passed = file.conversations.map { ($0.closedAt?.seconds(since: $0.openedAt) ?? -360_000) / 3_600 }
    // The clocks go back on the 25th of October: two days and an hour.
    #expect(passed.map { ($0 + 1) / 24 } == days)
    #expect(file.doubts.entries.isEmpty)
    #expect(file.plan.remarks.count == 1)
  }

  @Test func `two days are days, and nothing is said`() throws {
    let file = try Self.lines("id;opened_at;closed_at;channel", ["1;2026-10-13;2026-10-15;email"])
    #expect(file.conversations.map { $0.closedAt?.seconds(since: $0.openedAt) } == [172_800])
    #expect(file.plan.remarks.isEmpty)
  }

  @Test(arguments: ["email", "form", "social"])
  func `the answer of a message is its first reply`(_ channel: String) throws {
    let file = try Self.lines(
      "id;Data apertura;Data risposta;Canale",
      ["1;2026-10-13 09:00;2026-10-13 11:00;\(channel)", "2;2026-10-13 09:00;;\(channel)"])
    #expect(file.conversations.map { $0.firstReplyAt?.seconds(since: $0.openedAt) } == [7_200, nil])
    #expect(file.conversations.map(\.abandoned) == [nil, nil])
    #expect(file.conversations.map(\.answeredAt) == [nil, nil])
  }

  @Test func `a file that speaks of waits keeps its answers`() throws {
    let file = try Self.lines(
      "id;Data apertura;Data risposta;Tempo di attesa (s);Canale", ["1;2026-10-13 09:00;2026-10-13 09:10;30;email"])
    #expect(file.conversations.map(\.waitSeconds) == [30])
    #expect(file.conversations.map(\.firstReplyAt) == [nil])
  }

  private static let codes = (0..<20).map { "\(100 + $0 % 5);2026-10-13 09:\(10 + $0);phone" }

  @Test func `a column of few numbers is no id: what a row is known by is asked`() throws {
    let text = (["Codice;Data e ora;Canale"] + Self.codes).joined(separator: "\n")
    #expect(try ImportedFile(text).plan.ambiguities.map(\.matter) == [.ids])
    let byContent = try ImportedFile(text) { $0.identity = .content }
    #expect(byContent.plan.isReady && Set(byContent.conversations.map(\.externalID)).count == 20)
    let byColumn = try ImportedFile(text) { $0.identity = .column }
    #expect(byColumn.plan.isReady && Set(byColumn.conversations.map(\.externalID)).count == 5)
    let chosen = try ImportedFile(text) { $0.set = ["external_id": "#column"] }
    #expect(chosen.plan.isReady && Set(chosen.conversations.map(\.externalID)).count == 5)
  }

  @Test func `an id that comes again now and then is told and not asked`() throws {
    let rows = (0..<20).map { "\(100 + min($0, 14));2026-10-13 09:\(10 + $0);phone" }
    let text = (["Codice;Data e ora;Canale"] + rows).joined(separator: "\n")
    #expect(try ImportedFile(text).plan.isReady)
  }

  @Test func `without a column of ids the column is no answer`() throws {
    let file = try ImportedFile("Data e ora;Canale\n2026-10-13 09:00;phone\n") { $0.identity = .column }
    #expect(file.plan.missing == [.externalID])
  }

  @Test(arguments: [
    (FactKind.conversations, "Number;Ticket#;Created;Channel", "Ticket#", "external_id"),
    (.conversations, "Codice;Numero ticket;Creato il;Canale", "Numero ticket", "external_id"),
    (.customers, "customer_id;created_at;canceled_at;ended_at", "ended_at", "left_on"),
  ])
  func `a header gives way to a better one`(
    _ kind: FactKind, _ header: String, _ better: String, _ field: String
  ) throws {
    let file = try ImportedFile("\(header)\n1;2026-10-12;2026-10-13;2026-10-14\n") { options in
      options.kind = kind
    }
    #expect(file.plan.mappingReport[better] == field)
  }

  @Test(arguments: [
    ("Created at (UTC+2)", "2026-10-13T07:00:00Z"), ("Created at (UTC)", "2026-10-13T09:00:00Z"),
    ("Created at (GMT-03:30)", "2026-10-13T12:30:00Z"), ("created_at_utc", "2026-10-13T09:00:00Z"),
    ("Created at (Europe/London)", "2026-10-13T08:00:00Z"), ("Created at", "2026-10-13T07:00:00Z"),
  ])
  func `the zone of a header is followed`(_ header: String, _ moment: String) throws {
    let mapping = try ImportedFile.mapping(#"{"columns":{"\#(header)":"opened_at","n":"external_id","c":"channel"}}"#)
    let file = try ImportedFile("n;\(header);c\n1;2026-10-13 09:00;phone\n") {
      $0.kind = .conversations
      $0.mapping = mapping
    }
    #expect(file.conversations.map(\.openedAt.rfc3339) == [moment])
    #expect(
      try ImportedFile("n;\(header);channel\n1;2026-10-13 09:00;phone\n") { $0.kind = .conversations }
        .plan.mappingReport[header] == "opened_at")
  }

  @Test(arguments: ["00:00", "00:00:00"]) func `moments that are all midnights are days`(_ midnight: String) throws {
    let file = try Self.lines(
      "id;opened_at;closed_at;channel",
      (13...16).map { "\($0);2026-10-\($0) \(midnight);2026-10-\($0) \($0 - 4):00;email" })
    #expect(file.conversations.map { $0.closedAt?.seconds(since: $0.openedAt) } == [0, 0, 0, 0])
    #expect(file.plan.remarks.count == 1)
  }

  @Test func `what is open again is not closed, and a closing without its moment is told`() throws {
    let file = try Self.lines(
      "ID ticket;Data apertura;Data chiusura;Stato;Canale",
      [
        "1;13/10/2026 09:00;13/10/2026 10:00;Riaperto;email", "2;13/10/2026 09:00;13/10/2026 11:00;Chiuso;email",
        "3;13/10/2026 09:00;;In lavorazione;email", "4;13/10/2026 09:00;;Chiuso;email",
      ])
    #expect(file.conversations.map { $0.closedAt != nil } == [false, true, false, false])
    #expect(file.doubts.entries.map { $0.first.row } == [2, 5])
    #expect(file.doubts.entries.first?.first.found == "2026-10-13 10:00")
  }

  @Test func `a solution in no time is a solution, where nothing else tells of the closing`() throws {
    let header = "ID ticket;Data apertura;Canale;Tempo di risoluzione (ore)"
    let file = try Self.lines(header, ["1;13/10/2026 09:00;email;0", "2;13/10/2026 09:00;email;2"])
    #expect(file.conversations.map(\.resolutionSeconds) == [0, 7_200])
    let open = try Self.lines(header + ";Stato", ["1;13/10/2026 09:00;email;0;Aperto"])
    #expect(open.conversations.map(\.resolutionSeconds) == [nil])
  }

  @Test func `business hours are no longer than the clock's`() throws {
    let file = try Self.lines(
      "external_id;opened_at;closed_at;channel;first_reply_business_seconds",
      ["1;2026-10-13 09:00;2026-10-13 10:00;email;864000", "2;2026-10-13 09:00;2026-10-13 10:00;email;600"])
    #expect(file.conversations.map(\.firstReplyBusinessSeconds) == [nil, 600])
    #expect(file.doubts.entries.map(\.count) == [1])
  }

  @Test func `an id that a program wrote with a decimal is the same id`() throws {
    let file = try Self.lines("ID ticket;Data apertura;Canale", ["123.0;13/10/2026;email", "v1.0;13/10/2026;email"])
    #expect(file.conversations.map(\.externalID) == ["123", "v1.0"])
  }

  @Test func `a time that cannot be read is told, and one that sometimes can keeps its field`() throws {
    let none = try Self.lines("ID,Date,Time,Channel", ["1,2026-10-14,9.3,phone", "2,2026-10-15,10.3,phone"])
    #expect(none.plan.remarks.count == 1)
    let some = try Self.lines(
      "ID,Date,Time,Channel", ["1,2026-10-14,am,phone", "2,2026-10-15,11:22,phone", "3,2026-10-15,pm,phone"])
    #expect(some.conversations.map(\.externalID) == ["2"])
    #expect(some.rejected.count == 2)
  }

  @Test func `columns of one name, and parts of the handling time that stay apart, are told`() throws {
    let twins = try Self.lines("ID chiamata;Data;Canale;Durata (s);Durata (s)", ["1;2026-10-13;phone;10;100"])
    #expect(twins.plan.remarks.count == 1)
    let parts = try Self.lines(
      "Call ID;Start time;Channel;Talk time;Hold time;After call work", ["1;2026-10-13 09:00;phone;100;20;30"])
    #expect(parts.plan.remarks.count == 1)
    let whole = try Self.lines(
      "Call ID;Start time;Channel;Talk time (sec);Hold time (sec);Handle time (sec)",
      ["1;2026-10-13 09:00;phone;180;10;220"])
    #expect(whole.conversations.map(\.handleSeconds) == [220] && whole.plan.remarks.isEmpty)
  }

  @Test func `a full moment beside a time that cannot be read keeps its hour`() throws {
    let file = try Self.lines(
      "ID;Data;Ora;Canale", ["1;2026-10-14 09:20;presto;phone", "2;2026-10-15 10:30;tardi;phone"])
    #expect(file.conversations.map(\.openedAt.rfc3339) == ["2026-10-14T07:20:00Z", "2026-10-15T08:30:00Z"])
    #expect(file.plan.remarks.map(\.it) == ["«Ora» non si legge come un'ora: la tengo a parte."])
    let empty = try Self.lines("ID;Data;Ora;Canale", ["1;2026-10-14;;phone", "2;2026-10-15;;phone"])
    #expect(empty.plan.remarks.isEmpty)
  }

  @Test func `the ids of customers and conversations lose a program's decimal too`() throws {
    let file = try Self.lines(
      "external_id;answered_at;kind;score;customer_id;conversation_id", ["1.0;2026-10-14;csat;5;77.0;123.0"])
    #expect(file.answers.map(\.customerID) == ["77"] && file.answers.map(\.conversationID) == ["123"])
  }
}
