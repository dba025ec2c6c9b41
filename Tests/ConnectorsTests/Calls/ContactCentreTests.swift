import Connectors
import Facts
import Primitives
import Testing

@Suite struct GenesysTests {
  static let header =
    "Conversation ID,Date,Direction,Media Type,Queue,Users,Duration,Total IVR,Total Queue,Total Talk,Total ACW,"
    + "Total Handle,Abandoned,Abandoned in Queue,Disconnect Type,Wrap-up,Remote"
  static let rows = [
    "a,10/13/26 9:01 AM,Inbound,voice,Assistenza,Op Uno; Op Due,240000,5000,16000,180000,30000,210500,,,client,Bolletta,tel:+39055501",
    "b,10/14/26 9:01 AM,Inbound,chat,Assistenza,,30000,5000,18000,,,,YES,YES,client,,tel:+39055502",
    "c,10/15/26 9:01 AM,Inbound,voice,,,9000,9000,,,,,,,client,,tel:+39055503",
    "d,10/16/26 9:01 AM,Outbound,voice,,Op Uno,60000,,,50000,5000,55000,,,agent,,tel:+39055504",
  ]

  @Test func `milliseconds are seconds, and an empty flag means no only where somebody answered`() throws {
    let file = try ImportedFile("\u{FEFF}" + ([Self.header] + Self.rows).joined(separator: "\n"))
    #expect(file.plan.inbound == .genesys)
    #expect(file.plan.isReady)
    let made = file.conversations
    #expect(made.map(\.externalID) == ["a", "b", "c"])
    #expect(made.map(\.channel) == ["phone", "chat", "phone"])
    #expect(made.map(\.abandoned) == [false, true, nil])
    #expect(made.map(\.waitSeconds) == [16, 18, nil])
    #expect(made.map(\.handleSeconds) == [211, nil, nil])
    #expect(made.map(\.agent) == ["Op Uno", nil, nil])
    #expect(made.map(\.reason) == ["Bolletta", nil, nil])
    #expect(file.skipped == [.outgoing: 1])
    #expect(made.contains { String(describing: $0).contains("0555") } == false)
  }

  @Test func `times written as hours, minutes and seconds stay so`() throws {
    let row =
      "a,10/13/26 9:01 AM,Inbound,voice,Assistenza,Op Uno,0:04:00,0:00:05,0:00:16,0:03:00,0:00:30,0:03:30,,,client,,"
    let file = try ImportedFile([Self.header, row].joined(separator: "\n"))
    #expect(file.conversations.map(\.waitSeconds) == [16])
    #expect(file.conversations.map(\.handleSeconds) == [210])
  }

  @Test func `a mapping of one's own gets seconds and a flag that says no`() throws {
    let mapping = try ImportedFile.mapping(
      """
      {"kind": "conversations", "columns": {"Conversation ID": "external_id", "Date": "opened_at",
       "Total Queue": "wait_seconds", "Total Handle": "handle_seconds", "Abandoned": "abandoned"},
       "set": {"channel": "phone"}, "ignore": ["*"]}
      """)
    let file = try ImportedFile(([Self.header] + Self.rows).joined(separator: "\n")) { $0.mapping = mapping }
    #expect(file.conversations.map(\.abandoned) == [false, true, nil])
    #expect(file.conversations.map(\.handleSeconds) == [211, nil, nil])
    #expect(file.conversations.map(\.waitSeconds) == [16, 18, nil])
  }

  @Test func `rows of conversation metrics are read alike`() throws {
    let file = try ImportedFile(
      """
      conversationId,conversationStart,mediaType,originatingDirection,queueName,userName,tAnswered,tAbandon,tTalk,tAcw,tHandle
      a,2026-10-13T07:01:00.000Z,voice,inbound,Assistenza,Op Uno,16000,,180000,30000,210000
      b,2026-10-14T07:01:00.000Z,voice,inbound,Assistenza,,,18000,,,
      """)
    #expect(file.plan.inbound == .genesys)
    #expect(file.plan.isReady)
    #expect(file.conversations.map(\.abandoned) == [false, true])
    #expect(file.conversations.map(\.waitSeconds) == [16, 18])
    #expect(file.conversations.map(\.handleSeconds) == [210, nil])
  }
}

@Suite struct ContactRecordsTests {
  /// A contact record; without an agent nobody answered.
  static func contact(
    _ id: String, method: String = "INBOUND", initial: String? = nil, agent: String? = nil, queue: Bool = true,
    minute: Int = 0
  ) -> String {
    let time = "2026-10-13T07:0\(minute)"
    let agent = agent.map {
      #"{"AgentInteractionDuration":180,"ConnectedToAgentTimestamp":"\#(time):25Z","Username":"\#($0)"}"#
    }
    let queued = #"{"ARN":"arn:q","Name":"Assistenza","Duration":20,"EnqueueTimestamp":"\#(time):05Z"}"#
    return #"{"AWSContactTraceRecordFormatVersion":"2017-03-10","Agent":\#(agent ?? "null"),"Channel":"VOICE","#
      + #""ContactId":"\#(id)","InitialContactId":\#(initial.map { "\"\($0)\"" } ?? "null"),"#
      + #""CustomerEndpoint":{"Address":"+395550100"},"InitiationMethod":"\#(method)","InitiationTimestamp":"\#(time):00Z","#
      + #""DisconnectTimestamp":"2026-10-13T07:09:00Z","Queue":\#(queue ? queued : "null")}"#
  }

  @Test func `contacts without an agent are lost, those that never queued are unknown`() throws {
    let file = try ImportedFile(
      [
        Self.contact("c-1", agent: "op1"), Self.contact("c-2"), Self.contact("c-3", queue: false),
        Self.contact("c-4", method: "OUTBOUND", agent: "op1"),
      ].joined(separator: "\n"), named: "ctr.jsonl")
    #expect(file.plan.inbound == .amazonconnect)
    #expect(file.plan.source == "amazon-connect")
    #expect(file.plan.isReady)
    #expect(file.conversations.map(\.externalID) == ["c-1", "c-2", "c-3"])
    #expect(file.conversations.map(\.abandoned) == [false, true, nil])
    #expect(file.conversations.map(\.waitSeconds) == [20, 20, nil])
    #expect(file.conversations.map(\.handleSeconds) == [180, nil, nil])
    #expect(file.conversations.map(\.agent) == ["op1", nil, nil])
    #expect(file.conversations.map(\.queue) == ["Assistenza", "Assistenza", nil])
    #expect(file.skipped == [.outgoing: 1])
    #expect(file.conversations.contains { String(describing: $0).contains("5550100") } == false)
  }

  @Test func `a transfer belongs to its first contact`() throws {
    let file = try ImportedFile(
      [
        Self.contact("c-1", agent: "op1"),
        Self.contact("c-9", method: "TRANSFER", initial: "c-1", agent: "op2", minute: 4),
      ].joined(separator: "\n"), named: "ctr.jsonl")
    #expect(file.conversations.map(\.externalID) == ["c-1"])
    #expect(file.conversations.map(\.handleSeconds) == [360])
    #expect(file.conversations.map(\.transfers) == [1])
    #expect(file.conversations.map(\.agent) == ["op1"])
  }

  @Test func `a whole file in which nobody answered is lost, not unknown`() throws {
    let file = try ImportedFile([Self.contact("c-1"), Self.contact("c-2")].joined(separator: "\n"), named: "ctr.jsonl")
    #expect(file.plan.inbound == .amazonconnect)
    #expect(file.conversations.map(\.abandoned) == [true, true])
  }
}
