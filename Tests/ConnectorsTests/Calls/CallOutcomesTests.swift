import Connectors
import Facts
import Primitives
import Testing

/// Whether somebody answered, whatever the column and its words are called; and whose call it was.
@Suite struct CallOutcomesTests {
  /// Five calls of which the second and the fourth were lost: waits 20, 40, 15, 30, 12.
  private static func calls(_ header: String, _ yes: String, _ no: String) throws -> ImportedFile {
    let rows = [(yes, 20, 200), (no, 40, 0), (yes, 15, 300), (no, 30, 0), (yes, 12, 100)].enumerated().map {
      index, row in
      "\(1_000 + index);\(13 + index)/10/2026 09:00;\(row.0);\(row.1);\(row.2)"
    }
    return try ImportedFile(
      (["ID chiamata;Data;\(header);Attesa (s);Durata (s)"] + rows).joined(separator: "\n")
    ) { $0.set = ["channel": "phone"] }
  }

  static let columns: [(String, String, String)] = [
    ("Gestita", "Sì", "No"), ("Evasa", "Sì", "No"), ("Non abbandonata", "Sì", "No"), ("Inevasa", "No", "Sì"),
    ("Unanswered", "No", "Yes"), ("Esito", "Risposta", "Abbandono"), ("Outcome", "Transferred", "Overflow"),
    ("Call Type", "inbound", "missed"), ("Tipo chiamata", "Entrante", "short_abandoned"),
    ("Ora risposta", "09:00:20", ""),
  ]

  @Test(arguments: columns) func `a lost call is lost`(_ header: String, _ yes: String, _ no: String) throws {
    let file = try Self.calls(header, yes, no)
    #expect(file.plan.isReady)
    #expect(file.conversations.map { $0.abandoned ?? ($0.answeredAt == nil) } == [false, true, false, true, false])
    #expect(file.conversations.map(\.handleSeconds) == [200, nil, 300, nil, 100])
  }

  @Test(arguments: [("Esito", "OK", "KO"), ("Esito", "Conclusa", "Persa"), ("Disposition", "Sale", "No answer")])
  func `words that say neither are asked`(_ header: String, _ yes: String, _ no: String) throws {
    #expect(try Self.calls(header, yes, no).plan.ambiguities.map(\.matter) == [.words])
  }

  @Test func `an outcome of a request is no outcome of a call`() throws {
    let file = try ImportedFile(
      "ID ticket;Data apertura;Canale;Esito\n1;13/10/2026;email;Risolto\n2;14/10/2026;email;Rimborsato\n")
    #expect(file.plan.isReady && file.conversations.map(\.abandoned) == [nil, nil])
  }

  @Test(arguments: [
    ("Tipo", ["Uscente", "Entrante", "Interna", "Entrante"]), ("Type", ["Outbound", "Inbound", "Internal", "Inbound"]),
    ("Entrata/Uscita", ["Uscita", "Entrata", "Interna", "Entrata"]), ("Direzione", ["U", "E", "Int", "E"]),
  ])
  func `our own calls are left out, whatever the column is called`(_ header: String, _ words: [String]) throws {
    let rows = words.enumerated().map { "\($0 + 1);\(13 + $0)/10/2026 09:00;\($1);100" }
    let file = try ImportedFile((["ID chiamata;Data;\(header);Durata (s)"] + rows).joined(separator: "\n")) {
      $0.set = ["channel": "phone"]
    }
    #expect(file.conversations.map(\.externalID) == ["2", "4"])
    #expect(file.skipped == [.outgoing: 1, .inside: 1])
  }

  @Test(arguments: [("Esito", "Risposta", "Persa"), ("Risposta", "Sì", "No"), ("Result", "Answered", "Missed")])
  func `the rows of a call are one call, however its outcome is told`(
    _ header: String, _ yes: String, _ no: String
  ) throws {
    let file = try ImportedFile(
      """
      ID chiamata;Data e ora;Canale;\(header);Attesa;Durata
      1;01/10/2026 10:00:00;Telefono;\(yes);00:02:00;00:05:00
      1;01/10/2026 10:07:00;Telefono;\(yes);00:00:04;00:01:00
      2;02/10/2026 10:00:00;Telefono;\(no);00:01:00;00:00:00
      3;13/10/2026 10:00:00;Telefono;\(no);00:00:15;00:00:00
      3;13/10/2026 10:00:15;Telefono;\(yes);00:00:10;00:02:00
      """)
    let calls = Dictionary(uniqueKeysWithValues: file.conversations.map { ($0.externalID, $0) })
    #expect(calls.mapValues(\.abandoned) == ["1": false, "2": true, "3": false])
    #expect(calls["1"]?.handleSeconds == 360)
    #expect(calls["1"]?.waitSeconds == 120)
  }

  @Test func `who was passed on waited for the first answer, and a colleague's question is no contact`() throws {
    let file = try ImportedFile(
      """
      1793000059|a.1|1501|NONE|ENTERQUEUE||9031396745|1
      1793000071|a.1|1501|PJSIP/7009|CONNECT|12|x|11
      1793000190|b.2|1509|NONE|ENTERQUEUE||7009|1
      1793000191|b.2|1501|PJSIP/7009|ATTENDEDTRANSFER|APP|Queue|12|120|1
      1793000197|a.1|1509|PJSIP/7051|CONNECT|7|y|6
      1793000370|a.1|1509|PJSIP/7051|COMPLETEAGENT|7|173|1
      """, named: "queue_log")
    #expect(file.conversations.map(\.externalID) == ["a.1"])
    #expect(file.conversations.map(\.waitSeconds) == [12])
    #expect(file.conversations.map(\.handleSeconds) == [292])
    #expect(file.conversations.map(\.transfers) == [1])
    #expect(file.conversations.map(\.agent) == ["7009"])
    #expect(file.skipped == [.inside: 1])
  }

  @Test func `the wait is up to the answer, also where the whole length is the talk`() throws {
    let file = try ImportedFile(
      """
      accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,amaflags,uniqueid,userfield
      ,333123450,201,from-trunk,"X",SIP/t-0,SIP/201-0,Dial,"SIP/201",2026-10-10 09:00:00,2026-10-10 09:00:25,2026-10-10 09:02:00,95,95,ANSWERED,3,1790000000.0,
      """)
    #expect(file.conversations.map(\.waitSeconds) == [25])
  }

  @Test func `the telephones that rang beside a caller's own row are no calls`() throws {
    let file = try ImportedFile(
      """
      direction,caller_id_number,start_stamp,duration,billsec,missed_call,cc_side,xml_cdr_uuid
      inbound,393330000000,2026-10-13 10:00:00,90,90,false,member,m0
      inbound,393330000000,2026-10-13 10:00:10,10,0,true,agent,a1
      inbound,393330000000,2026-10-13 10:00:30,60,50,false,agent,a2
      """
    ) { $0.set = ["channel": "phone"] }
    #expect(file.conversations.map(\.externalID) == ["m0"])
    #expect(file.skipped == [.inside: 2])
  }

  @Test func `beside a column that says who answered, an outcome of another kind is not asked about`() throws {
    let rows = (1...20).map {
      "\($0);\($0)/10/2026 09:00;phone;\(10 + $0);\($0 % 2 == 0 ? "Venduto" : "No");\($0 % 5 == 0 ? "no" : "sì")"
    }
    let file = try ImportedFile(
      (["ID chiamata;Data e ora;Canale;Attesa (s);Esito;Risposta"] + rows).joined(separator: "\n"))
    #expect(file.plan.isReady && file.conversations.count { $0.abandoned == true } == 4)
  }

  @Test(arguments: [
    ("Merce", "In entrata", "In uscita"), ("Outcome", "Completed", "Failed"), ("Esito", "Riuscito", "Fallito"),
  ])
  func `words of calls in a list of requests are no calls`(_ header: String, _ one: String, _ other: String) throws {
    let file = try ImportedFile(
      "ID ticket;Data apertura;Canale;\(header)\n1;13/10/2026 09:00;email;\(one)\n2;14/10/2026 09:00;email;\(other)\n")
    #expect(file.plan.isReady && file.conversations.map(\.abandoned) == [nil, nil])
  }

  @Test(arguments: ["Call status", "Stato chiamata", "Call Type"])
  func `directions alone say of no call that it was answered`(_ header: String) throws {
    let rows = (1...6).map { "\($0);\(12 + $0)/10/2026 09:00;phone;\($0 % 2 == 0 ? "Inbound" : "Outbound");30" }
    let file = try ImportedFile((["ID chiamata;Data;Canale;\(header);Attesa (s)"] + rows).joined(separator: "\n"))
    #expect(file.plan.isReady && file.skipped == [.outgoing: 3])
    #expect(file.conversations.map(\.abandoned) == [nil, nil, nil])
  }

  @Test func `a department that is called as a direction is none`() throws {
    let names = ["Acquisti", "Interna", "Vendite", "Personale"].enumerated()
    let rows = names.map { "\($0 + 1);\(13 + $0)/10/2026 09:00;email;\($1)" }
    let file = try ImportedFile((["ID ticket;Data apertura;Canale;Direzione"] + rows).joined(separator: "\n"))
    #expect(file.conversations.count == 4 && file.skipped.isEmpty)
  }

  @Test func `a column may say both whose call it was and what became of it`() throws {
    let words = ["inbound", "missed", "abandoned", "voicemail", "outbound", "inbound"].enumerated()
    let rows = words.map { "a\($0);\($1);2026-10-\(10 + $0) 09:00:00;\(12 + $0);phone" }
    let file = try ImportedFile((["Call ID;Call Type;Start Time;Wait Time;Channel"] + rows).joined(separator: "\n"))
    #expect(file.conversations.map(\.abandoned) == [false, true, true, true, false])
    #expect(file.skipped == [.outgoing: 1] && file.doubts.entries.isEmpty)
  }
}
