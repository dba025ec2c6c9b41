/// A 64-bit fingerprint that is the same on every run and machine (FNV-1a with a final mix).
///
/// Used to see that a fact did not change and to give things a stable identity; not for secrets. O(bytes).
public struct StableHash: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  public init() {}

  @inlinable
  public mutating func combine(byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Adds a whole number.
  @inlinable
  public mutating func combine(_ number: Int64) {
    state = (state ^ UInt64(bitPattern: number)) &* 0x9FB2_1C65_1E98_DF25
    state ^= state >> 32
  }

  /// Adds a text, and a mark so that "ab","c" differs from "a","bc".
  @inlinable
  public mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var i = 0
      while i + 8 <= bytes.count {
        combine(UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: i, as: Int64.self))
        i += 8
      }
      while i < bytes.count {
        combine(byte: bytes[i])
        i += 1
      }
    }
    combine(Int64(text.utf8.count))
  }

  /// The fingerprint; never zero.
  @inlinable
  public var value: Int64 {
    var z = state
    z = (z ^ (z >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    z ^= z >> 33
    return z == 0 ? 1 : Int64(bitPattern: z)
  }
}
