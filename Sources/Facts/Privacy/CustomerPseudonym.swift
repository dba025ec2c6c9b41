import Secrets

/// A customer's id that is an e-mail address is not kept as it is: a fingerprint of it is, the same wherever
/// the address comes again, so that conversations, answers and holdings still find their customer.
public enum CustomerPseudonym {
  /// The id, or `c-` and 20 hexadecimal digits of the SHA-256 of the address in lower case.
  public static func of(_ id: String) -> String {
    guard id.contains("@") || id.contains("&") || id.contains("%") || id.contains("\u{FF20}") else { return id }
    // As web pages and addresses write the sign: the same person comes under one mark.
    let plain = signs.reduce(id.lowercased()) { $0.replacing($1, with: "@") }
    guard plain.contains("@") else { return id }
    return "c-" + Hexadecimal.text(Fingerprint.sha256(plain).prefix(10))
  }

  private static let signs = ["&#64;", "&#x40;", "&commat;", "%40", "\u{FF20}", "\u{FE6B}"]
}
