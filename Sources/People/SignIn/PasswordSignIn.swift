import Ledger
public import Primitives
public import Secrets
public import Storage

/// Signing in with e-mail and password: a short transaction, the slow check without one, and another short one.
///
/// `begin`, `isRight`, `finish`, in this order. All three say and cost the same for an account that does not exist, is
/// disabled or has no password.
public struct PasswordSignIn: Sendable {
  private let email: String
  private let password: String
  private let attempt: SignInAttempt
  private let now: Instant

  /// Whose password is checked; against nobody's where there is no such account.
  public struct Candidate: Sendable {
    fileprivate var id: Int64
    fileprivate var hash: PasswordHash
  }

  /// `address` is where the request came from: it is throttled too.
  public init(email: String, password: String, address: String, now: Instant) {
    self.email = email
    self.password = password
    self.now = now
    attempt = SignInAttempt(email: email, address: address)
  }

  /// Counts the attempt. Throws `PeopleProblem.signInMustWait` after too many failures.
  public func begin(_ connection: Connection) throws -> Candidate? {
    if let seconds = try SignInThrottleStore.begin(attempt, now: now, connection) {
      throw PeopleProblem.signInMustWait(seconds: seconds)
    }
    guard let person = try PersonStore.find(email: email, connection), person.isEnabled,
      let hash = try PersonStore.passwordHash(of: person.id, connection)
    else { return nil }
    return Candidate(id: person.id, hash: hash)
  }

  /// Blocks for about a tenth of a second: not on the cooperative pool.
  public func isRight(_ candidate: Candidate?) throws -> Bool {
    try PasswordHash.verify(password, against: candidate?.hash) && candidate != nil
  }

  /// The secret of a new session; nil, and the failure is remembered, when it is refused.
  public func finish(
    _ candidate: Candidate?, isRight: Bool, using generator: inout some RandomNumberGenerator,
    _ connection: Connection
  ) throws -> Secret? {
    guard let candidate, isRight else {
      try SignInThrottleStore.failed(attempt, now: now, connection)
      return nil
    }
    // What changed while the password was checked counts.
    let hash = try PersonStore.passwordHash(of: candidate.id, connection)
    guard let hash, hash.stored == candidate.hash.stored,
      try PersonStore.find(candidate.id, connection)?.isEnabled == true
    else { return nil }
    try SignInThrottleStore.succeeded(attempt, connection)
    return try SessionStore.start(
      for: candidate.id, by: .person(candidate.id), now: now, using: &generator, connection)
  }
}
