import Connectors
import Facts
import Primitives
import SharedFolder
import Testing

/// Tables of contacts that were counted, brought in without a word about what they are.
@Suite struct ContactTotalsTests {
  struct Table: Sendable, CustomStringConvertible {
    let name: String
    /// The first total: its time, contacts, answered, abandoned, in time, wait, handling, channel, the rest.
    let first: String
    let facts: Int
    let skipped: Int
    let text: String
    var description: String { name }

    init(_ name: String, _ first: String, facts: Int, skipped: Int = 0, _ rows: [String]) {
      (self.name, self.first, self.facts, self.skipped) = (name, first, facts, skipped)
      text = rows.joined(separator: "\n") + "\n"
    }
  }

  static let quarters = Table(
    "quarters of an hour", "2026-10-13T07:00:00Z/15 6 6 0 - - - phone", facts: 4,
    [
      "Data;Ora;Chiamate offerte;Chiamate perse", "13/10/2026;09:00;6;0", "13/10/2026;09:15;7;1",
      "13/10/2026;09:30;8;2", "14/10/2026;09:00;6;0",
    ])

  static let tables: [Table] = [
    quarters,
    Table(
      "slots of half an hour", "2026-10-13T07:00:00Z/30 20 18 2 - - - phone", facts: 3,
      [
        "Data;Fascia oraria;Chiamate in entrata;% risposte", "13/10/2026;09:00-09:30;20;90%",
        "13/10/2026;09:30-10:00;10;80%", "13/10/2026;10:00-10:30;10;70%",
      ]),
    Table(
      "hours as numbers", "2026-10-01T22:00:00Z/60 0 - - - - - -", facts: 4,
      ["date,hour,n_arrivals", "2026-10-02,0,0", "2026-10-02,1,2", "2026-10-03,0,3", "2026-10-03,1,4"]),
    Table(
      "hourly arrivals by two groups", "2026-10-12T22:00:00Z/60 3 - - - - - - gender=f type=a", facts: 8,
      ["arrival_time,gender,type,n_attendance"]
        + ["00", "01"].flatMap { hour in
          ["f,a", "f,b", "m,a", "m,b"].map { "2026-10-13 \(hour):00,\($0),3" }
        }),
    Table(
      "days by region, with the country among them", "2026-10-11 11 - - - - - phone Regione=Puglia", facts: 6,
      skipped: 3,
      ["Data;Regione;Chiamate"]
        + [11, 12, 13].flatMap { day in
          ["Puglia;\(day)", "Lazio;\(2 * day)", "Italia;\(3 * day)"].map { "\(day)/10/2026;\($0)" }
        }),
    Table(
      "days by channel, with their total", "2026-10-13 10 - - - - - phone", facts: 4, skipped: 2,
      [
        "Data;Canale;Contatti", "13/10/2026;Telefono;10", "13/10/2026;Email;5", "13/10/2026;Totale;15",
        "14/10/2026;Telefono;10", "14/10/2026;Email;6", "14/10/2026;Totale;16",
      ]),
    Table(
      "days of stores by number", "2026-10-13 5 - - - - - - store=101", facts: 4,
      ["date,store,count", "2026-10-13,101,5", "2026-10-13,102,7", "2026-10-14,101,5", "2026-10-14,102,8"]),
    Table(
      "a line of totals below", "2026-10-13 100 90 10 - - - phone", facts: 2, skipped: 1,
      ["Data;Chiamate;Risposte;Abbandonate", "13/10/2026;100;90;10", "14/10/2026;110;90;20", "Totale;210;180;30"]),
    Table(
      "months with means", "2026-01 1234 1178 56 - 41230 365180 phone", facts: 2,
      ["Mese;Chiamate;Abbandonate;Attesa media (sec);AHT", "01/2026;1.234;56;35;310", "02/2026;1.180;44;31;305"]),
    Table(
      "months as their last days", "2026-01 100 95 5 - - - phone", facts: 3,
      ["Month end,Calls,Abandoned", "31/01/2026,100,5", "28/02/2026,110,6", "31/03/2026,90,6"]),
    Table(
      "a year and a month", "2025-01 1200 - - - - - -", facts: 2,
      ["Anno;Mese;Contatti", "2025;Gennaio;1200", "2025;Febbraio;1100"]),
    Table(
      "an exchange's report", "2026-10-13T07:00:00Z/30 20 18 2 15 450 5400 - Vendite", facts: 4,
      ["Interval Start;Queue;Offered;Answered;Abandoned;Answered within 20 sec;ASA;AHT"]
        + ["09:00;Vendite", "09:00;Guasti", "09:30;Vendite", "09:30;Guasti"].map {
          "2026-10-13 \($0);20;18;2;15;25;300"
        }),
    Table(
      "times whose name does not say whose, small as of one", "2026-10-13 152 140 12 - 4900 43400 phone", facts: 2,
      ["Data;Chiamate;Risposte;Attesa;Durata", "13/10/2026;152;140;35;310", "14/10/2026;100;90;31;305"]),
    Table(
      "times of all together", "2026-10-13 152 140 12 - 4200 43000 phone", facts: 2,
      [
        "Data;Chiamate;Risposte;Attesa (secondi);Durata", "13/10/2026;152;140;4200;43000",
        "14/10/2026;100;90;2790;27000",
      ]),
    Table(
      "outgoing calls and notes beside", "2026-10-13 100 - - - - - phone", facts: 3,
      [
        "Giorno;Chiamate in uscita;Chiamate in entrata;Note", "13/10/2026;30;100;", "14/10/2026;20;110;guasto",
        "15/10/2026;22;90;",
      ]),
    Table(
      "only those answered and those lost", "2026-10-13 100 90 10 - - - -", facts: 2,
      ["Data;Risposte;Perse", "13/10/2026;90;10", "14/10/2026;80;20"]),
  ]

  @Test(arguments: tables) func `a table of totals comes in by itself`(_ table: Table) throws {
    let file = try ImportedFile(table.text)
    #expect(file.plan.kind == .counts && file.plan.isReady)
    #expect(file.rejected.isEmpty && file.facts.count == table.facts)
    #expect(file.skipped.values.reduce(0, +) == table.skipped)
    guard case .count(let first) = try #require(file.facts.first) else { return }
    #expect(Self.told(first) == table.first)
    #expect(file.plan.remarks.first?.it.hasPrefix("Ogni riga è un totale") == true)
  }

  static let others: [(FactKind, [String])] = [
    (.conversations, ["external_id;opened_at;channel", "1;22/11/2026 09:05;Telefono", "2;22/11/2026 09:10;Telefono"]),
    (
      .conversations,
      ["Call Id,Date,Time,Calls", "C1,13/10/2026,09:00,1", "C2,13/10/2026,09:15,1", "C3,13/10/2026,09:30,1"]
    ),
    (.headcount, ["Mese;Operatori;Squadra", "gen 2026;12,5;Nord", "feb 2026;13;Nord"]),
    (.answers, ["Response ID,Submitted at,NPS", "1,13/10/2026,9", "2,14/10/2026,3"]),
  ]

  @Test(arguments: others) func `one row a contact, a head count and answers stay what they are`(
    _ kind: FactKind, _ rows: [String]
  ) throws {
    #expect(try ImportedFile(rows.joined(separator: "\n") + "\n").plan.kind == kind)
  }

  static let refused: [(String, [String])] = [
    ("di settimana in settimana", ["Settimana dal;Chiamate", "05/10/2026;500", "12/10/2026;510", "19/10/2026;499"]),
    ("di settimana in settimana", ["week,calls", "2026-W40,100", "2026-W41,100"]),
    ("di trimestre in trimestre", ["Trimestre;Chiamate", "01/01/2026;100", "01/04/2026;100", "01/07/2026;100"]),
    ("mesi stanno nelle colonne", ["Canale;Gennaio;Febbraio;Marzo", "Telefono;120;130;140", "Email;10;20;30"]),
    ("anni stanno nelle colonne", ["Mese;2025;2026", "Gennaio;120;130", "Febbraio;10;20"]),
    ("canali stanno nelle colonne", ["Data;Telefono;Email;Chat", "01/10/2026;120;30;14", "13/10/2026;100;20;30"]),
    (
      "da 1 a 24",
      ["date,hour,calls"] + (1...24).map { "2026-10-13,\($0),5" } + ["2026-10-14,1,5"]
    ),
  ]

  @Test(arguments: refused) func `totals that cannot be placed are refused with the remedy`(
    _ sentence: String, _ rows: [String]
  ) {
    #expect {
      try ImportedFile(rows.joined(separator: "\n") + "\n")
    } throws: { error in
      guard case MappingProblem.otherTotals(let told)? = error as? MappingProblem else { return false }
      return told.it.contains(sentence)
    }
  }

  @Test func `totals are never taken for so many contacts, whatever is set`() throws {
    let set = try ImportedFile(Self.quarters.text) { $0.set = ["external_id": "#content", "channel": "phone"] }
    #expect(set.plan.kind == .counts && set.facts.count == 4)
    #expect(throws: MappingProblem.self) {
      try ImportedFile(Self.quarters.text) {
        $0.kind = .conversations
        $0.set = ["external_id": "#content", "channel": "phone"]
      }
    }
  }

  @Test func `numbers that nothing names are asked about, and taken when somebody says so`() throws {
    let text = "date,value\n" + (11...30).map { "2026-10-\($0),\($0 * 3)\n" }.joined()
    #expect {
      try ImportedFile(text)
    } throws: { error in
      if case MappingProblem.unsureKind(.counts, _, _)? = error as? MappingProblem { return true }
      return false
    }
    #expect(try ImportedFile(text) { $0.kind = .counts }.facts.count == 20)
  }

  @Test func `what is asked: a year, what came in all, how long a lone hour counts`() throws {
    let months = "Mese;Contatti\nGennaio;1200\nFebbraio;1100\n"
    #expect(try ImportedFile(months).plan.missing == [.year])
    #expect(try ImportedFile(months) { $0.set = ["year": "2026"] }.facts.count == 2)
    #expect(try ImportedFile("Data;Chiamate risposte\n13/10/2026;90\n14/10/2026;80\n").plan.missing == [.contacts])
    let lone = "Inizio;Chiamate\n13/10/2026 09:00;90\n"
    #expect(try ImportedFile(lone) { $0.kind = .counts }.plan.missing == [.intervalMinutes])
  }

  @Test func `a channel that is set is not the one of the header`() throws {
    let file = try ImportedFile(Self.quarters.text) { $0.set = ["channel": "email"] }
    guard case .count(let first) = try #require(file.facts.first) else { return }
    #expect(first.channel == "email" && !file.plan.remarks.contains { $0.it.hasPrefix("Canale") })
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: the bank's slots skipped"))
  func `the bank's 27,716 slots of five minutes come in by themselves`() throws {
    let file = try ImportedFile(path: SharedFolder.file("data/calls/bank_calls.csv"))
    #expect(file.plan.kind == .counts && file.plan.isReady && file.rejected.isEmpty)
    guard case .count(let first) = try #require(file.facts.first) else { return }
    #expect(Self.told(first) == "2003-03-03T07:00:00Z/5 111 - - - - - phone")
    let all = file.facts.reduce(0) { sum, fact in
      if case .count(let one) = fact { return sum + one.contacts }
      return sum
    }
    #expect(file.facts.count == 27_716 && all == 5_323_661)
  }

  private static func told(_ count: ContactCount) -> String {
    let numbers = [count.answered, count.abandoned, count.answeredInTime, count.waitSeconds, count.handleSeconds]
    let others = [count.team, count.agent, count.queue, count.reason, count.product].compactMap { $0 }
    let extras = count.extras.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let parts = [count.time.description, String(count.contacts)] + numbers.map { $0.map(String.init) ?? "-" }
    return (parts + [count.channel ?? "-"] + others + extras).joined(separator: " ")
  }

  @Test(arguments: ["", "Azienda", "Totale"])
  func `a row that adds up the others is left out, whatever its name`(_ name: String) throws {
    let days = (1...20).map { day in
      "\(day)/09/2026;Vendite;\(100 + day)\n\(day)/09/2026;Assistenza;\(50 + day)\n"
        + "\(day)/09/2026;\(name);\(150 + 2 * day)\n"
    }
    let file = try ImportedFile("Data;Coda;Chiamate\n" + days.joined())
    #expect(file.facts.count == 40)
    #expect(file.skipped == [.total: 20])
  }

  @Test func `a row for each outcome is no total of contacts`() throws {
    let days = (1...20).map { "\($0)/09/2026;Telefono;Risposte;90\n\($0)/09/2026;Telefono;Abbandonate;10\n" }
    #expect(throws: MappingProblem.self) {
      try ImportedFile("Data;Canale;Stato;Numero\n" + days.joined())
    }
  }

  @Test func `a month that has not come has no contacts`() throws {
    let months = (1...12).map { "\($0)/2026;phone;\(1_000 + $0)\n" }
    let file = try ImportedFile("Mese;Canale;Contatti\n" + months.joined()) {
      $0.now = Instant(seconds: 1_795_341_600)
    }
    #expect(file.facts.count == 11)
    #expect(file.rejected.map { $0.map(\.column) } == [["Mese"]])
  }

  @Test func `what begins and ends is one contact, not a total`() throws {
    let rows = (1...20).map {
      "Anna;501;2026-09-\(10 + $0 % 9) 09:\(10 + $0):00;2026-09-\(10 + $0 % 9) 10:00:00;00:02:00\n"
    }
    let plan = try? ImportedFile("Agent;Phone;Start;End;Duration\n" + rows.joined()).plan
    #expect(plan?.kind != .counts)
  }

  @Test(arguments: [1, 2]) func `of few periods the row that adds up the others is left out too`(_ periods: Int) throws
  {
    let rows = (1...periods).map { "2026-0\($0);Vendite;300\n2026-0\($0);Assistenza;500\n2026-0\($0);;800\n" }
    let file = try ImportedFile("Mese;Coda;Chiamate\n" + rows.joined())
    #expect(file.facts.count == 2 * periods && file.skipped == [.total: periods])
  }

  @Test(arguments: ["2026-09-30 22:00:00", "2026-10-05 23:00:00"])
  func `days of another zone are refused, for they would fall on the day before`(_ first: String) throws {
    let start = try #require(CivilDate(String(first.prefix(10))))
    let hour = first.suffix(8)
    let rows = (0..<40).map { "\(start.adding(days: $0)) \($0 < 25 ? String(hour) : "23:00:00");\(100 + $0)\n" }
    #expect(throws: MappingProblem.self) { try ImportedFile("Data;Chiamate\n" + rows.joined()) }
  }

  @Test(arguments: ["Calls MTD", "Media giornaliera chiamate", "Chiamate (migliaia)"])
  func `what is no number of contacts is not taken for one`(_ header: String) throws {
    let rows = (1...20).map { "2026-09-\($0 < 10 ? "0" : "")\($0);\(100 + $0)\n" }
    let plan = try? ImportedFile("Data;\(header)\n" + rows.joined()).plan
    #expect(plan?.kind != .counts && plan?.isReady != true)
  }

  @Test func `of a total, what came in and what went out, what came in is the contacts`() throws {
    let rows = (1...20).map { "\($0)/09/2026;\(95 + $0);\(50 + $0);45\n" }
    let plan = try ImportedFile("Data;Totale chiamate;In entrata;In uscita\n" + rows.joined()).plan
    #expect(plan.mappingReport["In entrata"] == "contacts")
  }

  @Test func `a word for nothing among percentages is an empty cell`() throws {
    let rows = (1...15).map { "\($0)/09/2026;100;\($0 % 3 == 1 ? "n.d." : "85%")\n" }
    let file = try ImportedFile("Data;Chiamate;Risposte %\n" + rows.joined())
    #expect(file.facts.count == 15)
    #expect(file.plan.mappingReport["Risposte %"] == "answered_share")
  }

  @Test func `the total of the teams is no team`() throws {
    let file = try ImportedFile("Mese;Squadra;Operatori\n2026-09;A;10\n2026-09;B;5\n2026-09;Totale;15\n")
    #expect(file.facts.count == 2 && file.skipped == [.total: 1])
  }

  @Test func `a sum of round numbers in one month may be chance: it is told and counted`() throws {
    let file = try ImportedFile("Mese;Squadra;Chiamate\n2026-09;A;500\n2026-09;B;300\n2026-09;C;200\n")
    #expect(file.facts.count == 3 && file.plan.remarks.contains { $0.it.contains("«A» è la somma") })
    let odd = try ImportedFile("Mese;Squadra;Chiamate\n2026-09;A;507\n2026-09;B;301\n2026-09;C;206\n")
    #expect(odd.facts.count == 2)
  }

  @Test func `days stamped with their last minute are those days`() throws {
    let rows = (1...20).map { "\($0)/09/2026 23:59;\(100 + $0)\n" }
    #expect(try ImportedFile("Data;Chiamate\n" + rows.joined()).facts.count == 20)
  }

  @Test(arguments: [("Total Care", 60), ("All Inclusive", 60), ("Tutte le code", 40), ("Totale generale", 40)])
  func `a name that begins like a total is a name`(_ name: String, _ kept: Int) throws {
    let rows = (1...20).map { "\($0)/09/2026;\(name);\(14 + $0)\n\($0)/09/2026;Retail;22\n\($0)/09/2026;Sport;9\n" }
    #expect(try ImportedFile("Data;Coda;Chiamate\n" + rows.joined()).facts.count == kept)
  }
}
