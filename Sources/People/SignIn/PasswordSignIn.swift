public import Primitives
public import Storage

/// Signing in with e-mail and password: two short transactions, with the slow check between them.
public enum PasswordSignIn {
  /// The secret of a new session.
  ///
  /// Throws `PeopleProblem.signInMustWait` after too many failures, otherwise `signInRefused` whatever was
  /// wrong: both say and cost the same for an account that does not exist, is disabled or has no password.
  /// Blocks for about a tenth of a second: not on the cooperative pool.
  public static func start(
    email: String, password: String, address: String, now: Instant,
    using generator: inout some RandomNumberGenerator, _ database: Database
  ) throws -> Secret {
    let attempt = SignInAttempt(email: email, address: address)
    let found = try database.write { try begin(attempt, email, now, $0) }
    let isRight = try PasswordHash.verify(password, against: found?.hash)
    guard let found, isRight else {
      try database.write { try SignInThrottleStore.failed(attempt, now: now, $0) }
      throw PeopleProblem.signInRefused
    }
    return try database.write { connection in
      // What changed while the password was checked counts.
      let hash = try PersonStore.passwordHash(of: found.id, connection)
      guard let hash, hash.stored == found.hash.stored,
        try PersonStore.find(found.id, connection)?.isEnabled == true
      else { throw PeopleProblem.signInRefused }
      try SignInThrottleStore.succeeded(attempt, connection)
      return try SessionStore.start(
        for: found.id, by: .person(found.id), now: now, using: &generator, connection)
    }
  }

  private static func begin(
    _ attempt: SignInAttempt, _ email: String, _ now: Instant, _ connection: Connection
  ) throws -> (id: Int64, hash: PasswordHash)? {
    if let seconds = try SignInThrottleStore.begin(attempt, now: now, connection) {
      throw PeopleProblem.signInMustWait(seconds: seconds)
    }
    guard let person = try PersonStore.find(email: email, connection), person.isEnabled,
      let hash = try PersonStore.passwordHash(of: person.id, connection)
    else { return nil }
    return (person.id, hash)
  }
}
