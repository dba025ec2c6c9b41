import Connectors
import Facts
import Primitives
import Testing

@Suite struct ThreeCXTests {
  @Test func `the call log is recognised, its totals are a footer`() throws {
    let file = try ImportedFile(
      """
      Call Time,Caller ID,Destination,Status,Ringing,Talking,Totals,Cost,Reason
      13/10/2026 09:00:01,0555011,Coda Assistenza (800),Answered,00:00:11,00:03:00,00:03:11,,
      15/10/2026 09:00:03,0555013,Coda Assistenza (800),Unanswered,00:00:13,00:00:09,00:00:22,,Terminated
      16/10/2026 09:00:03,0555014,Luca Verdi (201),Answered,00:00:05,00:01:00,00:01:05,,
      Totals,,,,00:00:29,00:04:09,00:04:38,,
      """)
    #expect(file.plan.inbound == .threecx)
    #expect(file.plan.source == "3cx")
    #expect(file.plan.isReady)
    #expect(file.rejected.isEmpty)
    #expect(file.skipped == [.footer: 1])
    #expect(file.conversations.map(\.abandoned) == [false, true, false])
    #expect(file.conversations.map(\.waitSeconds) == [11, 13, 5])
    #expect(file.conversations.map(\.handleSeconds) == [180, nil, 60])
    #expect(file.conversations.map(\.queue) == ["Coda Assistenza", "Coda Assistenza", nil])
    #expect(file.conversations.map(\.agent) == [nil, nil, "Luca Verdi"])
    #expect(file.conversations.map(\.reason) == [nil, nil, nil])
  }

  @Test func `segments of one call id are one call, and calls of ours are left out`() throws {
    let file = try ImportedFile(
      """
      Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details
      2026-10-13T09:00:00,77,0555011,Benvenuto IVR (801),Inbound,Answered,00:00:00,00:00:10,,
      2026-10-13T09:00:10,77,0555011,Assistenza (800),Inbound Queue,Waiting,00:00:30,00:00:00,,
      2026-10-13T09:00:15,77,0555011,Anna Verdi (201),Inbound,Unanswered,00:00:12,00:00:12,,
      2026-10-13T09:00:30,77,0555011,Luca Neri (202),Inbound,Answered,00:00:10,00:02:00,,
      2026-10-13T10:00:00,78,0555012,Assistenza (800),Inbound Queue,Waiting,00:00:50,00:00:00,,
      2026-10-13T10:00:05,78,0555012,Anna Verdi (201),Inbound,Unanswered,00:00:20,00:00:00,,
      2026-10-13T11:00:00,79,Anna Verdi (201),0555099,Outbound,Answered,00:00:05,00:01:00,,
      2026-10-13T11:05:00,80,Anna Verdi (201),Luca Neri (202),Internal,Unanswered,00:00:05,00:00:00,,
      """)
    #expect(file.plan.isReady)
    #expect(file.conversations.map(\.externalID) == ["77", "78"])
    #expect(file.conversations.map(\.abandoned) == [false, true])
    #expect(file.conversations.map(\.waitSeconds) == [40, 50])
    #expect(file.conversations.map(\.handleSeconds) == [120, nil])
    #expect(file.conversations.map(\.agent) == ["Luca Neri", nil])
    #expect(file.conversations.map(\.queue) == ["Assistenza", "Assistenza"])
    #expect(file.skipped == [.outgoing: 1, .inside: 1])
  }

  static let chained = [
    "13/10/2026 09:00:00,0555011,Coda Assistenza (800),Redirected,00:00:20,,00:00:20,,",
    "13/10/2026 09:00:20,0555011,Anna Verdi (201),Answered,00:00:05,00:01:00,00:01:05,,",
    "13/10/2026 09:30:00,0555011,Coda Assistenza (800),Unanswered,00:00:40,,00:00:40,,",
  ]

  @Test(arguments: [[0, 1, 2], [2, 1, 0]])
  func `without an id, a row that begins where another ends is the same call`(_ order: [Int]) throws {
    let file = try ImportedFile(
      (["Call Time,Caller ID,Destination,Status,Ringing,Talking,Totals,Cost,Reason"] + order.map { Self.chained[$0] })
        .joined(separator: "\n"))
    let calls = file.conversations.sorted { $0.openedAt < $1.openedAt }
    #expect(calls.map(\.abandoned) == [false, true])
    #expect(calls.map(\.waitSeconds) == [25, 40])
    #expect(calls.map(\.queue) == ["Coda Assistenza", "Coda Assistenza"])
  }

  @Test func `the words may be Italian`() throws {
    let file = try ImportedFile(
      """
      Ora chiamata;ID chiamante;Destinazione;Stato;Squillo;Conversazione;Totali;Costo;Motivo
      13/10/2026 09:00:01;0555011;Coda Assistenza (800);Risposta;00:00:11;00:03:00;00:03:11;;
      15/10/2026 09:00:03;0555013;Coda Assistenza (800);Senza risposta;00:00:13;;00:00:13;;
      Totali;;;;00:00:24;00:03:00;00:03:24;;
      """)
    #expect(file.plan.inbound == .threecx)
    #expect(file.plan.isReady)
    #expect(file.conversations.map(\.abandoned) == [false, true])
    #expect(file.conversations.map(\.waitSeconds) == [11, 13])
  }

  static let details = [
    "Call 9744,0171_2501,00:05:15,2026/05/04 10:53:43,2026/05/04 10:53:43,2026/05/04 10:58:59,TerminatedByDst,"
      + "0611360468,Ext.610,10000,610,610,ReplacedDst,Ext.185,185,,,,,\"Chain: x,\",External,Internal,Internal,,,,",
    "Call 9745,0171_2512,,2026/05/04 10:58:46,,2026/05/04 10:59:02,Failed_Cancelled,Ext.315,Ext.184,315,184,184,"
      + ",,,,,,,,Internal,Internal,Internal,,,,",
    "Call 9748,0171_2510,00:05:07,2026/05/04 10:56:58,2026/05/04 10:57:03,2026/05/04 11:02:10,TerminatedByDst,"
      + "Ext.114,0232354095,114,10001,0232354095,,,,,1,5.12,default,\"Chain: x,\",Internal,External,External,,,,",
    "Call 9754,0171_2521,00:00:40,2026/05/04 11:03:23,2026/05/04 11:03:23,2026/05/04 11:04:03,TerminatedBySrc,"
      + "0243828685,Ext.610,10000,610,610,,,,,,,,\"Chain: x,\",External,Internal,Internal,,,,610",
    "Call 9755,0171_2522,00:01:00,2026/05/04 11:10:00,2026/05/04 11:10:08,2026/05/04 11:11:08,TerminatedBySrc,"
      + "0243828685,Ext.184,10000,184,184,,,,,,,,\"Chain: x,\",External,Internal,Internal,,,,",
  ]

  @Test(arguments: [true, false])
  func `the log of detail records counts in UTC and knows a queue that nobody took`(_ hasHeader: Bool) throws {
    let header =
      "historyid,callid,duration,time-start,time-answered,time-end,reason-terminated,from-no,to-no,from-dn,to-dn,"
      + "dial-no,reason-changed,final-number,final-dn,bill-code,bill-rate,bill-cost,bill-name,chain,from-type,to-type,"
      + "final-type,from-dispname,to-dispname,final-dispname,missed-queue-calls"
    let file = try ImportedFile(((hasHeader ? [header] : []) + Self.details).joined(separator: "\n"), named: "cdr.log")
    #expect(file.plan.inbound == .threecx)
    #expect(file.plan.isReady)
    #expect(file.skipped == [.outgoing: 1, .inside: 1])
    #expect(file.conversations.map(\.openedAt.rfc3339).first == "2026-05-04T10:53:43Z")
    #expect(file.conversations.map(\.abandoned) == [false, true, false])
    #expect(file.conversations.map(\.waitSeconds) == [nil, 40, 8])
    #expect(file.conversations.map(\.handleSeconds) == [nil, nil, 60])
    #expect(file.conversations.map(\.queue) == ["610", "610", nil])
    #expect(file.conversations.map(\.agent) == ["185", nil, "184"])
  }

  @Test func `a row of totals is a footer for a mapping of one's own too`() throws {
    let mapping = try ImportedFile.mapping(
      """
      {"kind": "conversations", "columns": {"Call Time": "opened_at", "Status": "answered", "Talking": "handle_seconds"},
       "set": {"channel": "phone", "external_id": "#content"}, "ignore": ["*"]}
      """)
    let file = try ImportedFile(
      """
      Call Time,Caller ID,Destination,Status,Ringing,Talking,Totals,Cost,Reason
      13/10/2026 09:00:01,0555011,Coda Assistenza (800),Answered,00:00:11,00:03:00,00:03:11,,
      15/10/2026 09:00:03,0555013,Coda Assistenza (800),Unanswered,00:00:13,,00:03:13,,
      Totals,,,,00:00:24,00:03:00,00:06:24,,
      """
    ) { $0.mapping = mapping }
    #expect(file.rejected.isEmpty)
    #expect(file.conversations.map(\.abandoned) == [false, true])
  }
}
