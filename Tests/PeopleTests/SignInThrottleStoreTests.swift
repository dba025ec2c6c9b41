import People
import Primitives
import Storage
import StorageTesting
import Testing

struct SignInThrottleStoreTests {
  @Test(arguments: TestDatabases.all)
  func `five failures of one e-mail, from anywhere, make the sixth try wait`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { (staff) throws in
      for place in 1...5 {
        #expect(try Self.fail(staff, SignInAttempt(email: "anna@example.it", address: "192.0.2.\(place)")) == nil)
      }
      let sixth = SignInAttempt(email: " ANNA@example.it", address: "192.0.2.9")
      #expect(try Self.fail(staff, sixth) == 30)
      // A try that had to wait does not count.
      #expect(try Self.fail(staff, sixth, after: 29) == 1)
      #expect(try Self.fail(staff, sixth, after: 30) == nil)
      #expect(try Self.fail(staff, sixth, after: 30) == 60)
      #expect(try Self.fail(staff, SignInAttempt(email: "bruno@example.it", address: "192.0.2.9")) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `five failures from one address, of anybody, make the sixth try wait`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { (staff) throws in
      for place in 1...5 {
        #expect(try Self.fail(staff, SignInAttempt(email: "p\(place)@example.it", address: "192.0.2.1")) == nil)
      }
      #expect(try Self.fail(staff, SignInAttempt(email: "p6@example.it", address: "192.0.2.1")) == 30)
      #expect(try Self.fail(staff, SignInAttempt(email: "p6@example.it", address: "192.0.2.2")) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `success clears the e-mail's count and not the address's`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let attempt = SignInAttempt(email: "anna@example.it", address: "192.0.2.1")
      for _ in 1...4 { _ = try Self.fail(staff, attempt) }
      try staff.database.write { connection in
        #expect(try SignInThrottleStore.begin(attempt, now: Staff.now, connection) == nil)
        try SignInThrottleStore.succeeded(attempt, connection)
      }
      let elsewhere = SignInAttempt(email: "anna@example.it", address: "192.0.2.2")
      for _ in 1...5 { #expect(try Self.fail(staff, elsewhere) == nil) }
      #expect(try Self.fail(staff, SignInAttempt(email: "bruno@example.it", address: "192.0.2.1")) == nil)
      #expect(try Self.fail(staff, SignInAttempt(email: "carla@example.it", address: "192.0.2.1")) == 30)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a try counts before it is known to fail, also for one at the same moment`(
    _ engine: TestDatabase
  ) throws {
    try Staff.open(engine) { staff in
      let attempt = SignInAttempt(email: "anna@example.it", address: "192.0.2.1")
      for _ in 1...4 { _ = try Self.fail(staff, attempt) }
      let elsewhere = SignInAttempt(email: "anna@example.it", address: "192.0.2.2")
      @Sendable func begin(_ connection: Connection) throws -> String {
        let wait = try SignInThrottleStore.begin(elsewhere, now: Staff.now, connection)
        return wait.map { "waits \($0)" } ?? "passes"
      }
      #expect(Overlap.run(staff.database, begin, begin) == ["passes", "waits 30"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `hostile e-mails are counted and not kept`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      for email in ["\u{0}", "' OR 1=1", "", String(repeating: "a", count: 10_000) + "@example.it"] {
        for place in 1...5 {
          #expect(try Self.fail(staff, SignInAttempt(email: email, address: "\(email.utf8.count)-\(place)")) == nil)
        }
        let sixth = SignInAttempt(email: email, address: "198.51.100.1")
        #expect(try Self.fail(staff, sixth) == 30)
        #expect("\(sixth)" == "SignInAttempt(redacted)")
      }
      let kept = try staff.everything(in: "sign_in_failure", "key_hash")
      #expect(kept.count == 40)
      #expect(kept.allSatisfy { if case .blob(let bytes) = $0 { bytes.count == 32 } else { false } })
    }
  }

  @Test(arguments: TestDatabases.all)
  func `failures that do not count any more are swept`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let attempt = SignInAttempt(email: "anna@example.it", address: "192.0.2.1")
      _ = try Self.fail(staff, attempt)
      _ = try Self.fail(staff, attempt, after: 1)
      #expect(try staff.database.write { try SignInThrottleStore.sweep(now: Staff.now + 900, $0) } == 2)
      #expect(try staff.everything(in: "sign_in_failure", "failed_at").count == 2)
    }
  }

  /// Tries and fails; the seconds to wait where the try was not allowed.
  private static func fail(_ staff: Staff, _ attempt: SignInAttempt, after seconds: Int64 = 0) throws -> Int64? {
    try staff.database.write { connection in
      let wait = try SignInThrottleStore.begin(attempt, now: Staff.now + seconds, connection)
      if wait == nil { try SignInThrottleStore.failed(attempt, now: Staff.now + seconds, connection) }
      return wait
    }
  }
}
