import Ledger
import Incidents
import Outlets
import Transport
import Primitives
import Storage
import StorageTesting
import Testing

struct MaintenanceTests {
  typealias Desk = IncidentDesk

  private static let house = MaintenanceStore.House(
    organisation: "Bottega Aurora", clock: Desk.rome, publicURL: Desk.base)
  private static let window = Incident.Window(from: Desk.after(60), to: Desk.after(180))

  private static func planned(
    _ desk: Desk, outlets: [OutletChoice] = [], isTold: Bool = true
  ) throws -> Int64 {
    let service = try desk.service("Portale", at: Desk.after(-86_400))
    var generator = SystemRandomNumberGenerator()
    let id = try desk.write {
      try IncidentStore.open(
        IncidentOpening(
          kind: .maintenance, title: PublicText(it: "Lavori sul portale", en: ""), services: [service: .maintenance],
          window: window), by: Desk.anna, now: Desk.now, using: &generator, $0)
    }
    if isTold {
      try desk.say(.scheduled, "Lavori in programma.", on: id, services: [service: .maintenance], outlets: outlets)
    }
    return id
  }

  private static func due(_ desk: Desk, _ seconds: Int64) throws -> [Int64] {
    try desk.read { try MaintenanceStore.due(now: Desk.after(seconds), $0) }
  }

  private static func turn(_ desk: Desk, _ id: Int64, _ seconds: Int64) throws -> Bool {
    try desk.write { try MaintenanceStore.turn(id, house, now: Desk.after(seconds), $0) }
  }

  private static func told(_ desk: Desk, _ id: Int64) throws -> [IncidentUpdate] {
    try desk.read { try IncidentQueries.updates(of: id, $0) }
  }

  private static func story(_ desk: Desk, _ id: Int64, at seconds: Int64) throws -> (StatusSnapshot, Incident) {
    let house = StatusSnapshot.House(
      organisation: "Bottega", language: .it, timeZone: "Europe/Rome", base: Desk.base, takesSubscribers: true)
    return try desk.read {
      (
        try StatusSnapshot.read(house, now: Desk.after(seconds), $0),
        try #require(try IncidentQueries.find(id, $0))
      )
    }
  }

  @Test(arguments: TestDatabases.all)
  func `beginning and end are told once, to every outlet and subscriber`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let outlet = try desk.outlet(.byHand(.other, place: "rete"))
      _ = try desk.write {
        try SubscriberStore.add(confirmed: ["a@example.it"], .it, by: .commandLine, now: Desk.now, $0)
      }
      let id = try Self.planned(desk, outlets: [OutletChoice(outlet: outlet)])
      #expect(try Self.due(desk, 59).isEmpty)
      #expect(try Self.due(desk, 60) == [id])
      #expect(try Self.turn(desk, id, 60))
      // Another server, or the same one after a restart.
      #expect(try Self.turn(desk, id, 60) == false)
      #expect(try Self.due(desk, 61).isEmpty)
      #expect(try Self.turn(desk, id, 180))
      #expect(try Self.turn(desk, id, 181) == false)
      let told = try Self.told(desk, id)
      #expect(told.map(\.phase) == [.scheduled, .inProgress, .completed])
      #expect(told.allSatisfy(\.mailsSubscribers) && told[1].writtenBy == .clock)
      #expect(told[1].text.it.contains("in corso") && told[1].text.it.contains("Portale"))
      #expect(try desk.publications(id).map(\.update) == told.map(\.id))
      #expect(try desk.read { try SubscriberMailStore.counts(of: id, $0) }.values.reduce(0) { $0 + $1.waiting } == 1)
      let incident = try #require(try desk.read { try IncidentQueries.find(id, $0) })
      #expect(incident.phase == .completed && incident.endedAt == Self.window.to)
      #expect(try desk.read { try ServiceStore.impacts(of: id, $0) }.map(\.to) == [Self.window.to])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `two servers at the same moment tell it once`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      let id = try Self.planned(desk)
      let database = desk.database
      let told = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<6 {
          group.addTask {
            try await database.write { try MaintenanceStore.turn(id, Self.house, now: Desk.after(70), $0) }
          }
        }
        return try await group.reduce(into: 0) { if $1 { $0 += 1 } }
      }
      #expect(told == 1)
      #expect(try Self.told(desk, id).map(\.phase) == [.scheduled, .inProgress])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a server that was away tells what is true now, and old news to nobody`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try Self.planned(desk)
      #expect(try Self.due(desk, 3_000) == [id])
      #expect(try Self.due(desk, 180 + 86_400).isEmpty)
      #expect(try Self.turn(desk, id, 3_000))
      #expect(try Self.told(desk, id).map(\.phase) == [.scheduled, .completed])
      let quiet = try Self.planned(desk, isTold: false)
      #expect(try !Self.due(desk, 100).contains(quiet), "nobody was told that it was planned")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `moved it keeps its event, raises its number and says from when to when`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try Self.planned(desk)
      let before = StatusCalendar(try Self.story(desk, id, at: 1).0, .it).text
      let next = Incident.Window(from: Desk.after(86_460), to: Desk.after(86_580))
      try desk.write { try MaintenanceStore.move(id, to: next, Self.house, by: Desk.anna, now: Desk.after(10), $0) }
      #expect(try Self.due(desk, 200).isEmpty && Self.due(desk, 86_460) == [id])
      let (snapshot, incident) = try Self.story(desk, id, at: 20)
      #expect(incident.window == next && incident.startedAt == next.from && incident.phase == .scheduled)
      let last = try #require(try Self.told(desk, id).last)
      // 22 November 2025, 9:27:40 in Rome.
      #expect(last.phase == .scheduled && last.mailsSubscribers)
      #expect(last.text.it.contains("Era prevista: 22 nov 2025, 09:27 – 09:29."))
      #expect(last.text.it.contains("Si fa: 23 nov 2025, 09:27 – 09:29."))
      let after = StatusCalendar(snapshot, .it).text
      #expect(Self.line("UID", before) == Self.line("UID", after))
      #expect(Self.line("SEQUENCE", before) == "SEQUENCE:0" && Self.line("SEQUENCE", after) == "SEQUENCE:2")
      #expect(Self.line("DTSTART", after) == "DTSTART:20251123T082740Z")
      #expect(try desk.read { try ServiceStore.impacts(of: id, $0) }.map(\.from) == [next.from])
      try desk.write {
        try IncidentStore.set(
          title: PublicText(it: "Lavori sul sito", en: ""), of: id, by: Desk.anna, now: Desk.after(30), $0)
      }
      let renamed = StatusCalendar(try Self.story(desk, id, at: 31).0, .it).text
      #expect(Self.line("SEQUENCE", renamed) == "SEQUENCE:3" && renamed.contains("SUMMARY:Lavori sul sito"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `cancelled it stays in the calendar as cancelled, and is nowhere completed`(_ engine: TestDatabase) async throws
  {
    try await Desk.open(engine) { desk in
      let id = try Self.planned(desk)
      try desk.write {
        try MaintenanceStore.cancel(id, PublicText(it: "", en: ""), Self.house, by: Desk.anna, now: Desk.after(10), $0)
      }
      #expect(try Self.due(desk, 100).isEmpty)
      let (snapshot, incident) = try Self.story(desk, id, at: 3_600)
      #expect(incident.phase == .cancelled && incident.isOver(at: Desk.after(20)))
      #expect(try Self.told(desk, id).map(\.phase) == [.scheduled, .cancelled])
      let calendar = StatusCalendar(snapshot, .en).text
      #expect(Self.line("STATUS", calendar) == "STATUS:CANCELLED" && Self.line("SEQUENCE", calendar) == "SEQUENCE:1")
      #expect(Self.line("DTEND", calendar) == "DTEND:20251122T082940Z")
      let feed = StatusFeed(snapshot, .it).rss
      #expect(feed.contains("Annullata: Lavori sul portale") && !feed.contains("Conclusa"))
      #expect(snapshot.maintenances.isEmpty && snapshot.past.map(\.phase) == [.cancelled])
      #expect(try desk.read { try ServiceStore.impacts(of: id, $0) }.isEmpty)
      #expect(throws: IncidentProblem.isOver) {
        try desk.write {
          try MaintenanceStore.cancel(
            id, PublicText(it: "", en: ""), Self.house, by: Desk.anna, now: Desk.after(20), $0)
        }
      }
      let quiet = try Self.planned(desk, isTold: false)
      try desk.write {
        try MaintenanceStore.cancel(
          quiet, PublicText(it: "", en: ""), Self.house, by: Desk.anna, now: Desk.after(10), $0)
      }
      #expect(try Self.told(desk, quiet).isEmpty)
      #expect(try desk.read { try IncidentQueries.find(quiet, $0) }?.phase == .cancelled)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `put off while it runs, what was under way stays and the rest comes later`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try Self.planned(desk)
      #expect(try Self.turn(desk, id, 60))
      let later = Incident.Window(from: Desk.after(1_000), to: Desk.after(2_000))
      try desk.write { try MaintenanceStore.move(id, to: later, Self.house, by: Desk.anna, now: Desk.after(100), $0) }
      let impacts = try desk.read { try ServiceStore.impacts(of: id, $0) }
      #expect(
        impacts.map(\.from) == [Self.window.from, later.from] && impacts.map(\.to) == [Desk.after(100), later.to])
      #expect(try Self.turn(desk, id, 1_000) && Self.turn(desk, id, 2_000))
      let phases = try Self.told(desk, id).map(\.phase)
      #expect(phases == [.scheduled, .inProgress, .scheduled, .inProgress, .completed])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an outlet where the text does not fit gets a short one`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let outlet = try desk.outlet(.byHand(.x, place: "@bottega"), name: "X")
      let id = try Self.planned(desk, outlets: [OutletChoice(outlet: outlet)])
      try desk.write {
        try IncidentTemplateStore.set(
          IncidentTemplateKey(.maintenance, .customers, .inProgress),
          to: LocalizedText(it: String(repeating: "lavori ", count: 60), en: "works"), by: .commandLine, now: Desk.now,
          $0)
      }
      #expect(try Self.turn(desk, id, 60))
      #expect(try desk.publications(id).last?.body == "La manutenzione è in corso.")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `only a maintenance that is not over is moved, and only to a window`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let fault = try desk.incident()
      let id = try Self.planned(desk)
      func move(_ id: Int64, _ from: Int64, _ to: Int64, at now: Int64 = 10) throws {
        try desk.write {
          try MaintenanceStore.move(
            id, to: Incident.Window(from: Desk.after(from), to: Desk.after(to)), Self.house, by: Desk.anna,
            now: Desk.after(now), $0)
        }
      }
      #expect(throws: IncidentProblem.notMaintenance) { try move(fault, 100, 200) }
      #expect(throws: IncidentProblem.noSuchIncident) { try move(99, 100, 200) }
      #expect(throws: IncidentProblem.windowWrong) { try move(id, 200, 100) }
      #expect(throws: IncidentProblem.windowWrong) { try move(id, -200, -100) }
      #expect(throws: IncidentProblem.windowWrong) { try move(id, 100, 100 + 31 * 86_400) }
      #expect(throws: IncidentProblem.isOver) { try move(id, 500, 600, at: 400) }
      try move(id, 60, 180)
      #expect(try Self.told(desk, id).count == 1, "the same window is no news")
    }
  }

  private static func line(_ name: String, _ calendar: String) -> String? {
    calendar.split(separator: "\r\n").map(String.init).first { $0.hasPrefix(name + ":") }
  }
}
