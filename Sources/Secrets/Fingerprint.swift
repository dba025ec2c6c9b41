import Crypto

/// What bytes are known by: the same for the same bytes, and nobody finds the bytes from it.
public enum Fingerprint {
  /// The 32 bytes of SHA-256. O(bytes).
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  public static func sha256(_ text: String) -> [UInt8] { sha256(Array(text.utf8)) }

  /// A name for something with several parts: so many bytes of SHA-256 in hexadecimal digits, two for each. No part
  /// holds a NUL, so that two lists of parts never give the same bytes.
  public static func name(of parts: [String], bytes count: Int = 16) -> String {
    Hexadecimal.text(sha256(parts.joined(separator: "\u{0}")).prefix(count))
  }
}

/// What proves that whoever made it knows the key (HMAC, RFC 2104).
public enum AuthenticationCode {
  /// 32 bytes.
  public static func sha256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }

  /// 20 bytes. For senders that know no better.
  public static func sha1(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }
}

/// Comparing what a visitor brought with what is secret.
public enum ConstantTime {
  /// In the same time wherever they differ; the length is no secret.
  public static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  public static func equal(_ one: String, _ other: String) -> Bool { equal(Array(one.utf8), Array(other.utf8)) }
}

/// Bytes as two digits each, in lower case.
public enum Hexadecimal {
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
