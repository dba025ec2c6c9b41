import Connectors
import Facts
import Primitives
import Testing

@Suite struct QueueLogTests {
  @Test func `events become calls with wait, talk, queue and agent`() throws {
    let file = try ImportedFile(
      """
      1760000000|NONE|NONE|NONE|QUEUESTART|
      1760000001|NONE|700|PJSIP/201|ADDMEMBER|
      1760010000|a.1|700|NONE|ENTERQUEUE||0555011|1
      1760010002|a.1|700|PJSIP/200|RINGNOANSWER|1000
      1760010006|a.1|700|PJSIP/201|CONNECT|6|x.1|3
      1760010010|b.2|700|NONE|ENTERQUEUE||0555012|2
      1760010043|b.2|700|NONE|ABANDON|1|1|33
      1760010096|a.1|700|PJSIP/201|COMPLETECALLER|6|90|1
      1760010100|NONE|700|PJSIP/201|PAUSE|pranzo
      """, named: "queue_log")
    #expect(file.plan.inbound == .asterisk)
    #expect(file.plan.isReady)
    #expect(file.rejected.isEmpty)
    let calls = Dictionary(uniqueKeysWithValues: file.conversations.map { ($0.externalID, $0) })
    #expect(calls.count == 2)
    #expect(calls["a.1"]?.openedAt.seconds == 1_760_010_000)
    #expect(calls["a.1"]?.channel == "phone")
    #expect(calls["a.1"]?.abandoned == false)
    #expect(calls["a.1"]?.waitSeconds == 6)
    #expect(calls["a.1"]?.handleSeconds == 90)
    #expect(calls["a.1"]?.agent == "201")
    #expect(calls["a.1"]?.queue == "700")
    #expect(calls["b.2"]?.abandoned == true)
    #expect(calls["b.2"]?.waitSeconds == 33)
    #expect(calls["b.2"]?.handleSeconds == nil)
    #expect(calls["b.2"]?.status == "abandoned")
  }

  /// One, two and three data fields, and none.
  @Test(arguments: ["ENTERQUEUE", "ENTERQUEUE|", "ENTERQUEUE||0555011", "ENTERQUEUE||0555011|1", "ENTERQUEUE|0555011"])
  func `every shape of entering the queue is one`(_ enter: String) throws {
    let file = try ImportedFile(
      """
      1760010000|a.1|700|NONE|\(enter)
      1760010012|a.1|700|Anna Verdi|CONNECT|12|x.1
      1760010072|a.1|700|Anna Verdi|COMPLETEAGENT|12|60
      """, named: "queue_log")
    #expect(file.conversations.map(\.waitSeconds) == [12])
    #expect(file.conversations.map(\.handleSeconds) == [60])
    #expect(file.conversations.map(\.agent) == ["Anna Verdi"])
  }

  static let exits: [(event: String, status: String, wait: Int)] = [
    ("ABANDON|1|1|33", "abandoned", 33), ("EXITWITHTIMEOUT|1|1|33", "timeout", 33),
    ("EXITWITHTIMEOUT|1", "timeout", 40),
    ("EXITEMPTY|1|1|33", "empty", 33), ("EXITWITHKEY|1|2|2|33", "key", 33), ("EXITWITHKEY|1|2", "key", 40),
  ]

  @Test(arguments: exits)
  func `leaving the queue without an answer is told with its reason`(
    _ exit: (event: String, status: String, wait: Int)
  ) throws {
    let file = try ImportedFile(
      "1760010000|a.1|700|NONE|ENTERQUEUE||0555011|1\n1760010040|a.1|700|NONE|\(exit.event)\n", named: "queue_log")
    #expect(file.conversations.map(\.abandoned) == [true])
    #expect(file.conversations.map(\.waitSeconds) == [exit.wait])
    #expect(file.conversations.map(\.status) == [exit.status])
  }

  @Test func `a second queue that answers makes the call answered, with the whole wait`() throws {
    let file = try ImportedFile(
      """
      1760010000|a.1|700|NONE|ENTERQUEUE||0555011|1
      1760010060|a.1|700|NONE|EXITWITHTIMEOUT|1|1|60
      1760010062|a.1|800|NONE|ENTERQUEUE||0555011|1
      1760010070|a.1|800|PJSIP/301|CONNECT|8|x.1|3
      1760010100|a.1|800|PJSIP/301|COMPLETEAGENT|8|30|1
      """, named: "queue_log")
    let call = try #require(file.conversations.first)
    #expect(file.conversations.count == 1)
    #expect(call.abandoned == false)
    #expect(call.waitSeconds == 70)
    #expect(call.handleSeconds == 30)
    #expect(call.queue == "800")
    #expect(call.status == "completed")
  }

  static let transfers = [
    "TRANSFER|305|from-internal|6|60|1", "BLINDTRANSFER|305|from-internal|6|60|1", "ATTENDEDTRANSFER|BRIDGE|x|6|60|1",
  ]

  @Test(arguments: transfers)
  func `a call passed on is answered and has a transfer`(_ event: String) throws {
    let file = try ImportedFile(
      """
      1760010000|a.1|700|NONE|ENTERQUEUE||0555011|1
      1760010006|a.1|700|PJSIP/201|CONNECT|6|x.1|3
      1760010066|a.1|700|PJSIP/201|\(event)
      """, named: "queue_log")
    #expect(file.conversations.map(\.abandoned) == [false])
    #expect(file.conversations.map(\.handleSeconds) == [60])
    #expect(file.conversations.map(\.transfers) == [1])
  }

  @Test func `a call whose end is not in the file is unknown, one whose beginning is not is worked out`() throws {
    let file = try ImportedFile(
      """
      1760010096|before.1|700|PJSIP/201|COMPLETECALLER|6|90|1
      1760010100|given.1|700|NONE|ABANDON|1|1|30
      1760010200|waiting.1|700|NONE|ENTERQUEUE||0555012|1
      1760010210|talking.1|700|NONE|ENTERQUEUE||0555013|1
      1760010215|talking.1|700|PJSIP/202|CONNECT|5|x.1|3
      """, named: "queue_log")
    let calls = Dictionary(uniqueKeysWithValues: file.conversations.map { ($0.externalID, $0) })
    #expect(calls["before.1"]?.openedAt.seconds == 1_760_010_000)
    #expect(calls["before.1"]?.waitSeconds == 6)
    #expect(calls["before.1"]?.handleSeconds == 90)
    #expect(calls["given.1"]?.openedAt.seconds == 1_760_010_070)
    #expect(calls["waiting.1"]?.abandoned == .some(nil))
    #expect(calls["waiting.1"]?.waitSeconds == .some(nil))
    #expect(calls["talking.1"]?.abandoned == false)
    #expect(calls["talking.1"]?.handleSeconds == .some(nil))
  }

  static let tables = [
    """
    time,callid,queuename,agent,event,data1,data2,data3,data4,data5
    2026-10-13 09:00:00.123456,a.1,700,NONE,ENTERQUEUE,,0555011,1,,
    2026-10-13 09:00:06.000000,a.1,700,PJSIP/201,CONNECT,6,x.1,3,,
    2026-10-13 09:01:36.000000,a.1,700,PJSIP/201,COMPLETECALLER,6,90,1,,
    2026-10-13 09:10:00.000000,b.2,700,NONE,ENTERQUEUE,,0555012,1,,
    2026-10-13 09:10:33.000000,b.2,700,NONE,ABANDON,1,1,33,,
    """,
    """
    id;time;callid;queuename;agent;event;data
    1;1791874800;a.1;700;NONE;ENTERQUEUE;|0555011|1
    2;1791874806;a.1;700;PJSIP/201;CONNECT;6|x.1|3
    3;1791874896;a.1;700;PJSIP/201;COMPLETECALLER;6|90|1
    4;1791875400;b.2;700;NONE;ENTERQUEUE;|0555012|1
    5;1791875433;b.2;700;NONE;ABANDON;1|1|33
    """,
    """
    1,2026-10-13 09:00:00,a.1,700,NONE,ENTERQUEUE,,0555011,1,,
    2,2026-10-13 09:00:06,a.1,700,PJSIP/201,CONNECT,6,x.1,3,,
    3,2026-10-13 09:01:36,a.1,700,PJSIP/201,COMPLETECALLER,6,90,1,,
    4,2026-10-13 09:10:00,b.2,700,NONE,ENTERQUEUE,,0555012,1,,
    5,2026-10-13 09:10:33,b.2,700,NONE,ABANDON,1,1,33,,
    """,
  ]

  @Test(arguments: tables)
  func `the table of a database is the same log`(_ text: String) throws {
    let file = try ImportedFile(text)
    #expect(file.plan.inbound == .asterisk)
    #expect(file.plan.isReady)
    #expect(file.conversations.map(\.abandoned) == [false, true])
    #expect(file.conversations.map(\.waitSeconds) == [6, 33])
    #expect(file.conversations.map(\.openedAt.rfc3339) == ["2026-10-13T07:00:00Z", "2026-10-13T07:10:00Z"])
  }
}
