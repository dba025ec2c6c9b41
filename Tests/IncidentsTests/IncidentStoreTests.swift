import Incidents
import Primitives
import Storage
import StorageTesting
import Testing

struct IncidentStoreTests {
  typealias Desk = IncidentDesk

  @Test(arguments: TestDatabases.all)
  func `an incident goes from its opening to its end and leaves a timeline`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let payments = try desk.service("Pagamenti", at: Desk.after(-86_400))
      let id = try desk.incident([payments: .majorOutage], startedAt: Desk.after(-600))
      #expect(try desk.read { try ServiceStore.impacts(of: id, $0) }.isEmpty, "nobody was told yet")
      try desk.say(.investigating, on: id, services: [payments: .majorOutage])
      try desk.write {
        try IncidentStore.confirm(
          .supplier, note: " banca \n X ", of: id, by: Desk.anna, now: Desk.after(60), $0)
      }
      try desk.say(.monitoring, on: id, services: [payments: .degraded], at: Desk.after(1_200))
      try desk.say(.resolved, on: id, at: Desk.after(1_800))
      let incident = try #require(try desk.read { try IncidentQueries.find(id, $0) })
      #expect(incident.phase == .resolved && incident.endedAt == Desk.after(1_800))
      #expect(incident.cause?.cause == .supplier && incident.cause?.note == "banca X")
      let impacts = try desk.read { try ServiceStore.impacts(of: id, $0) }
      #expect(impacts.map(\.state) == [.majorOutage, .degraded])
      #expect(impacts.map(\.from) == [Desk.after(-600), Desk.after(1_200)])
      #expect(impacts.map(\.to) == [Desk.after(1_200), Desk.after(1_800)])
      let events = try desk.read { try IncidentQueries.events(of: id, $0) }
      #expect(events.map(\.what) == [.opened, .published, .causeConfirmed, .published, .published])
      #expect(try desk.read { try IncidentQueries.open(now: Desk.after(1_900), $0) }.isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an update after the end opens it again, and the service's day has two stretches`(
    _ engine: TestDatabase
  ) async throws {
    try await Desk.open(engine) { desk in
      let app = try desk.service("App", at: Desk.after(-86_400))
      let id = try desk.incident([app: .partialOutage])
      try desk.say(.investigating, on: id, services: [app: .partialOutage])
      try desk.say(.resolved, on: id, at: Desk.after(600))
      try desk.say(.investigating, on: id, services: [app: .partialOutage], at: Desk.after(900))
      let incident = try #require(try desk.read { try IncidentQueries.find(id, $0) })
      #expect(incident.endedAt == nil && incident.phase == .investigating)
      let impacts = try desk.read { try ServiceStore.impacts(of: id, $0) }
      #expect(impacts.map(\.from) == [Desk.now, Desk.after(900)] && impacts.map(\.to) == [Desk.after(600), nil])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `whoever did not see the last update does not publish over it`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try desk.incident()
      let first = try desk.say(.investigating, on: id)
      try desk.say(.identified, on: id, at: Desk.after(60))
      #expect(throws: IncidentProblem.changedMeanwhile) {
        try desk.write {
          try IncidentStore.write(
            UpdateDraft(phase: .resolved, text: PublicText(it: "Finito.", en: "")), on: id, after: first,
            by: Desk.bruno, publicURL: Desk.base, now: Desk.after(70), $0)
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a draft waits for another pair of eyes`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try desk.incident()
      let draft = try desk.say(.investigating, on: id, needsApproval: true)
      #expect(try desk.read { try IncidentQueries.lastPublished(id, $0) } == nil)
      #expect(throws: IncidentProblem.ownDraft) {
        try desk.write {
          try IncidentStore.approve(draft, by: Desk.anna, publicURL: Desk.base, now: Desk.after(1), $0)
        }
      }
      try desk.write {
        try IncidentStore.approve(draft, by: Desk.bruno, publicURL: Desk.base, now: Desk.after(2), $0)
      }
      let update = try #require(try desk.read { try IncidentQueries.update(draft, $0) })
      #expect(update.state == .published && update.approvedBy == Desk.bruno && update.writtenBy == Desk.anna)
      #expect(throws: IncidentProblem.notDraft) {
        try desk.write { try IncidentStore.discard(draft, by: Desk.bruno, now: Desk.after(3), $0) }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a correction keeps the words that stood there`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let id = try desk.incident()
      let update = try desk.say(.investigating, "Non si può pagrae.", on: id)
      try desk.write {
        try IncidentStore.correct(
          update, to: PublicText(it: "Non si può pagare.", en: "No payments."), by: Desk.bruno, publicURL: Desk.base,
          now: Desk.after(5), $0)
      }
      let known = try #require(try desk.read { try IncidentQueries.update(update, $0) })
      #expect(known.version == 2 && known.text == PublicText(it: "Non si può pagare.", en: "No payments."))
      let old = try desk.read {
        try $0.first("SELECT text_it FROM incident_update_version WHERE update_id = \(update)") { $0.string(0) }
      }
      #expect(old == "Non si può pagrae.")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a maintenance begins and ends by its clock`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let site = try desk.service("Sito", at: Desk.after(-86_400))
      var generator = SystemRandomNumberGenerator()
      let window = Incident.Window(from: Desk.after(3_600), to: Desk.after(7_200))
      let id = try desk.write {
        try IncidentStore.open(
          IncidentOpening(
            kind: .maintenance, title: PublicText(it: "Nuovo sito", en: ""), services: [site: .maintenance],
            window: window), by: Desk.anna, now: Desk.now, using: &generator, $0)
      }
      try desk.say(.scheduled, on: id, services: [site: .maintenance])
      let incident = try #require(try desk.read { try IncidentQueries.find(id, $0) })
      #expect(incident.phase(at: Desk.after(0)) == .scheduled)
      #expect(incident.phase(at: Desk.after(4_000)) == .inProgress)
      #expect(incident.phase(at: Desk.after(7_200)) == .completed)
      let impact = try #require(try desk.read { try ServiceStore.impacts(of: id, $0) }.first)
      #expect(impact.state == .maintenance && impact.from == window.from && impact.to == window.to)
      // Ended early by a person.
      try desk.say(.completed, on: id, at: Desk.after(5_000))
      #expect(try desk.read { try ServiceStore.impacts(of: id, $0) }.first?.to == Desk.after(5_000))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what cannot be meant is refused with its reason`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      var generator = SystemRandomNumberGenerator()
      let long = String(repeating: "à", count: 200)
      let openings: [(IncidentOpening, IncidentProblem)] = [
        (IncidentOpening(title: PublicText(it: " \n", en: "")), .titleMissing),
        (IncidentOpening(title: PublicText(it: long, en: "")), .textTooLong(limit: 120)),
        (IncidentOpening(kind: .maintenance, title: PublicText(it: "a", en: "")), .windowWrong),
        (IncidentOpening(title: PublicText(it: "a", en: ""), services: [77: .degraded]), .noSuchService),
      ]
      for (opening, problem) in openings {
        #expect(throws: problem) {
          try desk.write {
            try IncidentStore.open(opening, by: Desk.anna, now: Desk.now, using: &generator, $0)
          }
        }
      }
      let id = try desk.incident()
      #expect(throws: IncidentProblem.textMissing) { try desk.say(.investigating, " ", on: id) }
      #expect(throws: IncidentProblem.phaseOfOtherKind) { try desk.say(.scheduled, on: id) }
      #expect(throws: IncidentProblem.promiseInThePast) {
        try desk.write {
          try IncidentStore.write(
            UpdateDraft(phase: .identified, text: PublicText(it: "x", en: ""), promisedAt: Desk.after(-1)), on: id,
            after: nil, by: Desk.anna, publicURL: Desk.base, now: Desk.now, $0)
        }
      }
    }
  }
}
