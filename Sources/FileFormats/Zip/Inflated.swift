import CZlib

/// Bytes that came packed (RFC 1950, 1951, 1952), unpacked up to a limit.
public enum Inflated: Sendable, Hashable {
  case bytes([UInt8])
  /// There would be more than the limit; no more than that was ever unpacked.
  case tooLarge
  case damaged

  /// The form is found out: gzip, zlib, or bare deflate. O(bytes unpacked), at most `limit` and a block.
  public init(_ packed: [UInt8], limit: Int) {
    // 32 more than the window's bits tells gzip and zlib apart; less than nothing is bare deflate.
    let first = Self.unpack(packed, windowBits: 15 + 32, limit: limit)
    self = first == .damaged ? Self.unpack(packed, windowBits: -15, limit: limit) : first
  }

  private static let block = 64 << 10

  private static func unpack(_ packed: [UInt8], windowBits: Int32, limit: Int) -> Inflated {
    var stream = z_stream()
    guard inflateInit2_(&stream, windowBits, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return .damaged
    }
    defer { inflateEnd(&stream) }
    var input = packed
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      return drain(&stream, limit)
    }
  }

  private static func drain(_ stream: inout z_stream, _ limit: Int) -> Inflated {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: block)
    while true {
      let (status, count) = piece.withUnsafeMutableBufferPointer { piece in
        stream.next_out = piece.baseAddress
        stream.avail_out = UInt32(piece.count)
        return (inflate(&stream, Z_NO_FLUSH), piece.count - Int(stream.avail_out))
      }
      guard output.count + count <= limit else { return .tooLarge }
      output += piece[..<count]
      switch status {
      // Several gzip members may follow each other; one is what senders of webhooks write.
      case Z_STREAM_END: return stream.avail_in == 0 ? .bytes(output) : .damaged
      case Z_OK where count > 0 || stream.avail_in > 0: continue
      default: return .damaged
      }
    }
  }
}
