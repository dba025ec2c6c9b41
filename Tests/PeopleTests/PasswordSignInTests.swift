import People
import Primitives
import Secrets
import Storage
import StorageTesting
import Testing

struct PasswordSignInTests {
  @Test(arguments: TestDatabases.all)
  func `the right password begins a session and clears the count`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      let anna = try staff.add("anna@example.it")
      try staff.setPassword("correct horse", of: anna)
      for _ in 1...4 { #expect(try Self.outcome(staff, "anna@example.it", "wrong") == .signInRefused) }
      let secret = try Self.signIn(staff, " ANNA@example.it ", "correct horse")
      #expect(try staff.find(secret)?.personID == anna.id)
      #expect(try staff.audit().last == "session_started person \(anna.id) ")
      #expect(try Self.outcome(staff, "anna@example.it", "wrong") == .signInRefused)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `whatever is wrong, the answer is the same`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      for email in ["known@example.it", "disabled@example.it"] {
        try staff.setPassword("correct horse", of: try staff.add(email))
      }
      try staff.add("invited@example.it")
      let disabled = try staff.database.read { try PersonStore.find(email: "disabled@example.it", $0) }
      try staff.disable(try #require(disabled).id)
      let wrong = [
        ("known@example.it", "wrong password"), ("known@example.it", ""), ("disabled@example.it", "correct horse"),
        ("invited@example.it", "correct horse"), ("nobody@example.it", "correct horse"), ("' OR 1=1", "' OR 1=1"),
      ]
      for (place, (email, password)) in wrong.enumerated() {
        #expect(try Self.outcome(staff, email, password, from: "192.0.2.\(place)") == .signInRefused)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an account that does not exist waits like one that does`(_ engine: TestDatabase) throws {
    try Staff.open(engine) { staff in
      try staff.setPassword("correct horse", of: try staff.add("known@example.it"))
      for email in ["known@example.it", "nobody@example.it"] {
        for place in 1...5 {
          #expect(try Self.outcome(staff, email, "wrong", from: "\(email)-\(place)") == .signInRefused)
        }
        #expect(try Self.outcome(staff, email, "correct horse", from: "x") == .signInMustWait(seconds: 30))
      }
    }
  }

  private static func outcome(
    _ staff: Staff, _ email: String, _ password: String, from address: String = "192.0.2.1"
  ) throws -> PeopleProblem? {
    do {
      _ = try signIn(staff, email, password, from: address)
      return nil
    } catch let problem as PeopleProblem {
      return problem
    }
  }

  private static func signIn(
    _ staff: Staff, _ email: String, _ password: String, from address: String = "192.0.2.1"
  ) throws -> Secret {
    let signIn = PasswordSignIn(email: email, password: password, address: address, now: Staff.now)
    let candidate = try staff.database.write { try signIn.begin($0) }
    let isRight = try signIn.isRight(candidate)
    let secret = try staff.database.write { connection in
      var generator = SystemRandomNumberGenerator()
      return try signIn.finish(candidate, isRight: isRight, using: &generator, connection)
    }
    guard let secret else { throw PeopleProblem.signInRefused }
    return secret
  }
}
