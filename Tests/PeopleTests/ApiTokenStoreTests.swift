import Primitives
import Secrets
import Storage
import StorageTesting
import Testing

@testable import People

struct ApiTokenStoreTests {
  @Test(arguments: TestDatabases.all)
  func `a token lets in with what it may do, and only its hash is stored`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try Self.create(staff, [.read, .import])
      #expect(secret.text.hasPrefix("cst_") && secret.text.utf8.count == 47)
      let again = try #require(TokenSecret(secret.text))
      let token = try #require(try Self.find(staff, again))
      #expect(token.name.text == "Cruscotto perché" && token.scopes == [.read, .import])
      #expect(token.createdAt == Staff.now && token.lastUsedAt == nil && token.expiresAt == nil)
      #expect(try staff.hashes(in: "api_token") == [secret.secret.hash])
      #expect(
        try staff.audit() == ["token_created API token \(token.id) Cruscotto perché: import, read"])
    }
  }

  static let foreign = [
    "", "cst_", "cst_short", String(repeating: "A", count: 43), "CST_" + String(repeating: "A", count: 43),
    "cst_" + String(repeating: "A", count: 44), "cst_' OR 1=1", "cst_\u{0}",
  ]

  @Test(arguments: foreign)
  func `what no token looks like is none`(_ text: String) {
    #expect(TokenSecret(text) == nil)
  }

  @Test(arguments: TestDatabases.all)
  func `a token that never was lets nobody in`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      _ = try Self.create(staff, [.read])
      let unknown = try #require(TokenSecret("cst_" + String(repeating: "A", count: 43)))
      #expect(try Self.find(staff, unknown) == nil)
    }
  }

  @Test func `a token may do at least one thing`() throws {
    let name = try DisplayName("Cruscotto")
    #expect(throws: PeopleProblem.tokenWithoutScope) { try TokenGrant(name: name, scopes: []) }
  }

  @Test(arguments: TestDatabases.all)
  func `a token ends when its time is over`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try Self.create(staff, [.write], expiresAt: Staff.now + 100)
      #expect(try Self.find(staff, secret, after: 99)?.scopes == [.write])
      #expect(try Self.find(staff, secret, after: 100) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a revoked token lets nobody in and stays in the list`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try Self.create(staff, [.read])
      let other = try Self.create(staff, [.read], seed: 2)
      let id = try #require(try Self.find(staff, secret)).id
      func revoke() throws -> Bool {
        try staff.database.write { try ApiTokenStore.revoke(id, by: Staff.cli, now: Staff.now, $0) }
      }
      #expect(try revoke())
      #expect(try !revoke())
      #expect(try Self.find(staff, secret) == nil)
      #expect(try Self.find(staff, other) != nil)
      let all = try staff.database.read { try ApiTokenStore.all($0) }
      #expect(all.map(\.revokedAt) == [nil, Staff.now])
      #expect(try staff.audit().last == "token_revoked API token \(id) ")
      #expect(try staff.audit().count == 3)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `being used is written at most once a minute`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let secret = try Self.create(staff, [.read])
      let stale = try #require(try Self.find(staff, secret))
      for (after, used) in [(Int64(0), Int64(0)), (59, 0), (60, 60), (119, 60), (120, 120)] {
        let token = try #require(try Self.find(staff, secret, after: after))
        #expect(token.isDueToBeUsed(now: Staff.now + after) == (used == after))
        try staff.database.write { connection in
          try ApiTokenStore.touch(token, now: Staff.now + after, connection)
          try ApiTokenStore.touch(stale, now: Staff.now + after, connection)
        }
        #expect(try Self.find(staff, secret, after: after)?.lastUsedAt == Staff.now + used)
      }
    }
  }

  private static func create(
    _ staff: Staff, _ scopes: Set<TokenScope>, expiresAt: Instant? = nil, seed: UInt64 = 1
  ) throws -> TokenSecret {
    var generator = SeededGenerator(seed: seed)
    let new = try TokenGrant(name: DisplayName("Cruscotto perché"), scopes: scopes, expiresAt: expiresAt)
    return try staff.database.write {
      try ApiTokenStore.create(new, by: Staff.cli, now: Staff.now, using: &generator, $0)
    }
  }

  private static func find(_ staff: Staff, _ secret: TokenSecret, after seconds: Int64 = 0) throws -> ApiToken? {
    try staff.database.read { try ApiTokenStore.find(secret, now: Staff.now + seconds, $0) }
  }
}
