/// What one guess at a password costs: the parameters of scrypt.
///
/// Source: RFC 7914. Memory is 128 · N · r bytes: 32 MB at the cost of today.
public struct PasswordCost: Sendable, Hashable {
  /// Binary logarithm of N.
  public let logN: Int
  /// Block size.
  public let r: Int
  /// Parallelism.
  public let p: Int

  /// What new hashes cost.
  public static let current = PasswordCost(logN: 15, r: 8, p: 1)

  /// Precondition: within ``isReasonable``.
  public init(logN: Int, r: Int, p: Int) {
    self.logN = logN
    self.r = r
    self.p = p
  }

  /// At most 1 GB and a few seconds: a hash from a damaged row must not stop the machine.
  var isReasonable: Bool {
    (1...20).contains(logN) && (1...16).contains(r) && (1...16).contains(p) && (logN < 18 || r <= 8)
  }
}
