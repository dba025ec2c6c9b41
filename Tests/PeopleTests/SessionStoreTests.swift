import Ledger
import Primitives
import Secrets
import Storage
import StorageTesting
import Testing

@testable import People

struct SessionStoreTests {
  static let idle: Int64 = 12 * 3_600
  static let life: Int64 = 30 * 86_400

  @Test(arguments: TestDatabases.all)
  func `a session is found by its secret, of which only the hash is stored`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let secret = try staff.session(of: anna, seed: 1)
      let session = try #require(try staff.find(secret))
      #expect(session.personID == anna.id && session.createdAt == Staff.now)
      let unknown = try #require(Secret(String(repeating: "A", count: 43)))
      #expect(try staff.find(unknown) == nil)
      #expect(try staff.hashes(in: "session") == [secret.hash])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a session ends after 12 hours without a request`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try staff.session(of: try staff.add("anna@example.it"), seed: 1)
      #expect(try staff.find(secret, after: Self.idle - 1) != nil)
      #expect(try staff.find(secret, after: Self.idle) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a session ends after 30 days even when it is used`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try staff.session(of: try staff.add("anna@example.it"), seed: 1)
      for after in stride(from: Self.idle - 1, to: Self.life, by: Int(Self.idle - 1)) {
        let session = try #require(try staff.find(secret, after: after))
        try staff.database.write { try SessionStore.touch(session, now: Staff.now + after, $0) }
      }
      #expect(try staff.find(secret, after: Self.life - 1) != nil)
      #expect(try staff.find(secret, after: Self.life) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `being seen is written at most once a minute`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try staff.session(of: try staff.add("anna@example.it"), seed: 1)
      let stale = try #require(try staff.find(secret))
      for (after, seen) in [(Int64(59), Int64(0)), (60, 60), (119, 60), (120, 120)] {
        let session = try #require(try staff.find(secret, after: after))
        #expect(session.isDueToBeSeen(now: Staff.now + after) == (seen == after))
        try staff.database.write { connection in
          try SessionStore.touch(session, now: Staff.now + after, connection)
          // A request that read the session earlier does not write again.
          try SessionStore.touch(stale, now: Staff.now + after, connection)
        }
        #expect(try staff.find(secret, after: after)?.lastSeenAt == Staff.now + seen)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `one session is revoked, and only by its own person`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let bruno = try staff.add("bruno@example.it")
      let first = try staff.session(of: anna, seed: 1)
      let second = try staff.session(of: anna, seed: 2)
      let id = try #require(try staff.find(first)).id
      func revoke(of person: Person) throws -> Bool {
        try staff.database.write {
          try SessionStore.revoke(id, of: person.id, by: .person(person.id), now: Staff.now, $0)
        }
      }
      #expect(try !revoke(of: bruno))
      #expect(try revoke(of: anna))
      #expect(try !revoke(of: anna))
      #expect(try staff.find(first) == nil)
      #expect(try staff.find(second) != nil)
      #expect(try staff.audit().filter { $0.hasPrefix("session_revoked") }.count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `all sessions of a person are revoked at once`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let secrets = try (UInt64(1)...3).map { try staff.session(of: anna, seed: $0) }
      let other = try staff.session(of: try staff.add("bruno@example.it"), seed: 9)
      let ended = try staff.database.write {
        try SessionStore.revokeAll(of: anna.id, by: Staff.cli, now: Staff.now, $0)
      }
      #expect(ended == 3)
      for secret in secrets { #expect(try staff.find(secret) == nil) }
      #expect(try staff.find(other) != nil)
      #expect(try staff.audit().last == "sessions_revoked person \(anna.id) 3")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a person sees the own sessions, the last seen first`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      _ = try staff.session(of: anna, seed: 1)
      let ids = try [(UInt64(2), Int64(100)), (3, Self.idle)].map { seed, after in
        try #require(try staff.find(try staff.session(of: anna, seed: seed, after: after), after: after)).id
      }
      _ = try staff.session(of: try staff.add("bruno@example.it"), seed: 4)
      let found = try staff.database.read { try SessionStore.all(of: anna.id, now: Staff.now + Self.idle, $0) }
      #expect(found.map(\.id) == ids.reversed())
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a disabled person gets no session, even where a row was left`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let secret = try staff.session(of: anna, seed: 1)
      try staff.database.write { try $0.execute("UPDATE person SET disabled_at = 1") }
      #expect(try staff.find(secret) == nil)
      #expect(throws: PeopleProblem.noSuchPerson(anna.id)) { try staff.session(of: anna, seed: 2) }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `sessions that have ended are swept, the others stay`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      _ = try staff.session(of: anna, seed: 1)
      let later = try staff.session(of: anna, seed: 2, after: 1)
      #expect(try staff.database.write { try SessionStore.sweep(now: Staff.now + Self.idle, $0) } == 1)
      #expect(try staff.find(later, after: Self.idle) != nil)
    }
  }
}
