import People
import Primitives
import Storage
import StorageTesting
import Testing

struct PersonStoreTests {
  @Test(arguments: TestDatabases.all)
  func `a person is found by e-mail, however it is typed`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("Anna@Example.it", .manager)
      #expect(anna.role == .manager && anna.isEnabled && anna.createdAt == Staff.now)
      let found = try staff.database.read { try PersonStore.find(email: " ANNA@example.IT ", $0) }
      #expect(found == anna)
      #expect(try staff.find(anna.id) == anna)
      #expect(try staff.find(anna.id + 1) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an e-mail address belongs to one person, and the transaction goes on`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      try staff.add("anna@example.it")
      let again = try PersonDetails(email: "ANNA@example.it", name: "Anna", role: .admin, language: .en)
      let count = try staff.database.write { connection in
        #expect(throws: PeopleProblem.emailTaken) {
          try PersonStore.add(again, by: Staff.cli, now: Staff.now, connection)
        }
        return try PersonStore.all(connection).count
      }
      #expect(count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `hostile e-mails find nobody and break nothing`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      try staff.add("anna@example.it")
      let hostile = [
        "' OR 1=1", "x'or'1'='1@example.it", "anna@example.it\u{0}", "\u{0}", "", "%@%.%",
        String(repeating: "a", count: 10_000) + "@example.it",
      ]
      for typed in hostile {
        #expect(try staff.database.read { try PersonStore.find(email: typed, $0) } == nil)
      }
      #expect(try staff.database.read { try PersonStore.all($0) }.count == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `names are kept as they were written`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      for (place, name) in ["Niccolò Dè", "x'); DROP TABLE person; --", "李 🔔"].enumerated() {
        let new = try PersonDetails(email: "p\(place)@example.it", name: name, role: .agent, language: .en)
        let person = try staff.database.write { try PersonStore.add(new, by: Staff.cli, now: Staff.now, $0) }
        #expect(try staff.find(person.id)?.name.text == name)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `everybody is listed by name`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      for email in ["carla@example.it", "anna@example.it", "bruno@example.it"] { try staff.add(email) }
      let names = try staff.database.read { try PersonStore.all($0) }.map(\.name.text)
      #expect(names == ["anna", "bruno", "carla"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `role, name and language change, each with a line in the log`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let id = try staff.add("anna@example.it").id
      let name = try DisplayName("Anna Verdi")
      for _ in 1...2 {
        try staff.database.write { connection in
          try PersonStore.change(role: .teamLeader, of: id, by: Staff.cli, now: Staff.now, connection)
          try PersonStore.change(name: name, of: id, by: Staff.cli, now: Staff.now, connection)
          try PersonStore.change(language: .en, of: id, by: Staff.cli, now: Staff.now, connection)
        }
      }
      let anna = try staff.find(id)
      #expect(anna?.role == .teamLeader && anna?.name == name && anna?.language == .en)
      #expect(
        try staff.audit() == [
          "person_added person \(id) viewer", "role_changed person \(id) viewer -> team_leader",
          "name_changed person \(id) ", "language_changed person \(id) en",
        ])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `nobody's name cannot change`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      #expect(throws: PeopleProblem.noSuchPerson(99)) {
        try staff.database.write {
          try PersonStore.change(language: .en, of: 99, by: Staff.cli, now: Staff.now, $0)
        }
      }
      #expect(throws: PeopleProblem.noSuchPerson(99)) { try staff.disable(99) }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the last enabled administrator stays one`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it", .admin)
      let bruno = try staff.add("bruno@example.it", .admin)
      try staff.disable(bruno.id)
      let before = try staff.audit()
      #expect(throws: PeopleProblem.lastAdmin) { try staff.disable(anna.id) }
      #expect(throws: PeopleProblem.lastAdmin) {
        try staff.database.write {
          try PersonStore.change(role: .manager, of: anna.id, by: Staff.cli, now: Staff.now, $0)
        }
      }
      #expect(try staff.find(anna.id) == anna)
      #expect(try staff.audit() == before)
      try staff.database.write { try PersonStore.enable(bruno.id, by: Staff.cli, now: Staff.now, $0) }
      try staff.disable(anna.id)
      #expect(try staff.find(anna.id)?.disabledAt == Staff.now)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `two administrators cannot disable each other at once`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it", .admin).id
      let bruno = try staff.add("bruno@example.it", .admin).id
      @Sendable func disable(_ id: Int64, _ connection: Connection) throws -> String {
        try PersonStore.disable(id, by: Staff.cli, now: Staff.now, connection)
        return "disabled"
      }
      let outcomes = Overlap.run(staff.database, { try disable(anna, $0) }, { try disable(bruno, $0) })
      #expect(outcomes == ["disabled", "lastAdmin"])
      #expect(try staff.database.read { try PersonStore.hasEnabledAdmin($0) })
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a password is stored as a hash and read back`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      #expect(try staff.database.read { try PersonStore.passwordHash(of: anna.id, $0) } == nil)
      try staff.setPassword("correct horse", of: anna)
      let hash = try staff.database.read { try PersonStore.passwordHash(of: anna.id, $0) }
      #expect(hash != nil)
      #expect(try PasswordHash.verify("correct horse", against: hash))
      let stored = try staff.everything(in: "person", "password_hash")
      #expect(!"\(stored)".contains("correct"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a new password or being disabled ends sessions and links`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      let bruno = try staff.add("bruno@example.it")
      let other = try staff.session(of: bruno, seed: 9)
      for (seed, shutOut) in [(UInt64(1), true), (2, false)] {
        let session = try staff.session(of: anna, seed: seed)
        let link = try staff.link(.signIn, for: anna, seed: seed + 10)
        if shutOut { try staff.setPassword("correct horse", of: anna) } else { try staff.disable(anna.id) }
        #expect(try staff.find(session) == nil)
        #expect(try staff.redeem(link) == nil)
      }
      try staff.database.write { try PersonStore.enable(anna.id, by: Staff.cli, now: Staff.now, $0) }
      #expect(try staff.everything(in: "session", "person_id") == [.integer(bruno.id)])
      #expect(try staff.find(other) != nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a change that is undone leaves no line in the log`(_ engine: TestDatabase) throws {
    struct Stop: Error {}
    try Staff.open(engine) { staff in
      let new = try PersonDetails(email: "anna@example.it", name: "Anna", role: .admin, language: .it)
      #expect(throws: Stop.self) {
        try staff.database.write { connection in
          _ = try PersonStore.add(new, by: Staff.cli, now: Staff.now, connection)
          throw Stop()
        }
      }
      #expect(try staff.audit() == [])
    }
  }
}
