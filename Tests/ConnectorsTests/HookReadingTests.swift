import Connectors
import Facts
import Primitives
import Testing

/// What helpdesks and telephone exchanges send, as their documentation shows it.
struct HookReadingTests {
  private static let now = Instant(seconds: 1_763_800_000)

  private static func read(_ kind: HookKind, _ body: String, _ headers: [String: String] = [:]) -> HookReading {
    kind.read(HookRequest(body: Array(body.utf8), headers: headers, now: now))
  }

  @Test func `Zendesk's event is a ticket as it was`() throws {
    let reading = Self.read(
      .zendesk,
      #"""
      {"type":"zen:event-type:ticket.status_changed","account_id":1,"id":"ev-1","time":"2025-11-22T08:30:00Z",
       "zendesk_event_version":"2022-06-20","subject":"zen:ticket:35436","detail":{"id":"35436","status":"SOLVED",
       "created_at":"2025-11-22T08:00:00Z","updated_at":"2025-11-22T08:29:59.123Z","via":{"channel":"web_service"},
       "priority":"HIGH","requester_id":"77","group_id":"5","subject":"Bolletta doppia"},"event":{"current":"SOLVED"}}
      """#)
    let patch = try #require(reading.patches.first)
    #expect(reading.key == "ev-1" && patch.externalID == "35436" && patch.channel == "form")
    #expect(patch.resolved == true && patch.at == 1_763_800_199 && patch.openedAt == 1_763_798_400)
    #expect(patch.customerID == "77" && patch.priority == "high" && patch.subject == "Bolletta doppia")
  }

  @Test func `Freshdesk's fields carry no time, and come now`() throws {
    let reading = Self.read(
      .freshdesk,
      #"{"freshdesk_webhook":{"ticket_id":12,"ticket_subject":"Città è","ticket_status":"Open","ticket_source":"Phone","ticket_contact_email":"a@b.it"}}"#
    )
    let patch = try #require(reading.patches.first)
    #expect(patch.externalID == "12" && patch.openedAt == Self.now.seconds && patch.channel == "phone")
    #expect(patch.resolved == false && patch.subject == "Città è" && patch.customerID == "a@b.it")
  }

  @Test func `Intercom's notification has seconds, and its ping is nothing`() throws {
    #expect(Self.read(.intercom, #"{"type":"notification_event","topic":"ping","id":"n0"}"#).isHandshake)
    let reading = Self.read(
      .intercom,
      #"""
      {"type":"notification_event","id":"notif_1","topic":"conversation.admin.closed","created_at":1763800100,
       "data":{"item":{"type":"conversation","id":"99","created_at":1763799000,"updated_at":1763800099,"state":"closed",
       "source":{"type":"email","body":"<p>Non <b>pago</b></p>"},"contacts":{"contacts":[{"id":"c1"}]},
       "statistics":{"first_admin_reply_at":1763799060,"last_close_at":1763800098},
       "conversation_rating":{"rating":2,"remark":"lento"}}}}
      """#)
    let patch = try #require(reading.patches.first)
    #expect(reading.key == "notif_1" && patch.externalID == "99" && patch.channel == "email")
    #expect(patch.closedAt == 1_763_800_098 && patch.firstReplyAt == 1_763_799_060)
    #expect(patch.csat == 2 && patch.csatComment == "lento" && patch.customerID == "c1")
    #expect(patch.text?.contains("<") == false)
  }

  @Test func `Chatwoot's rating comes as a changed message`() throws {
    let reading = Self.read(
      .chatwoot,
      #"""
      {"event":"message_updated","id":5,"content_type":"input_csat","message_type":"template",
       "content_attributes":{"submitted_values":{"csat_survey_response":{"rating":4,"feedback_message":"bene"}}},
       "conversation":{"id":31,"channel":"Channel::Whatsapp","status":"resolved","created_at":1763799000,
       "updated_at":1763800000.5,"meta":{"sender":{"id":8},"assignee":{"name":"Anna"}},"labels":["fatture"]}}
      """#, ["x-chatwoot-delivery": "u-1"])
    let patch = try #require(reading.patches.first)
    #expect(reading.key == "u-1" && patch.externalID == "31" && patch.channel == "whatsapp")
    #expect(patch.csat == 4 && patch.csatComment == "bene" && patch.text == nil && patch.reason == "fatture")
    #expect(Self.read(.chatwoot, #"{"event":"contact_created","id":1}"#).note != nil)
  }

  @Test func `Zammad's trigger has the ticket with its names`() throws {
    let reading = Self.read(
      .zammad,
      #"""
      {"ticket":{"id":3,"number":"81003","title":"Guasto","group":"Assistenza","priority":"2 normal","state":"closed",
       "created_at":"2025-11-22T08:00:00.000Z","updated_at":"2025-11-22T09:00:00.000Z","close_at":"2025-11-22T08:59:00.000Z",
       "create_article_type":"phone","customer":{"id":4}},"article":{"sender":"Customer","body":"non va","internal":false}}
      """#, ["x-zammad-delivery": "d-9"])
    let patch = try #require(reading.patches.first)
    #expect(reading.key == "d-9" && patch.externalID == "81003" && patch.channel == "phone" && patch.text == "non va")
    #expect(patch.closedAt == 1_763_801_940 && patch.team == "Assistenza" && patch.customerID == "4")
  }

  struct Gone: Sendable {
    let kind: HookKind
    let body: String
    let isNoContact: Bool
    init(_ kind: HookKind, _ body: String, _ isNoContact: Bool) {
      (self.kind, self.body, self.isNoContact) = (kind, body, isNoContact)
    }
  }

  static let gone: [Gone] = [
    Gone(.zammad, #"{"ticket":{"id":3,"number":"81003","state":"merged","updated_at":"2025-11-22T09:00:00Z"}}"#, true),
    Gone(.zammad, #"{"ticket":{"id":3,"number":"81003","state":"closed","updated_at":"2025-11-22T09:00:00Z"}}"#, false),
    Gone(
      .zendesk,
      #"{"type":"zen:event-type:ticket.soft_deleted","id":"e","time":"2025-11-22T09:00:00Z","detail":{"id":"3","status":"OPEN"}}"#,
      true),
    Gone(
      .zendesk,
      #"{"type":"zen:event-type:ticket.status_changed","id":"e","time":"2025-11-22T09:00:00Z","detail":{"id":"3","status":"CLOSED","tags":["vip","closed_by_merge"]}}"#,
      true),
    Gone(
      .zendesk,
      #"{"type":"zen:event-type:ticket.status_changed","id":"e","time":"2025-11-22T09:00:00Z","detail":{"id":"3","status":"OPEN","tags":["vip"]}}"#,
      false),
    Gone(.freshdesk, #"{"freshdesk_webhook":{"ticket_id":12,"ticket_status":"Spam"}}"#, true),
    Gone(.freshdesk, #"{"freshdesk_webhook":{"ticket_id":12,"ticket_status":"Open"}}"#, false),
  ]

  @Test(arguments: gone) func `a ticket that is merged, spam or deleted is no contact any more`(_ gone: Gone) throws {
    let patch = try #require(Self.read(gone.kind, gone.body).patches.first)
    #expect(patch.isNoContact == gone.isNoContact)
  }

  @Test func `a telephone call is told in three events, also as forms`() throws {
    let form = ["content-type": "application/x-www-form-urlencoded"]
    let ring = Self.read(.cti, "event=newCall&from=0391&to=02&direction=in&callId=abc&queue=Guasti+rete", form)
    #expect(ring.patches.first?.queue == "Guasti rete" && ring.key == "abc newCall")
    let end = Self.read(.cti, #"{"event":"hangup","callId":"abc","direction":"in","cause":"cancel"}"#)
    #expect(end.patches.first?.abandoned == true && end.patches.first?.resolved == false)
    #expect(Self.read(.cti, #"{"event":"newCall","callId":"x","direction":"out"}"#).patches.isEmpty)
  }

  @Test func `the generic one takes one or many`() throws {
    let one = Self.read(
      .generic, #"{"id":"a","opened_at":"2025-11-22T08:00:00+01:00","channel":"chat","csat":5}"#, ["webhook-id": "m1"])
    #expect(one.key == "m1" && one.patches.first?.openedAt == 1_763_794_800)
    let many = Self.read(
      .generic, #"{"conversations":[{"id":1,"opened_at":1763800000},{"id":2,"opened_at":1763800000000}]}"#)
    #expect(many.patches.map(\.externalID) == ["1", "2"] && many.patches.allSatisfy { $0.openedAt == 1_763_800_000 })
    let said = Self.read(
      .generic,
      #"{"mentions":[{"id":7,"published_at":"2025-11-22T08:00:00+01:00","text":"Brezza è giù","about":"Brezza"}]}"#)
    #expect(said.patches.isEmpty && said.note == nil && said.mentions.map(\.externalID) == ["7"])
    #expect(said.mentions.first?.publishedAt == 1_763_794_800 && said.mentions.first?.about == "Brezza")
    let items = (0..<1_001).map { #"{"id":\#($0),"published_at":1763800000,"text":"x","about":"b"}"# }.joined(
      separator: ",")
    #expect(Self.read(.generic, "{\"mentions\":[\(items)]}").isSetAside)
  }

  /// As exchanges and `curl -d` send them: not encoded, or not wholly.
  static let looseForms = [
    "queue=a b", "user[]=Alice", "queue=perché", "user=\"<>", "queue=100%", "queue=#1", "queue=%zz",
  ]

  @Test(arguments: looseForms) func `a form that is not well encoded is read as it stands`(_ more: String) {
    let form = ["content-type": "application/x-www-form-urlencoded"]
    let read = Self.read(.cti, "event=newCall&from=0391&to=02&direction=in&callId=abc&\(more)", form)
    #expect(read.patches.first?.externalID == "abc")
  }

  @Test func `a form that is none is kept to be looked at, or read as the JSON it is`() {
    let form = ["content-type": "application/x-www-form-urlencoded"]
    let bytes = HookRequest(body: Array("callId=abc&queue=".utf8) + [0xFF], headers: form, now: Self.now)
    #expect(HookKind.cti.read(bytes).note != nil)
    let json = Self.read(.cti, #"{"event":"newCall","callId":"j","direction":"in"}"#, form)
    #expect(json.patches.first?.externalID == "j")
  }

  @Test(arguments: ["null", "\"x\"", "7", "[]"]) func `what is no object stops none of the others`(_ bad: String) {
    let good = #"{"id":"1","opened_at":1763800000}"#
    let last = #"{"id":"2","opened_at":1763800000}"#
    for list in ["\(good),\(bad),\(last)", "\(bad),\(good),\(last)"] {
      let read = Self.read(.generic, "{\"conversations\":[\(list)]}")
      #expect(read.patches.map(\.externalID) == ["1", "2"] && read.note != nil)
    }
  }

  @Test func `personal data are covered before a text is cut`() throws {
    let text = String(repeating: "x", count: 19_984) + " 4111111111111111"
    let read = Self.read(.generic, #"{"id":"1","opened_at":1763800000,"text":"\#(text)"}"#)
    #expect(read.patches.first?.text?.contains("4111") == false)
    let told = Self.read(.generic, #"{"id":"b","at":"carta della signora Bianchi Rossi 123 4111 1111 1111 1111"}"#)
    #expect(told.note.map { !"\($0)".contains("4111 1111") } == true)
  }

  @Test func `bodies that differ in bytes that are no UTF-8 are two`() {
    let one = HookKind.generic.read(HookRequest(body: Array("{l".utf8) + [0xE8, 0x7D], headers: [:], now: Self.now))
    let two = HookKind.generic.read(HookRequest(body: Array("{l".utf8) + [0xE9, 0x7D], headers: [:], now: Self.now))
    #expect(one.key != two.key)
  }

  @Test(arguments: [HookKind.zendesk, .intercom]) func `an event's id is never cut`(_ kind: HookKind) {
    let long = String(repeating: "e", count: 250)
    #expect(Self.read(kind, #"{"id":"\#(long)1"}"#).key != Self.read(kind, #"{"id":"\#(long)2"}"#).key)
  }

  static let broken: [String] = [
    "", "[]", "null", "{", "\u{FEFF}{}", #"{"detail":{}}"#, #"{"freshdesk_webhook":null}"#, #"{"ticket":[]}"#,
    #"{"event":"message_created","conversation":7}"#, #"{"id":"a"}"#, #"{"id":"a","opened_at":"01/02/2026"}"#,
    #"{"topic":"conversation.user.created","data":{"item":{"id":"1"}}}"#, String(repeating: "[", count: 100_000),
    #"{"callId":"a","event":"🙂"}"#, #"{"detail":{"id":1,"updated_at":1e400}}"#, #"{"conversations":[{}]}"#,
    #"{"mentions":[{"id":"x","text":"quando?"}]}"#, #"{"mentions":[{"id":"x","published_at":1763800000}]}"#,
  ]

  @Test(arguments: HookKind.allCases, broken)
  func `what cannot be read is kept to be looked at`(_ kind: HookKind, _ body: String) {
    let reading = Self.read(kind, body)
    #expect(reading.patches.isEmpty || kind == .cti && body.contains("callId"))
    #expect(reading.note != nil || !reading.patches.isEmpty)
    #expect(!reading.key.isEmpty)
  }
}
