import Secrets

/// A password as it is stored: scrypt of it with a salt of its own, in one text that carries its parameters, so
/// that hashes of different costs live side by side and the cost can be raised.
///
/// Making or checking one takes about a tenth of a second, on purpose: never inside a transaction.
public struct PasswordHash: Sendable {
  let cost: PasswordCost
  let salt: [UInt8]
  private let key: [UInt8]

  /// Hashes a new password. In the product the generator is `SystemRandomNumberGenerator`.
  ///
  /// Throws only when the memory is not to be had.
  public init(
    of password: ChosenPassword, cost: PasswordCost = .current,
    using generator: inout some RandomNumberGenerator
  ) throws {
    precondition(cost.isReasonable, "The cost of a password is within reason.")
    self.cost = cost
    salt = randomBytes(16, using: &generator)
    key = try Self.derive(password.bytes, salt, cost)
  }

  init(cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  var keyBytes: [UInt8] { key }

  /// Whether a hash of today would cost more.
  public var isWeak: Bool {
    cost.logN < PasswordCost.current.logN || cost.r < PasswordCost.current.r || cost.p < PasswordCost.current.p
  }

  /// Whether `typed` is the password of `hash`; without a hash (nobody of that e-mail, or no password set) the
  /// same work is done for nothing, so that time does not tell who has an account.
  public static func verify(_ typed: String, against hash: PasswordHash?) throws -> Bool {
    let used = hash ?? .nobody
    let bytes = ChosenPassword.bytes(typed: typed)
    let derived = try derive(bytes ?? [0], used.salt, used.cost)
    let same = ConstantTime.equal(derived, used.key)
    return same && hash != nil && bytes != nil
  }

  /// The hash of no password, at today's cost.
  static let nobody = PasswordHash(
    cost: .current, salt: [UInt8](repeating: 0x63, count: 16), key: [UInt8](repeating: 0, count: 32))

  private static func derive(_ password: [UInt8], _ salt: [UInt8], _ cost: PasswordCost) throws -> [UInt8] {
    try Scrypt.key(from: password, salt: salt, logN: cost.logN, r: cost.r, p: cost.p)
  }
}

extension PasswordHash: CustomStringConvertible, CustomReflectable {
  public var description: String { "PasswordHash(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
