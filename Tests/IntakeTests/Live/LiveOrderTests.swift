import Connectors
import Intake
import Primitives
import Storage
import StorageTesting
import Testing

/// Repeats count once, changes count each, whatever their order.
struct LiveOrderTests {
  private static func ticket(_ status: String, _ more: String = "") -> String {
    #"{"freshdesk_webhook":{"ticket_id":910,"ticket_status":"\#(status)"\#(more)}}"#
  }

  private static func later(_ seconds: Int64) -> Instant { Instant(seconds: LiveOffice.now.seconds + seconds) }

  @Test(arguments: TestDatabases.all, [0, 60] as [Int64])
  func `closed and opened again with the same words is open`(_ engine: TestDatabase, _ pause: Int64) throws {
    try LiveOffice.open(engine, .freshdesk) { office in
      for (turn, status) in ["Open", "Closed", "Open"].enumerated() {
        #expect(try office.receive(Self.ticket(status), now: Self.later(Int64(turn) * pause)))
      }
      #expect(try !office.receive(Self.ticket("Open"), now: Self.later(300)), "the last one again")
      try office.gather()
      #expect(try office.conversations() == ["910 open"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a program without moments of change is understood alike`(_ engine: TestDatabase) throws {
    try LiveOffice.open(engine) { office in
      func say(_ resolved: Bool) throws -> Bool {
        try office.receive(#"{"id":"x","opened_at":1795510800,"resolved":\#(resolved)}"#)
      }
      #expect(try say(false) && say(true) && say(false) && say(true) && !say(true))
      try office.gather()
      #expect(try office.conversations() == ["x resolved"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `with the vendor's own moment the same content is a repeat`(_ engine: TestDatabase) throws {
    try LiveOffice.open(engine, .freshdesk) { office in
      let first = Self.ticket("Open", #","ticket_updated_at":"2026-11-24T09:00:00Z""#)
      #expect(try office.receive(first))
      #expect(try office.receive(Self.ticket("Closed", #","ticket_updated_at":"2026-11-24T09:05:00Z""#)))
      #expect(try !office.receive(first), "a retry that came late")
      try office.gather()
      #expect(try office.conversations() == ["910 resolved"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `events of one second count by their fractions`(_ engine: TestDatabase) throws {
    func event(_ status: String, _ at: Double) -> String {
      #"{"event":"conversation_status_changed","id":502,"status":"\#(status)","created_at":1795511040,"updated_at":\#(at)}"#
    }
    for isTogether in [true, false] {
      try LiveOffice.open(engine, .chatwoot) { office in
        try office.receive(event("resolved", 1_795_511_100.9))
        if !isTogether { try office.gather() }
        try office.receive(event("open", 1_795_511_100.1))
        try office.gather()
        #expect(try office.conversations() == ["502 resolved"])
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `spam leaves, stays out when it is closed, and comes back when it is none`(_ engine: TestDatabase) throws {
    try LiveOffice.open(engine, .zendesk) { office in
      func say(_ event: String, _ status: String, minute: Int) throws {
        let at = "2026-11-24T09:0\(minute):00Z"
        try office.receive(
          #"{"id":"\#(event) \#(minute)","type":"zen:event-type:ticket.\#(event)","time":"\#(at)","detail":{"id":"7001","#
            + #""status":"\#(status)","created_at":"2026-11-24T09:00:00Z","updated_at":"\#(at)"}}"#)
        try office.gather()
      }
      try say("created", "NEW", minute: 0)
      #expect(try office.conversations() == ["7001 open"])
      try say("marked_as_spam", "CLOSED", minute: 1)
      #expect(try office.conversations().isEmpty)
      try say("status_changed", "CLOSED", minute: 2)
      #expect(try office.conversations().isEmpty, "closed, and spam still")
      try say("status_changed", "OPEN", minute: 3)
      #expect(try office.conversations() == ["7001 open"])
    }
  }
}
