import Secrets

/// A customer's id that is an e-mail address is not kept as it is: a fingerprint of it is, the same wherever
/// the address comes again, so that conversations, answers and holdings still find their customer.
public enum CustomerPseudonym {
  /// The id, or `c-` and 20 hexadecimal digits of the SHA-256 of the address in lower case.
  public static func of(_ id: String) -> String {
    guard id.contains("@") else { return id }
    return "c-" + Hexadecimal.text(Fingerprint.sha256(id.lowercased()).prefix(10))
  }
}
