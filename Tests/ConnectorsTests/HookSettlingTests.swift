import Connectors
import Primitives
import Testing

/// What is settled at the door: characters, lengths, moments, durations, what is no contact.
struct HookSettlingTests {
  /// 2026-11-24T09:30:00Z
  private static let now = Instant(seconds: 1_795_512_600)

  private static func read(_ body: String, _ kind: HookKind = .generic) -> HookReading {
    kind.read(HookRequest(body: Array(body.utf8), headers: [:], now: now))
  }

  private static func one(_ fields: String) -> HookReading { read(#"{"id":"a","opened_at":1795510800,\#(fields)}"#) }

  static let poison: [(body: String, word: String)] = [
    (#"{"id":"a","opened_at":1795510800,"text":"prima\u0000dopo"}"#, "text"),
    (#"{"id":"a\u0000","opened_at":1795510800}"#, "id"), (#"{"id":"a\u0007","opened_at":1795510800}"#, "id"),
    (#"{"id":"a","opened_at":1795510800,"subject":"\u0000"}"#, "subject"),
    (#"{"id":"a","opened_at":1795510800,"channel":"ch\u0000at"}"#, "channel"),
    (#"{"id":"a","opened_at":1795510800,"customer_id":"c\u0000"}"#, "customer_id"),
    (#"{"id":"\#(String(repeating: "x", count: 6_000))","opened_at":1795510800}"#, "6000"),
    (#"{"mentions":[{"id":"m","published_at":1795510800,"text":"non va"}]}"#, "about"),
    (#"{"mentions":[{"id":"m","published_at":1795510800,"text":"non\u0000va","about":"B"}]}"#, "text"),
    (#"{"id":"a","at":"2099-01-01T00:00:00Z"}"#, "2099"), (#"{"id":"a","at":"ieri"}"#, "ieri"),
    (#"{"id":"a"}"#, "opened_at"),
  ]

  @Test(arguments: poison) func `what cannot become a fact is set aside with its reason`(
    _ one: (body: String, word: String)
  ) {
    let reading = Self.read(one.body)
    #expect(reading.isSetAside && reading.setAside == 1)
    #expect(reading.note?.en.contains(one.word) == true && reading.note?.it.contains(one.word) == true)
  }

  @Test func `of several the good ones count`() {
    let reading = Self.read(
      #"{"conversations":[{"id":"a","opened_at":1795510800},{"id":"b\u0000","opened_at":1795510800},{"id":"c"}]}"#)
    #expect(reading.patches.map(\.externalID) == ["a"] && reading.setAside == 2 && !reading.isSetAside)
    #expect(reading.note?.it.contains("conversazione 2") == true && reading.note?.en.contains("conversation 3") == true)
  }

  @Test func `other control characters leave a text, and names are cut`() {
    let reading = Self.one(#""text":"a\u0001b\u001b[0m\nc","channel":"\#(String(repeating: "é", count: 6_000))""#)
    #expect(reading.patches.first?.text == "ab[0m\nc")
    #expect(reading.patches.first?.channel?.unicodeScalars.count == 200)
    #expect(reading.note?.en.contains("channel") == true && reading.setAside == 0)
  }

  static let durations: [(text: String, seconds: Int?)] = [
    ("-5", nil), ("4e18", nil), ("1e300", nil), ("31536001", nil), ("\"presto\"", nil), ("0", 0), ("\"45\"", 45),
    ("45.4", 45), ("31536000", 31_536_000),
  ]

  @Test(arguments: durations) func `an absurd duration is not counted, and said`(_ one: (text: String, seconds: Int?)) {
    let reading = Self.one(#""handle_seconds":\#(one.text)"#)
    #expect(reading.patches.first?.handleSeconds == one.seconds)
    #expect((reading.note != nil) == (one.seconds == nil) && reading.setAside == 0)
  }

  @Test func `a moment that is not understood is told by its text`() {
    let reading = Self.one(#""closed_at":"domani mattina""#)
    #expect(reading.patches.first?.closedAt == nil && reading.note?.it.contains("domani mattina") == true)
  }

  static let gone: [(kind: HookKind, body: String, isGone: Bool?)] = [
    (
      .zendesk,
      #"{"type":"zen:event-type:ticket.marked_as_spam","id":"e","time":"2026-11-24T09:00:00Z","detail":{"id":"3","status":"CLOSED"}}"#,
      true
    ),
    (
      .zendesk,
      #"{"type":"zen:event-type:ticket.status_changed","id":"e","time":"2026-11-24T09:00:00Z","detail":{"id":"3","status":"CLOSED"}}"#,
      nil
    ),
    (
      .zendesk,
      #"{"type":"zen:event-type:ticket.undeleted","id":"e","time":"2026-11-24T09:00:00Z","detail":{"id":"3","status":"OPEN"}}"#,
      false
    ),
    (
      .intercom,
      #"{"topic":"conversation.deleted","id":"n","created_at":1795510800,"data":{"item":{"type":"conversation","id":"9"}}}"#,
      true
    ),
    (
      .intercom,
      #"{"topic":"conversation.user.replied","id":"n","created_at":1795510800,"data":{"item":{"id":"9","state":"open"}}}"#,
      false
    ),
    (.zammad, #"{"ticket":{"number":"1","state":"spam","updated_at":"2026-11-24T09:00:00Z"}}"#, true),
    (.zammad, #"{"ticket":{"number":"1","state":"removed","updated_at":"2026-11-24T09:00:00Z"}}"#, true),
    (.chatwoot, #"{"event":"conversation_updated","id":4,"updated_at":1795510800,"labels":["spam"]}"#, true),
    (.chatwoot, #"{"event":"conversation_updated","id":4,"updated_at":1795510800,"labels":[]}"#, false),
    (.freshdesk, #"{"freshdesk_webhook":{"ticket_id":1,"ticket_status":"Open","ticket_spam":true}}"#, true),
    (.freshdesk, #"{"freshdesk_webhook":{"ticket_id":1,"ticket_status":"Deleted"}}"#, true),
    (.generic, #"{"id":"a","opened_at":1795510800,"status":"spam"}"#, true),
    (.generic, #"{"id":"a","opened_at":1795510800,"deleted":true}"#, true),
    (.generic, #"{"id":"a","opened_at":1795510800,"deleted":false}"#, false),
  ]

  @Test(arguments: gone) func `spam, deleted and merged are told`(_ one: (kind: HookKind, body: String, isGone: Bool?))
    throws
  {
    #expect(try #require(Self.read(one.body, one.kind).patches.first).isNoContact == one.isGone)
  }

  @Test func `only the content without a moment of its own may come again`() {
    #expect(Self.read(#"{"freshdesk_webhook":{"ticket_id":1}}"#, .freshdesk).isTimeless)
    #expect(!Self.read(#"{"freshdesk_webhook":{"ticket_id":1,"ticket_updated_at":1795510800}}"#, .freshdesk).isTimeless)
    #expect(Self.one(#""status":"open""#).isTimeless)
    #expect(!Self.one(#""at":1795510900"#).isTimeless)
  }
}
