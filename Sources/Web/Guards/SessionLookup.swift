import People
import Primitives
import Secrets
import Storage
import Synchronization

/// Finds who a session cookie belongs to. What was found is believed for two seconds, so that a page of many requests
/// asks once; ending a session through this server is seen at once.
final class SessionLookup: Sendable {
  private struct Known {
    var visitor: Visit.Visitor
    var foundAt: ContinuousClock.Instant
    var version: Int
  }

  private let known = Mutex<[String: Known]>([:])

  func visitor(of cookie: String?, _ environment: WebEnvironment, now: Instant) async throws -> Visit.Visitor? {
    guard let cookie else { return nil }
    let version = environment.changes.apartFromFacts
    let fresh = known.withLock { known in
      known[cookie].flatMap { $0.version == version && .now - $0.foundAt < .seconds(2) ? $0.visitor : nil }
    }
    if let fresh { return fresh }
    guard let secret = Secret(cookie) else { return nil }
    let found = try await environment.database.read { connection -> Visit.Visitor? in
      guard let session = try SessionStore.find(secret, now: now, connection),
        let person = try PersonStore.find(session.personID, connection), person.isEnabled
      else { return nil }
      return Visit.Visitor(person: person, session: session)
    }
    known.withLock { known in
      if known.count > 10_000 { known.removeAll() }
      known[cookie] = found.map { Known(visitor: $0, foundAt: .now, version: version) }
    }
    if let session = found?.session, session.isDueToBeSeen(now: now) {
      // A writer that is busy with an import must not make a page wait.
      let database = environment.database
      Task { try? await database.write { try SessionStore.touch(session, now: now, $0) } }
    }
    return found
  }
}
