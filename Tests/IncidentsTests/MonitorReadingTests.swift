import Foundation
import Incidents
import Primitives
import Testing

/// What status pages, feeds and notices say.
struct MonitorReadingTests {
  private static let now = Instant(seconds: 1_795_428_000)

  private func signs(_ kind: Monitor.Kind, _ text: String) throws -> [MonitorSign] {
    try MonitorReading.signs(kind, Array(text.utf8), now: Self.now)
  }

  @Test func `Statuspage: what goes on, and not what is over`() throws {
    let found = try signs(
      .statuspage,
      """
      {"page":{"id":"x","name":"Banca"},"status":{"indicator":"major"},"components":[],"incidents":[
       {"id":"i1","name":"Card payments","status":"investigating","started_at":"2026-11-23T08:55:00.123Z",
        "created_at":"2026-11-23T09:05:00Z","shortlink":"https://stspg.io/1"},
       {"id":"i0","name":"Old","status":"resolved","created_at":"2026-11-22T09:05:00Z"}],
       "scheduled_maintenances":[{"id":"m1","name":"Upgrade","status":"scheduled","created_at":"2026-11-20T00:00:00Z"},
        {"id":"m2","name":"Under way","status":"in_progress","created_at":"2026-11-23T00:00:00+01:00"}]}
      """)
    #expect(found.map(\.externalID) == ["i1", "m2"])
    #expect(found[0].title == "Card payments" && found[0].url == "https://stspg.io/1" && found[0].endedAt == nil)
    #expect(found[0].beganAt == Instant(seconds: 1_795_424_100))
    #expect(found[1].beganAt.rfc3339 == "2026-11-22T23:00:00Z")
  }

  @Test func `Statuspage: services that are not well speak where no incident does`() throws {
    let found = try signs(
      .statuspage,
      """
      {"page":{},"incidents":[],"components":[{"id":"c1","name":"API","status":"partial_outage",
       "updated_at":"2026-11-23T09:00:00Z"},{"id":"c2","name":"Web","status":"operational"},
       {"id":"c3","name":"Group","status":"major_outage","group":true}]}
      """)
    #expect(found.map(\.externalID) == ["component-c1"] && found[0].title == "API: partial outage")
  }

  @Test func `Instatus`() throws {
    let found = try signs(
      .statuspage,
      """
      {"page":{"name":"Rete","url":"https://status.example.com","status":"HASISSUES"},"activeIncidents":[
       {"id":"cl1","name":"DNS","started":"2026-11-23T09:00:00.000Z","status":"INVESTIGATING","impact":"MAJOROUTAGE",
        "url":"https://status.example.com/cl1"}],"activeMaintenances":[
       {"id":"cl2","name":"Later","start":"2026-11-24T09:00:00Z","status":"NOTSTARTEDYET"}]}
      """)
    #expect(found.map(\.externalID) == ["cl1"] && found[0].url == "https://status.example.com/cl1")
  }

  @Test func `RSS with dates of its own`() throws {
    let found = try signs(
      .feed,
      """
      <rss version="2.0"><channel><title>Scioperi</title>
      <item><title>Sciopero dei trasporti</title><link>https://example.it/1</link><guid>g1</guid>
      <pubDate>Mon, 23 Nov 2026 10:05:00 +0100</pubDate></item>
      <item><title>Senza data</title><link>https://example.it/2</link></item></channel></rss>
      """)
    #expect(found.map(\.externalID) == ["g1", "https://example.it/2"])
    #expect(found[0].beganAt.rfc3339 == "2026-11-23T09:05:00Z" && found[1].beganAt == Self.now)
    #expect(found.allSatisfy { $0.endedAt?.seconds == $0.beganAt.seconds + 86_400 })
  }

  @Test func `Atom, with a notice inside, and CAP alone`() throws {
    let cap = """
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>IT-7</identifier><sent>2026-11-23T06:00:00+01:00</sent>
      <msgType>Alert</msgType><info><language>it-IT</language><event>Piogge</event><headline>Allerta arancione</headline>
      <onset>2026-11-23T12:00:00+01:00</onset><expires>2026-11-24T00:00:00+01:00</expires></info>
      <info><language>en</language><event>Rain</event></info></alert>
      """
    let alone = try signs(.feed, cap)
    #expect(alone.map(\.title) == ["Allerta arancione"] && alone[0].externalID == "IT-7")
    #expect(alone[0].beganAt.rfc3339 == "2026-11-23T11:00:00Z" && alone[0].endedAt?.rfc3339 == "2026-11-23T23:00:00Z")
    let feed = try signs(
      .feed,
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="x"><entry><id>a1</id><title>Neve</title>
      <link href="https://example.it/a1"/><updated>2026-11-23T09:00:00Z</updated></entry>
      <entry><id>a2</id><content>\(cap)</content></entry>
      <entry><id>a3</id><title>Vento</title><cap:onset>2026-11-23T13:00:00Z</cap:onset>
      <cap:expires>2026-11-23T15:00:00Z</cap:expires></entry></feed>
      """)
    #expect(feed.map(\.externalID) == ["a1", "IT-7", "a3"] && feed[0].url == "https://example.it/a1")
    #expect(feed[2].endedAt?.rfc3339 == "2026-11-23T15:00:00Z")
    #expect(try signs(.feed, cap.replacing("<msgType>Alert", with: "<msgType>Cancel")).isEmpty)
  }

  private static func field(_ name: String) throws -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<2 { folder.deleteLastPathComponent() }
    return String(
      decoding: try Data(contentsOf: folder.appending(path: "Field/live/feeds/\(name)")), as: UTF8.self)
  }

  @Test func `names of HTML, a document type and RDF are read as they are found`() throws {
    let nbsp = try signs(.feed, Self.field("in-nbsp.xml"))
    #expect(nbsp.map(\.title) == ["Guasto a Nord"] && nbsp[0].beganAt.rfc3339 == "2026-11-24T13:15:00Z")
    let typed = try signs(.feed, Self.field("in-doctype.xml"))
    #expect(typed.map(\.externalID) == ["https://avvisi.example.com/2"] && typed[0].beganAt == Self.now)
    let rdf = try signs(.feed, Self.field("in-rdf.xml"))
    #expect(rdf.map(\.title) == ["Ritardo consegne"] && rdf[0].beganAt.rfc3339 == "2026-11-24T08:15:00Z")
  }

  /// What stands in the feed, and what is read of it.
  private static let titles: [(written: String, read: String)] = [
    ("Linea&nbsp;ferma", "Linea ferma"), ("Perch&eacute; &egrave; fermo", "Perché è fermo"),
    ("Perch&amp;eacute; no", "Perché no"), ("<![CDATA[<b>Guasto</b> a&nbsp;Sud]]>", "Guasto a Sud"),
    ("A & B", "A & B"), ("&sconosciuto; qui", "&sconosciuto; qui"), ("&euro; 5 &lt; 6", "€ 5 < 6"),
  ]

  @Test(arguments: titles)
  func `titles are read as a person reads them`(_ title: (written: String, read: String)) throws {
    let feed = "<rss><channel><item><title>\(title.written)</title><guid>1</guid></item></channel></rss>"
    #expect(try signs(.feed, feed).map(\.title) == [title.read])
  }

  @Test func `of a document type nothing is expanded`() throws {
    let lines = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let found = try signs(
      .feed,
      """
      <?xml version="1.0"?><!DOCTYPE rss [<!-- "> ] --><!ENTITY l0 "ha]>"><!ENTITY f SYSTEM "file:///etc/passwd">\(lines)]>
      <rss><channel><item><title>&l9;&f;</title><guid>1</guid></item></channel></rss>
      """)
    #expect(found.map(\.title) == ["&l9;&f;"])
  }

  /// As feeds write moments, and what they mean.
  private static let moments: [(written: String, meant: String)] = [
    ("2026-11-24T09:15+01:00", "2026-11-24T08:15:00Z"), ("2026-11-24T09:15Z", "2026-11-24T09:15:00Z"),
    ("2026-11-24", "2026-11-24T00:00:00Z"), ("2026-11-24 09:15:30.5+0100", "2026-11-24T08:15:30Z"),
    ("Tue, 24 Nov 2026 08:15 EST", "2026-11-24T13:15:00Z"), ("24 Nov 26 09:15:00 +01:00", "2026-11-24T08:15:00Z"),
    ("Tue, 24 Nov 2026 09:15:00 CET", "2026-11-24T08:15:00Z"),
    ("Tue, 24 Nov 2026 09:15:00 GMT", "2026-11-24T09:15:00Z"),
  ]

  @Test(arguments: moments)
  func `a moment is the right one, with minutes only too`(_ moment: (written: String, meant: String)) throws {
    let feed = "<rss><channel><item><title>T</title><pubDate>\(moment.written)</pubDate></item></channel></rss>"
    #expect(try signs(.feed, feed).first?.beganAt.rfc3339 == moment.meant)
  }

  @Test(arguments: ["", "{}", "[]", "{\"page\":", "<html><body>no</body></html>", "null"])
  func `anything else is said to be unreadable`(_ text: String) {
    #expect(throws: MonitorFailure.unreadable) { try signs(.statuspage, text) }
    #expect(throws: MonitorFailure.unreadable) { try signs(.feed, text) }
  }

  @Test(arguments: [MonitorFailure.unreachable, .moved, .status(503), .unreadable, .tooLong])
  func `what failed is stored and read again`(_ failure: MonitorFailure) {
    #expect(MonitorFailure(failure.text) == failure)
  }
}
