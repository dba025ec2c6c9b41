import Crypto

/// A customer's id that is an e-mail address is not kept as it is: a fingerprint of it is, the same wherever
/// the address comes again, so that conversations, answers and holdings still find their customer.
public enum CustomerPseudonym {
  /// The id, or `c-` and 20 hexadecimal digits of the SHA-256 of the address in lower case.
  public static func of(_ id: String) -> String {
    guard id.contains("@") else { return id }
    var address = id.lowercased()
    let digest = address.withUTF8 { SHA256.hash(data: UnsafeRawBufferPointer($0)) }
    let digits = digest.prefix(10).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    return "c-" + digits.joined()
  }
}
