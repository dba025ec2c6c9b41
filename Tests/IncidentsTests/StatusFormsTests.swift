import Foundation
import Incidents
import Primitives
import Storage
import StorageTesting
import Testing

/// What leaves about incidents: feeds, calendar, JSON, notice.
struct StatusFormsTests {
  typealias Desk = IncidentDesk

  private static func field(_ name: String) throws -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<2 { folder.deleteLastPathComponent() }
    return String(
      decoding: try Data(contentsOf: folder.appending(path: "Field/live/feeds/\(name)")), as: UTF8.self)
  }

  private static func snapshot(_ desk: Desk, base: String = Desk.base, isCopy: Bool = false) throws -> StatusSnapshot {
    let house = StatusSnapshot.House(
      organisation: "Bottega\u{FFFE}", language: .it, timeZone: "Europe/Rome", base: base, isCopy: isCopy,
      takesSubscribers: false)
    return try desk.read { try StatusSnapshot.read(house, now: Desk.after(60), $0) }
  }

  @Test(arguments: TestDatabases.all)
  func `signs and paragraphs are HTML written as text in XML`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try desk.incident()
      try desk.say(.investigating, try Self.field("update-signs.txt"), on: id)
      let snapshot = try Self.snapshot(desk)
      let wanted = try #require(try Self.field("expected.rss.txt").split(separator: "\n").first)
      #expect(StatusFeed(snapshot, .it).rss.contains(wanted))
      let text = wanted.replacing("<description>", with: "").replacing("</description>", with: "")
      #expect(StatusFeed(snapshot, .it).atom.contains("<content type=\"html\">\(text)</content>"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `characters that XML forbids never leave, not even those kept before`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try desk.incident()
      let update = try desk.say(
        .investigating, try Self.field("update-forbidden.txt") + Self.nonCharacters + "\u{0}\u{1B}\u{B}dopo", on: id)
      let kept = try #require(try desk.read { try IncidentQueries.update(update, $0) })
      #expect(kept.text.it == "Copiato da un documento e fine.\ndopo")
      let forbidden = [0xFFFF, 0xFFFE].compactMap { UnicodeScalar($0 as UInt32) }.map { String($0) }
      let old = "Prima\(forbidden[0]) qui\(forbidden[1])"
      try desk.write { _ = try $0.execute("UPDATE incident_update SET text_it = \(old) WHERE id = \(update)") }
      let snapshot = try Self.snapshot(desk)
      var forms = [
        StatusFeed(snapshot, .it).rss, StatusFeed(snapshot, .it).atom, StatusCalendar(snapshot, .it).text,
        String(decoding: try StatusNotice(snapshot, .it).bytes(), as: UTF8.self),
      ]
      for document in StatusJSON.Document.allCases {
        forms.append(String(decoding: try StatusJSON(snapshot, .it).bytes(document), as: UTF8.self))
      }
      #expect(forms[0].contains("Prima qui") && forms[4].contains("Bottega"))
      for form in forms {
        #expect(!form.unicodeScalars.contains { $0.properties.isNoncharacterCodePoint })
      }
    }
  }

  /// The keys that Statuspage's API, version 2, always gives.
  private static let incidentKeys: Set<String> = [
    "id", "name", "status", "created_at", "updated_at", "monitoring_at", "resolved_at", "impact", "shortlink",
    "started_at", "page_id", "incident_updates", "components", "reminder_intervals", "scheduled_for", "scheduled_until",
  ]
  private static let updateKeys: Set<String> = [
    "id", "status", "body", "incident_id", "created_at", "updated_at", "display_at", "affected_components",
    "deliver_notifications", "custom_tweet", "tweet_id",
  ]
  private static let componentKeys: Set<String> = [
    "id", "name", "status", "created_at", "updated_at", "position", "description", "showcase", "start_date", "group_id",
    "page_id", "group", "only_show_if_degraded",
  ]

  @Test(arguments: TestDatabases.all)
  func `JSON has Statuspage's keys, null where there is nothing`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let service = try desk.service("Pagamenti")
      let id = try desk.incident([service: .majorOutage])
      try desk.say(.investigating, on: id, services: [service: .majorOutage])
      let bytes = try StatusJSON(try Self.snapshot(desk), .it).bytes(.summary)
      let summary = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect(Set(summary.keys) == ["page", "status", "components", "incidents", "scheduled_maintenances"])
      let incident = try #require((summary["incidents"] as? [[String: Any]])?.first)
      #expect(Set(incident.keys) == Self.incidentKeys)
      #expect(incident["resolved_at"] is NSNull && incident["scheduled_for"] is NSNull)
      let update = try #require((incident["incident_updates"] as? [[String: Any]])?.first)
      #expect(Set(update.keys) == Self.updateKeys && update["custom_tweet"] is NSNull)
      let affected = try #require((update["affected_components"] as? [[String: String]])?.first)
      #expect(affected["old_status"] == "operational" && affected["new_status"] == "major_outage")
      let component = try #require((summary["components"] as? [[String: Any]])?.first)
      #expect(Set(component.keys) == Self.componentKeys && component["description"] is NSNull)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `every link of a copy leads into it`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try desk.incident()
      let update = try desk.say(.investigating, on: id)
      let key = try #require(try desk.read { try IncidentQueries.find(id, $0) }).key
      let copy = try Self.snapshot(desk, base: "https://stato.example/a/", isCopy: true)
      let place = "https://stato.example/a/en/incidents/\(key).html"
      #expect(StatusFeed(copy, .en).rss.contains("<link>\(place)#u\(update)</link>"))
      #expect(StatusFeed(copy, .en).atom.contains("href=\"https://stato.example/a/en/feed.atom\""))
      let json = String(decoding: try StatusJSON(copy, .en).bytes(.summary), as: UTF8.self)
      #expect(json.contains(place) && json.contains("https://stato.example/a/en/index.html"))
      let notice = String(decoding: try StatusNotice(copy, .en).bytes(), as: UTF8.self)
      #expect(notice.contains(place) && !(json + notice).contains("/status/"))
      #expect(StatusNotice.script(copy.links).contains("\"en/notice.json\""))
      #expect(!StatusNotice.script(copy.links).contains("notice.json?lang"))
      let live = try Self.snapshot(desk)
      #expect(StatusFeed(live, .en).rss.contains("<link>\(Desk.base)/status/incidents/\(key)#u\(update)</link>"))
      #expect(StatusNotice.script(live.links).contains("notice.json?lang"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the last that is known says of when it is`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let held = try Self.snapshot(desk).held
      // 22 November 2025, 9:27:40 in Rome.
      #expect(StatusWords.freshness(held, .it).hasPrefix("Aggiornata alle 09:27 del 22 nov 2025"))
      #expect(StatusFeed(held, .it).rss.contains("Tutto funziona (aggiornata alle 09:27)"))
      #expect(StatusFeed(held, .en).atom.contains("Everything works (updated at 09:27)"))
      let json = String(decoding: try StatusJSON(held, .it).bytes(.status), as: UTF8.self)
      #expect(json.contains("aggiornata alle 09:27"))
      #expect(StatusCalendar(held, .it).text.contains("X-WR-CALDESC:Aggiornata alle 09:27"))
    }
  }

  private static let nonCharacters = [0x1FFFF, 0xFDD0].compactMap { UnicodeScalar($0 as UInt32) }.map { String($0) }
    .joined()
}
