import Connectors
import Facts
import Primitives
import Testing

@Suite struct CallDetailRecordsTests {
  static let header =
    "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,"
    + "accountcode,uniqueid,userfield,did,linkedid"

  /// A record as FreePBX writes it.
  static func record(
    _ id: String, at time: String = "2026-10-13 09:00:00", from source: String = "0555011",
    to destination: String = "700",
    context: String = "ext-queues", channel: String = "PJSIP/trunk-1", telephone: String = "", app: String = "Dial",
    data: String = "x", _ duration: Int, _ billed: Int, _ disposition: String, unique: String = "1.1", did: String = ""
  ) -> String {
    let caller = "\"\"\"A\"\" <\(source)>\""
    return [
      time, caller, source, destination, context, channel, telephone, app, data, "\(duration)", "\(billed)",
      disposition, "3", "", unique, "", did, id,
    ].joined(separator: ",")
  }

  static func file(_ records: [String], _ change: (inout PlanOptions) -> Void = { _ in }) throws -> ImportedFile {
    try ImportedFile(([header] + records).joined(separator: "\n"), change)
  }

  @Test func `a telephone that rang and another that answered are one call, answered`() throws {
    let file = try Self.file([
      Self.record("c1", telephone: "Local/200@from-queue-1;1", 15, 0, "NO ANSWER"),
      Self.record("c1", telephone: "Local/201@from-queue-2;1", 75, 60, "ANSWERED"),
      Self.record("c1", telephone: "PJSIP/202-00000a", 15, 0, "BUSY"),
    ])
    #expect(file.plan.inbound == .asterisk)
    #expect(file.plan.isReady)
    #expect(file.conversations.count == 1)
    let call = try #require(file.conversations.first)
    #expect(call.externalID == "c1")
    #expect(call.channel == "phone")
    #expect(call.abandoned == false)
    #expect(call.waitSeconds == 15)
    #expect(call.handleSeconds == 60)
    #expect(call.agent == "201")
    #expect(call.queue == "700")
    #expect(call.transfers == nil)
    #expect(call.status == "ANSWERED")
    #expect(file.tally.rows == 3 && file.tally.calls == 1)
    #expect(file.tally.message?.it.contains("3 righe") == true)
    // Callers' numbers are nowhere.
    #expect(String(describing: call).contains("0555011") == false)
  }

  @Test func `rows of one call may lie apart, and the order does not matter`() throws {
    let legs = [
      Self.record("c1", telephone: "SIP/200-1", 20, 0, "NO ANSWER"),
      Self.record("c1", at: "2026-10-13 09:00:20", telephone: "SIP/201-1", 100, 90, "ANSWERED"),
      Self.record("c2", at: "2026-10-13 09:00:05", telephone: "SIP/200-1", 40, 0, "NO ANSWER"),
    ]
    for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1], [1, 0, 2]] {
      let file = try Self.file(order.map { legs[$0] })
      let calls = Dictionary(uniqueKeysWithValues: file.conversations.map { ($0.externalID, $0) })
      #expect(calls["c1"]?.abandoned == false)
      // Twenty seconds at the first telephone, ten at the second.
      #expect(calls["c1"]?.waitSeconds == 30)
      #expect(calls["c1"]?.handleSeconds == 90)
      #expect(calls["c2"]?.abandoned == true)
      #expect(calls["c2"]?.waitSeconds == 40)
      #expect(calls["c2"]?.handleSeconds == nil)
    }
  }

  @Test func `the queue's row and the telephone's tell the same talk once`() throws {
    let file = try Self.file([
      Self.record(
        "c1", telephone: "Local/201@from-queue-2;1", app: "Queue", data: "\"800,t,,,300\"", 75, 60, "ANSWERED"),
      Self.record(
        "c1", to: "201", context: "from-internal", channel: "Local/201@from-queue-2;2", telephone: "PJSIP/201-0000002a",
        75, 60, "ANSWERED"),
    ])
    let call = try #require(file.conversations.first)
    #expect(file.conversations.count == 1)
    #expect(call.handleSeconds == 60)
    #expect(call.queue == "800")
    #expect(call.transfers == nil)
  }

  @Test func `a call passed on adds the talks up and counts the transfer`() throws {
    let file = try Self.file([
      Self.record("c1", telephone: "PJSIP/201-0000002a", 70, 60, "ANSWERED"),
      Self.record("c1", at: "2026-10-13 09:01:15", telephone: "PJSIP/305-0000002b", 45, 30, "ANSWERED"),
    ])
    let call = try #require(file.conversations.first)
    #expect(call.handleSeconds == 90)
    #expect(call.transfers == 1)
    #expect(call.agent == "201")
    #expect(call.waitSeconds == 10)
  }

  @Test func `what only the exchange picked up was answered by nobody`() throws {
    let telephone = Self.record("a", telephone: "PJSIP/201-01", 75, 60, "ANSWERED")
    let file = try Self.file([
      telephone,
      Self.record("queue", app: "Queue", data: "\"700,t\"", 45, 45, "ANSWERED"),
      Self.record("mailbox", to: "vmu201", app: "VoiceMail", 30, 20, "ANSWERED"),
      Self.record("menu", to: "s", context: "ivr-1", app: "BackGround", 12, 12, "ANSWERED"),
      Self.record("odd", 12, 12, "STRANO"),
    ])
    let calls = Dictionary(uniqueKeysWithValues: file.conversations.map { ($0.externalID, $0) })
    #expect(calls["a"]?.abandoned == false)
    #expect(calls["queue"]?.abandoned == true)
    #expect(calls["queue"]?.waitSeconds == 45)
    #expect(calls["mailbox"]?.abandoned == true)
    #expect(calls["mailbox"]?.handleSeconds == nil)
    // Unknown: in no figure of answers.
    #expect(calls["menu"]?.abandoned == .some(nil))
    #expect(calls["menu"]?.waitSeconds == .some(nil))
    #expect(calls["odd"]?.abandoned == .some(nil))
    #expect(file.doubts.entries.first?.examples == ["STRANO"])
  }

  @Test func `calls of ours and between our telephones are left out and counted`() throws {
    let file = try Self.file([
      Self.record("in", telephone: "PJSIP/201-01", 75, 60, "ANSWERED"),
      Self.record("did", from: "201", to: "800", telephone: "PJSIP/201-01", 75, 60, "ANSWERED", did: "02123"),
      Self.record(
        "out", from: "201", to: "3331234567", context: "from-internal", channel: "PJSIP/201-0a", 20, 0, "NO ANSWER"),
      Self.record(
        "shown", from: "021234567", to: "3331234567", context: "from-internal", channel: "PJSIP/201-0a", 20, 9,
        "ANSWERED"),
      Self.record("own", from: "201", to: "202", context: "from-internal", channel: "PJSIP/201-0a", 20, 9, "ANSWERED"),
    ])
    #expect(file.conversations.map(\.externalID) == ["in", "did"])
    #expect(file.skipped == [.outgoing: 2, .inside: 1])
  }

  @Test func `without linkedid the calls are told by uniqueid, or by who called when`() throws {
    for (header, ids) in [
      ("calldate,src,dst,dstchannel,duration,billsec,disposition,uniqueid", ["7.1", "7.1", "8.1"]),
      ("calldate,src,dst,dstchannel,duration,billsec,disposition,userfield", ["", "", ""]),
    ] {
      let file = try ImportedFile(
        """
        \(header)
        2026-10-13 09:00:00,0555011,700,PJSIP/200-1,15,0,NO ANSWER,\(ids[0])
        2026-10-13 09:00:00,0555011,700,PJSIP/201-1,75,60,ANSWERED,\(ids[1])
        2026-10-13 09:00:00,0555012,700,PJSIP/200-1,33,0,NO ANSWER,\(ids[2])
        """)
      #expect(file.plan.isReady)
      #expect(file.conversations.map(\.abandoned) == [false, true])
    }
  }

  static let master =
    #""","05550101","700","ext-queues","""A"" <05550101>","PJSIP/trunk-1","PJSIP/201-0000","Queue","700,t,,,300","#
    + #""2026-10-13 09:00:00","2026-10-13 09:00:15","2026-10-13 09:03:15",195,180,"ANSWERED","DOCUMENTATION""#
  static let unanswered =
    #""","05550102","700","ext-queues","""A"" <05550102>","PJSIP/trunk-1","","Queue","700,t,,,300","#
    + #""2026-10-13 10:00:00","","2026-10-13 10:00:40",40,0,"NO ANSWER","DOCUMENTATION""#

  @Test(arguments: ["", #","1.1","""#, #","1.1","","","1.1",5"#])
  func `a log without a header is known by its shape, and its first line is a call`(_ tail: String) throws {
    let file = try ImportedFile(
      [Self.master + tail, Self.unanswered + tail.replacing("1.1", with: "2.2")].joined(separator: "\n"))
    #expect(file.plan.inbound == .asterisk)
    #expect(file.plan.isReady)
    #expect(file.conversations.map(\.abandoned) == [false, true])
    #expect(file.conversations.map(\.waitSeconds) == [15, 40])
    #expect(file.conversations.map(\.handleSeconds) == [180, nil])
  }

  @Test func `rows of the table without their header are known too`() throws {
    let file = try ImportedFile(
      [
        Self.record("c1", telephone: "PJSIP/201-1", 75, 60, "ANSWERED"),
        Self.record("c2", telephone: "PJSIP/201-1", 20, 0, "NO ANSWER", unique: "2.2"),
      ].map { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",") }
        .joined(separator: "\n"))
    #expect(file.plan.inbound == .asterisk)
    #expect(file.conversations.map(\.abandoned) == [false, true])
  }

  @Test func `a mapping of one's own for a call detail record is folded by linkedid`() throws {
    let mapping = try ImportedFile.mapping(
      """
      {"kind": "conversations", "columns": {"linkedid": "external_id", "calldate": "opened_at", "dst": "queue",
       "billsec": "handle_seconds", "disposition": "answered"}, "set": {"channel": "phone"}, "ignore": ["*"]}
      """)
    let records = [
      Self.record("c1", telephone: "SIP/200-1", 15, 0, "NO ANSWER"),
      Self.record("c1", telephone: "SIP/201-1", 75, 60, "ANSWERED"),
      Self.record("c1", telephone: "SIP/202-1", 15, 0, "NO ANSWER"),
    ]
    let file = try Self.file(records) { $0.mapping = mapping }
    #expect(file.conversations.map(\.abandoned) == [false])
    #expect(file.conversations.map(\.handleSeconds) == [60])
    var each = mapping
    each.rows = .contacts
    #expect(try Self.file(records) { $0.mapping = each }.facts.count == 3)
  }
}
