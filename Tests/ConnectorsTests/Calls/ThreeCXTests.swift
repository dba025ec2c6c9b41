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
