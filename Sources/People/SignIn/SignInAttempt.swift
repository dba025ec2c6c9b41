import Secrets

/// Who tries to sign in from where, as fingerprints: what was typed may be a password in the wrong field, and
/// of any length, so it is not kept.
public struct SignInAttempt: Sendable, Hashable {
  let email: [UInt8]
  let address: [UInt8]

  /// `address` is the network address as the server sees it.
  public init(email typed: String, address: String) {
    let email = (try? EmailAddress(typed))?.text ?? typed
    self.email = Self.fingerprint("email", email)
    self.address = Self.fingerprint("address", address)
  }

  private static func fingerprint(_ kind: String, _ text: String) -> [UInt8] {
    Fingerprint.sha256("\(kind):\(text)")
  }
}

extension SignInAttempt: CustomStringConvertible, CustomReflectable {
  public var description: String { "SignInAttempt(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
