import Connectors
import Facts
import Primitives
import Testing

/// What a row says of the answer, in files that tell it and in files that do not.
@Suite struct UnknownAnswerTests {
  @Test func `a wait is an answered contact's where nothing in the file tells who answered`() throws {
    let file = try ImportedFile("ID,Opened at,Channel,Wait\n1,2026-10-13 09:00,phone,30\n")
    #expect(file.conversations.map(\.abandoned) == [nil])
    #expect(file.conversations.map(\.waitSeconds) == [30])
  }

  @Test func `an empty cell of a column that tells it leaves the row out of waiting too`() throws {
    let file = try ImportedFile(
      "ID,Opened at,Channel,Answered,Wait\n1,2026-10-13 09:00,phone,yes,10\n2,2026-10-13 09:00,phone,,95\n")
    #expect(file.conversations.map(\.abandoned) == [false, nil])
    #expect(file.conversations.map(\.waitSeconds) == [10, nil])
  }

  @Test func `a telephone call that waited and has no moment of answer was not answered`() throws {
    let file = try ImportedFile(
      """
      ID,Opened at,Channel,Answered at,Wait,Closed at
      1,2026-10-13 09:00:00,phone,2026-10-13 09:00:10,10,2026-10-13 09:05:00
      2,2026-10-13 09:00:00,phone,,95,
      3,2026-10-13 09:00:00,phone,,,2026-10-13 09:05:00
      4,2026-10-13 09:00:00,phone,,,
      5,2026-10-13 09:00:00,email,,95,2026-10-13 09:05:00
      """)
    #expect(file.conversations.map(\.abandoned) == [nil, true, true, nil, nil])
    #expect(file.conversations.map(\.waitSeconds) == [10, 95, nil, nil, nil])
  }

  @Test func `exchanges' words tell who answered without a mapping`() throws {
    let file = try ImportedFile(
      """
      ID chiamata;Data chiamata;Canale;Esito chiamata;Tempo di attesa
      1;13/10/2026 09:00;telefonata;Risposta;10
      2;13/10/2026 09:10;telefonata;Non risposta;40
      3;13/10/2026 09:20;telefonata;Occupato;0
      4;13/10/2026 09:30;telefonata;boh;12
      """)
    #expect(file.plan.ambiguities.map(\.matter) == [.words])
    #expect(file.plan.ambiguities.map(\.examples) == [["boh"]])
    #expect(file.conversations.map(\.abandoned) == [false, true, true, nil])
    #expect(file.conversations.map(\.waitSeconds) == [10, 40, 0, nil])
  }

  @Test func `a column of a call's state that speaks of something else is no answer`() throws {
    let file = try ImportedFile(
      "Call ID,Opened at,Channel,Call status,Wait\n1,2026-10-13 09:00,phone,Da richiamare,10\n")
    #expect(file.conversations.map(\.waitSeconds) == [10])
    #expect(file.doubts.entries.isEmpty)
  }

  @Test func `outgoing and internal rows of any file of calls are left out`() throws {
    let file = try ImportedFile(
      """
      Call ID,Opened at,Channel,Direction,Answered
      1,2026-10-13 09:00,phone,Inbound,yes
      2,2026-10-13 09:00,phone,Outbound,no
      3,2026-10-13 09:00,phone,Internal,no
      4,2026-10-13 09:00,phone,in uscita,no
      """)
    #expect(file.conversations.map(\.externalID) == ["1"])
    #expect(file.skipped == [.outgoing: 2, .inside: 1])
  }
}
