import Ledger
import People
import Primitives
import Storage
import StorageTesting
import Testing

struct PeopleMigrationsTests {
  /// Rows that the tables must refuse whatever the code above them does.
  static let forbidden: [SQL] = [
    "UPDATE person SET role = 'king'",
    "UPDATE person SET language = 'fr'",
    "UPDATE person SET name = ''",
    "UPDATE person SET email = ''",
    "INSERT INTO person (email, name, role, language, created_at) VALUES ('anna@example.it', 'A', 'viewer', 'it', 1)",
    "DELETE FROM person",
    """
    INSERT INTO one_time_link (secret_hash, purpose, person_id, created_at, expires_at)
    VALUES (\([UInt8](repeating: 1, count: 32)), 'sign_in', NULL, 1, 2)
    """,
    """
    INSERT INTO session (secret_hash, person_id, created_at, last_seen_at)
    VALUES (\([UInt8](repeating: 1, count: 31)), 1, 1, 1)
    """,
    """
    INSERT INTO session (secret_hash, person_id, created_at, last_seen_at)
    VALUES (\([UInt8](repeating: 1, count: 32)), 99, 1, 1)
    """,
    """
    INSERT INTO api_token (secret_hash, name, may_read, may_write, may_import, created_at)
    VALUES (\([UInt8](repeating: 1, count: 32)), 'x', 0, 0, 0, 1)
    """,
    "INSERT INTO audit_event (happened_at, action, subject, details) VALUES (1, 'person_added', '', '')",
  ]

  @Test(arguments: TestDatabases.all, forbidden)
  func `the tables hold the rules by themselves`(_ engine: TestDatabase, _ statement: SQL) throws {
    try Staff.open(engine) { staff in
      try staff.add("anna@example.it", by: .person(1))
      #expect {
        try staff.database.write { try $0.execute(statement) }
      } throws: { error in
        if case .constraint = error as? StorageError { true } else { false }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `every role, language and purpose of the code fits the tables`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      for role in Role.allCases { try staff.add("\(role.rawValue)@example.it", role) }
      let person = try #require(try staff.database.read { try PersonStore.all($0) }.first)
      for purpose in LinkPurpose.allCases where purpose != .firstAdmin {
        _ = try staff.link(purpose, for: person, seed: 1)
        try staff.database.write { try $0.execute("DELETE FROM one_time_link") }
      }
    }
  }

  /// A change here means that an applied migration was edited: add another one instead.
  @Test func `the shipped text is never edited`() {
    #expect(PeopleMigrations.all.map(\.id) == ["people-0001-people"])
    #expect(PeopleMigrations.all.map { $0.checksum(for: .sqlite) } == ["f0dd92e1c755c106"])
    #expect(PeopleMigrations.all.map { $0.checksum(for: .postgres) } == ["201c76b6c6a751da"])
  }
}
