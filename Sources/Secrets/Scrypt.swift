import Crypto
import CryptoExtras
import Foundation

/// A key from a password, at a price (RFC 7914).
public enum Scrypt {
  /// `count` bytes. Memory is 128 · 2^logN · r bytes, for as long as it works.
  ///
  /// Throws only when the memory is not to be had.
  public static func key(
    from password: [UInt8], salt: [UInt8], logN: Int, r: Int, p: Int, count: Int = 32
  ) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: count, rounds: 1 << logN, blockSize: r, parallelism: p)
    return key.withUnsafeBytes { [UInt8]($0) }
  }
}
