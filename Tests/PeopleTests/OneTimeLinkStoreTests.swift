import Ledger
import Primitives
import Secrets
import Storage
import StorageTesting
import Testing

@testable import People

struct OneTimeLinkStoreTests {
  static let lifetimes: [(LinkPurpose, Int64)] = [
    (.firstAdmin, 3_600), (.invitation, 604_800), (.passwordReset, 3_600), (.signIn, 900),
  ]

  @Test(arguments: lifetimes)
  func `each purpose has its time`(_ purpose: LinkPurpose, _ seconds: Int64) {
    #expect(purpose.lifetime == seconds)
  }

  @Test(arguments: TestDatabases.all)
  func `a link works once, and looking at it does not use it`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let secret = try staff.link(.invitation, for: anna, seed: 1)
      let expected = OneTimeLink(
        purpose: .invitation, personID: anna.id, expiresAt: Staff.now + LinkPurpose.invitation.lifetime)
      for _ in 1...2 {
        #expect(try staff.database.read { try OneTimeLinkStore.find(secret, now: Staff.now, $0) } == expected)
      }
      #expect(try staff.redeem(secret) == expected)
      #expect(try staff.redeem(secret) == nil)
      #expect(try staff.database.read { try OneTimeLinkStore.find(secret, now: Staff.now, $0) } == nil)
      #expect(
        try staff.audit().suffix(2) == [
          "link_created person \(anna.id) invitation", "link_redeemed person \(anna.id) invitation",
        ])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a link ends when its time is over`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      for purpose in LinkPurpose.allCases where purpose != .firstAdmin {
        let late = try staff.link(purpose, for: anna, seed: 1)
        #expect(try staff.redeem(late, after: purpose.lifetime) == nil)
        #expect(try staff.redeem(late, after: purpose.lifetime - 1)?.purpose == purpose)
        try staff.database.write { try $0.execute("DELETE FROM one_time_link") }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a new link takes the place of the same person's earlier one`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let bruno = try staff.add("bruno@example.it")
      let first = try staff.link(.passwordReset, for: anna, seed: 1)
      let others = [
        try staff.link(.passwordReset, for: bruno, seed: 2), try staff.link(.signIn, for: anna, seed: 3),
      ]
      let second = try staff.link(.passwordReset, for: anna, seed: 4)
      #expect(try staff.redeem(first) == nil)
      #expect(try staff.redeem(second) != nil)
      for other in others { #expect(try staff.redeem(other) != nil) }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `only the hash of the secret is stored`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try staff.link(.signIn, for: try staff.add("anna@example.it"), seed: 1)
      let unknown = try #require(Secret(String(repeating: "A", count: 43)))
      #expect(try staff.hashes(in: "one_time_link") == [secret.hash])
      #expect(!"\(try staff.audit())".contains(secret.text))
      #expect(try staff.redeem(unknown) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a disabled person gets no link, and an earlier one does not work`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let link = try staff.link(.invitation, for: anna, seed: 1)
      try staff.disable(anna.id)
      #expect(try staff.redeem(link) == nil)
      #expect(throws: PeopleProblem.noSuchPerson(anna.id)) { try staff.link(.signIn, for: anna, seed: 2) }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the first administrator's link works while there is none`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let old = try #require(try Self.firstAdmin(staff, seed: 1))
      let late = try #require(try Self.firstAdmin(staff, seed: 2))
      #expect(try staff.redeem(old) == nil)
      #expect(try staff.redeem(late, after: 3_600) == nil)
      try staff.add("anna@example.it", .admin)
      #expect(try staff.redeem(late) == nil)
      #expect(try Self.firstAdmin(staff, seed: 3) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the first administrator is made with the link in one transaction`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try #require(try Self.firstAdmin(staff, seed: 1))
      let new = try PersonDetails(email: "anna@example.it", name: "Anna", role: .admin, language: .it)
      try staff.database.write { connection in
        let link = try OneTimeLinkStore.redeem(secret, now: Staff.now, connection)
        #expect(link?.purpose == .firstAdmin && link?.personID == nil)
        _ = try PersonStore.add(new, by: .named("first administrator"), now: Staff.now, connection)
      }
      #expect(try staff.redeem(secret) == nil)
      #expect(try staff.audit()[1] == "link_redeemed installation first_admin")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `of two who redeem one link at once, one wins`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let secret = try staff.link(.signIn, for: anna, seed: 1)
      @Sendable func redeem(_ connection: Connection) throws -> String {
        try OneTimeLinkStore.redeem(secret, now: Staff.now, connection) == nil ? "nothing" : "won"
      }
      #expect(Overlap.run(staff.database, redeem, redeem) == ["won", "nothing"])
      #expect(try staff.audit().filter { $0.hasPrefix("link_redeemed") }.count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `links that expired are swept, the others stay`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      _ = try staff.link(.signIn, for: anna, seed: 1)
      let invitation = try staff.link(.invitation, for: anna, seed: 2)
      #expect(try staff.database.write { try OneTimeLinkStore.sweep(now: Staff.now + 900, $0) } == 1)
      #expect(try staff.redeem(invitation, after: 900) != nil)
    }
  }

  private static func firstAdmin(_ staff: Staff, seed: UInt64) throws -> Secret? {
    var generator = SeededGenerator(seed: seed)
    return try staff.database.write {
      try OneTimeLinkStore.createForFirstAdmin(by: Staff.cli, now: Staff.now, using: &generator, $0)
    }
  }
}
