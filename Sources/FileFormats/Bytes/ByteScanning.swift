/// Eight bytes at a time, without instructions of any one processor.
///
/// The classic test for a zero byte, `(x − 0x01…01) & ~x & 0x80…80` (Mycroft 1987; Warren, *Hacker's
/// Delight*, 6-1), applied to `x XOR pattern`. Its lowest mark is exact; only higher ones may be false, so
/// only the lowest is used.
enum ByteScanning {
  static let lowBits: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A byte in all eight places.
  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { lowBits &* UInt64(byte) }

  /// A mark in the high bit of the lowest byte that equals the pattern's (and perhaps of higher ones).
  @inline(__always)
  static func marks(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return (difference &- lowBits) & ~difference & highBits
  }

  /// Eight bytes with the first in the lowest place.
  @inline(__always)
  static func word(_ base: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
