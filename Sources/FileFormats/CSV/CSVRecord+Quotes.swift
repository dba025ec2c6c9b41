#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What quotes need: finding their end, and taking them out of the cells.
extension CSVRecord {
  /// The quote that closes the cell opened just before `from`; `nil` when the run ends first.
  @inline(__always)
  func closingQuote(
    _ base: UnsafeMutablePointer<UInt8>, from: Int, count: Int, atEnd: Bool
  ) -> (offset: Int, hasDoubled: Bool)? {
    var position = from
    var doubled = false
    while position < count,
      let hit = memchr(base + position, Int32(quote), count &- position)
    {
      let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if offset &+ 1 < count {
        guard base[offset &+ 1] == quote else { return (offset, doubled) }
        doubled = true
        position = offset &+ 2
      } else {
        // The last byte of the run: a closing quote only if nothing can follow.
        return atEnd ? (offset, doubled) : nil
      }
    }
    return nil
  }

  /// Copies the record's bytes and takes the quotes out of the marked cells.
  @inline(__always)
  func fill(
    _ row: inout RawRow, from base: UnsafeMutablePointer<UInt8>, length: Int, columns: Int,
    _ traits: Traits
  ) {
    row.byteCount = 0
    row.reserve(bytes: length)
    memcpy(row.bytes, base, length)
    row.byteCount = length
    row.count = columns
    guard traits.hasQuotes else { return }
    for column in 0..<columns where row.spans[column].end & Self.quotedMark != 0 {
      let start = Int(row.spans[column].start)
      let end = Int(row.spans[column].end & ~Self.quotedMark)
      row.spans[column].end = UInt32(unquote(row.bytes, start, end))
    }
  }

  /// Closes up a cell whose opening quote stands just before `start`; returns the new end.
  private func unquote(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var read = start
    var write = start
    var inside = true
    while read < end {
      let byte = bytes[read]
      read &+= 1
      if inside, byte == quote {
        guard read < end, bytes[read] == quote else {
          inside = false
          continue
        }
        read &+= 1
      }
      bytes[write] = byte
      write &+= 1
    }
    return write
  }
}
