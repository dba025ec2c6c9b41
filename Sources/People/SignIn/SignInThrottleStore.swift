public import Primitives
public import Storage

/// Keeps the failures to sign in of the last 15 minutes, by e-mail and by address. Accounts that do not exist
/// are counted like those that do.
public enum SignInThrottleStore {
  /// Seconds this attempt must wait, nil when it may be made now. It is then counted against the e-mail at once,
  /// before the password is looked at, so that many tries at the same moment do not all pass as the first one.
  /// An attempt that must wait does not count.
  public static func begin(_ attempt: SignInAttempt, now: Instant, _ connection: Connection) throws -> Int64? {
    try connection.lock("sign-in-failures")
    let waits = try [attempt.email, attempt.address].compactMap { key in
      SignInThrottle.wait(after: try failures(key, now, connection), now: now)
    }
    if let longest = waits.max() { return longest }
    try add(attempt.email, now, connection)
    return nil
  }

  /// The attempt failed: it counts against the address too.
  public static func failed(_ attempt: SignInAttempt, now: Instant, _ connection: Connection) throws {
    try add(attempt.address, now, connection)
  }

  /// The attempt succeeded: nothing counts against the e-mail any more. The address keeps its count, or an
  /// attacker would clear it with an account of his own.
  public static func succeeded(_ attempt: SignInAttempt, _ connection: Connection) throws {
    try connection.execute("DELETE FROM sign_in_failure WHERE key_hash = \(attempt.email)")
  }

  /// Removes what does not count any more; returns how many.
  @discardableResult
  public static func sweep(now: Instant, _ connection: Connection) throws -> Int {
    try connection.execute(
      "DELETE FROM sign_in_failure WHERE failed_at <= \(now.seconds - SignInThrottle.window)")
  }

  private static func failures(_ key: [UInt8], _ now: Instant, _ connection: Connection) throws -> [Instant] {
    try connection.all(
      """
      SELECT failed_at FROM sign_in_failure
      WHERE key_hash = \(key) AND failed_at > \(now.seconds - SignInThrottle.window)
      """
    ) { Instant(seconds: $0.int64(0)) }
  }

  private static func add(_ key: [UInt8], _ now: Instant, _ connection: Connection) throws {
    try connection.execute(
      "INSERT INTO sign_in_failure (key_hash, failed_at) VALUES (\(key), \(now.seconds))")
  }
}
