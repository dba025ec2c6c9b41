import Primitives

/// Remembers what the few different cells of a column mean, so that each is worked out once: bytes → value.
/// Open addressing, at most 4,096 entries; O(length of the cell).
struct CellCache: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var bytes: [UInt8]
    var value: ParsedValue
  }

  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private var entries: [Entry] = []

  /// The remembered value, or the one that `make` gives, remembered when there is room.
  @inline(__always)
  mutating func value(
    _ bytes: UnsafeBufferPointer<UInt8>, orMake make: (UnsafeBufferPointer<UInt8>) -> ParsedValue
  ) -> ParsedValue {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, Self.equal(entries[index].bytes, bytes) {
        return entries[index].value
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let value = make(bytes)
    if entries.count < 4096 {
      insert(Entry(hash: hash, bytes: Array(bytes), value: value), at: slot)
    }
    return value
  }

  private mutating func insert(_ entry: Entry, at slot: Int) {
    slots[slot] = Int32(entries.count)
    entries.append(entry)
    guard entries.count * 2 > slots.count else { return }
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  private static func equal(_ known: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == bytes.count else { return false }
    for index in 0..<bytes.count where known[index] != bytes[index] { return false }
    return true
  }

  /// Eight bytes at a time, multiplied and folded. Only spreads the entries over the slots.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: bytes.count) &+ 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 32
      position += 8
    }
    var rest: UInt64 = 0
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    hash = (hash ^ rest) &* 0x9FB2_1C65_1E98_DF25
    return hash ^ (hash >> 29)
  }
}
