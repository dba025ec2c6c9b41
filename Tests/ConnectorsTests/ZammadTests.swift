import Connectors
import Facts
import Primitives
import Testing

@Suite struct ZammadTests {
  private static let head =
    "2026-10\n#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,Time Units Total,"
    + "Created At,Closed At,Close In Min,First Response At,First Response In Min,Article Count\n"

  private static func row(_ id: Int, _ state: String, _ channel: String) -> String {
    "2026\(id),Richiesta,\(state),2 normal,Milano,Op Uno,Anna Verdi,Acme,\(channel),Customer,bolletta,0.0,"
      + "2026-10-13 09:00,2026-10-14 09:00,480,2026-10-13 10:00,60,3\n"
  }

  @Test func `the report has a title, a merged ticket, and the customer's name`() throws {
    let file = try ImportedFile(
      Self.head + Self.row(1, "closed", "email") + Self.row(2, "merged", "web") + Self.row(3, "open", "twitter status"))
    #expect(file.plan.inbound == .zammad && file.plan.kind == .conversations && file.plan.isReady)
    #expect(file.skipped == [.notContact: 1])
    #expect(file.conversations.map(\.externalID) == ["20261", "20263"])
    #expect(file.conversations.map(\.channel) == ["email", "social"])
    #expect(file.conversations.map(\.resolved) == [true, false])
    #expect(file.conversations[0].customerID == nil && file.names[0] == ["Anna Verdi"])
  }

  @Test func `minutes are of the SLA's hours, moments of the calendar`() throws {
    let file = try ImportedFile(Self.head + Self.row(1, "closed", "phone"))
    let made = try #require(file.conversations.first)
    #expect(made.firstReplyBusinessSeconds == 3600 && made.resolutionBusinessSeconds == 28_800)
    #expect(made.firstReplySeconds == nil && made.resolutionSeconds == nil)
    #expect(made.firstReplyAt?.rfc3339 == "2026-10-13T08:00:00Z" && made.closedAt?.rfc3339 == "2026-10-14T07:00:00Z")
  }

  @Test func `an Italian report is the same`() throws {
    let file = try ImportedFile(
      """
      #,Titolo,Stato,Gruppo,Cliente,Crea canale,Creato il,Chiuso il,Prima risposta alle,Chiuso in minuti
      1,A,chiuso,Milano,Anna Verdi,email,2026-10-13 09:00,2026-10-14 09:00,2026-10-13 10:00,480
      2,B,unito,Milano,Anna Verdi,phone,2026-10-13 09:00,2026-10-14 09:00,2026-10-13 10:00,480
      """)
    #expect(file.plan.inbound == .zammad && file.plan.isReady)
    #expect(file.conversations.map(\.externalID) == ["1"] && file.conversations[0].team == "Milano")
    #expect(file.skipped == [.notContact: 1])
  }

  @Test func `the API's list has the same fields under its own names`() throws {
    let file = try ImportedFile(
      """
      [{"id":1,"number":"31001","title":"a","group":"Users","state":"closed","customer":"Anna Verdi",
        "created_at":"2026-10-13T07:00:00Z","close_at":"2026-10-14T07:00:00Z","first_response_at":"2026-10-13T08:00:00Z",
        "first_response_in_min":60,"close_in_min":480,"create_article_type":"phone","article_count":3}]
      """, named: "tickets.json")
    #expect(file.plan.inbound == .zammad)
    #expect(file.conversations[0].externalID == "31001" && file.conversations[0].channel == "phone")
  }
}
