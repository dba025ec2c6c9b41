import Primitives
import Storage
import StorageTesting
import Testing

@testable import Incidents

/// What mails and the incident say of services beside the update's own text.
struct ToldUpdateTests {
  typealias Desk = IncidentDesk

  @Test(arguments: TestDatabases.all)
  func `a service that another incident still hits is not called available`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let (cards, bills) = (try desk.service("Carte"), try desk.service("Bollette"))
      let first = try desk.incident([cards: .majorOutage, bills: .majorOutage])
      try desk.say(.investigating, on: first)
      let second = try desk.incident([cards: .partialOutage])
      try desk.say(.investigating, on: second, at: Desk.after(5))
      let over = try desk.say(.resolved, on: first, at: Desk.after(10))
      let told = try #require(try desk.read { try ToldUpdate.read(over, $0) })
      #expect(told.services.map { $0.name.it } == ["Bollette"])
      let end = try desk.say(.resolved, on: second, at: Desk.after(20))
      #expect(try desk.read { try ToldUpdate.read(end, $0) }?.services.map { $0.name.it } == ["Carte"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a service that works and was not hit is no part of the incident`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { desk in
      let (cards, bills) = (try desk.service("Carte"), try desk.service("Bollette"))
      let id = try desk.incident([cards: .majorOutage])
      try desk.write { connection in
        // As a form sends it that lists every service.
        var draft = UpdateDraft(phase: .investigating, text: PublicText(it: "Non si paga.", en: ""))
        draft.services = [cards: .majorOutage, bills: .operational]
        try IncidentStore.write(
          draft, on: id, after: nil, by: Desk.anna, publicURL: Desk.base, now: Desk.after(1), connection)
      }
      let incident = try #require(try desk.read { try IncidentQueries.find(id, $0) })
      #expect(incident.hit == [cards: .majorOutage])
    }
  }
}
