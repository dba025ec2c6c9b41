import Ledger
import People
import Primitives
import Storage
import StorageTesting
import Testing

struct AuditLogTests {
  @Test(arguments: TestDatabases.all)
  func `a line says who, when, what and to what`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it", .admin)
      let bruno = try staff.add("bruno@example.it", by: .person(anna.id))
      let lines = try staff.database.read { try AuditLog.newest($0) }
      #expect(lines.map(\.actor) == [.person(anna.id), .named("command line")])
      #expect(lines.map(\.action) == [.personAdded, .personAdded])
      #expect(lines.map(\.subject) == ["person \(bruno.id)", "person \(anna.id)"])
      #expect(lines.map(\.details) == ["viewer", "admin"])
      #expect(lines.map(\.at) == [Staff.now, Staff.now])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `pages follow each other from the newest to the oldest`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      try staff.database.write { connection in
        for number in 1...7 {
          try AuditLog.add(.nameChanged, "s\(number)", by: Staff.cli, now: Staff.now, connection)
        }
      }
      var pages: [[String]] = []
      var cursor: Int64?
      while true {
        let page = try staff.database.read { try AuditLog.newest(before: cursor, limit: 3, $0) }
        guard let last = page.last else { break }
        pages.append(page.map(\.subject))
        cursor = last.id
      }
      #expect(pages == [["s7", "s6", "s5"], ["s4", "s3", "s2"], ["s1"]])
      #expect(try staff.database.read { try AuditLog.newest(limit: -1, $0) } == [])
    }
  }

  static let texts: [(String, String)] = [
    (String(repeating: "a", count: 600), String(repeating: "a", count: 500)),
    (String(repeating: "è", count: 500), String(repeating: "è", count: 500)),
    ("one\u{0}two\nthree", "one two three"),
    ("' OR 1=1; DROP TABLE audit_event; --", "' OR 1=1; DROP TABLE audit_event; --"),
    (String(repeating: "e\u{316}", count: 400), String(repeating: "e\u{316}", count: 250)),
  ]

  @Test(arguments: TestDatabases.all, texts)
  func `details of any kind fit`(_ engine: TestDatabase, _ text: (String, String)) throws {
    try Staff.open(engine) { staff in
      try staff.database.write {
        try AuditLog.add(.nameChanged, text.0, text.0, by: .named(text.0), now: Staff.now, $0)
      }
      let line = try #require(try staff.database.read { try AuditLog.newest($0) }.first)
      #expect(line.details == text.1)
      #expect(line.subject.unicodeScalars.count <= 100)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a line of someone who never was is refused`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      #expect(throws: StorageError.self) { try staff.add("anna@example.it", by: .person(99)) }
      let lines = try staff.audit()
      #expect(lines.isEmpty)
    }
  }
}
