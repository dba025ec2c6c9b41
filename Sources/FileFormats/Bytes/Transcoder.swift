/// Turns bytes of other encodings into UTF-8, piece by piece, keeping what a piece cuts in two.
struct Transcoder {
  let encoding: TextEncoding
  /// Bytes of the file turned so far, for the place in a problem.
  private(set) var offset: Int
  private let upperHalf: [UInt16]?
  private var pendingByte: UInt8?
  private var pendingHighSurrogate: UInt16?

  init(from encoding: TextEncoding, offset: Int = 0) {
    precondition(encoding != .utf8, "UTF-8 needs no transcoding")
    self.encoding = encoding
    self.offset = offset
    upperHalf = SingleByteTable.upperHalf(of: encoding)
  }

  /// How many bytes of UTF-8 a piece can become at most.
  static func room(for count: Int) -> Int { 3 * count + 8 }

  /// Writes the piece as UTF-8 and returns how many bytes that took.
  ///
  /// - Throws: ``FileProblem/invalidText(encoding:byteOffset:line:)`` at a lone surrogate; `line` is the
  ///   caller's best knowledge.
  mutating func turn(
    _ piece: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>, line: Int
  ) throws(FileProblem) -> Int {
    defer { offset += piece.count }
    if let upperHalf {
      var written = 0
      for byte in piece {
        Self.write(byte < 0x80 ? UInt32(byte) : UInt32(upperHalf[Int(byte &- 0x80)]), to: target, &written)
      }
      return written
    }
    return try turnUTF16(piece, into: target, line: line)
  }

  /// Call at the end of the file: half a character there is a problem.
  func finish(line: Int) throws(FileProblem) {
    if pendingByte != nil || pendingHighSurrogate != nil {
      throw .invalidText(encoding: encoding, byteOffset: offset, line: line)
    }
  }

  private mutating func turnUTF16(
    _ piece: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>, line: Int
  ) throws(FileProblem) -> Int {
    var written = 0
    let bigEndian = encoding == .utf16BigEndian
    for (index, byte) in piece.enumerated() {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let unit =
        bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      if let high = pendingHighSurrogate {
        guard unit & 0xFC00 == 0xDC00 else {
          throw .invalidText(encoding: encoding, byteOffset: offset + index - 3, line: line)
        }
        pendingHighSurrogate = nil
        let scalar = 0x1_0000 + (UInt32(high & 0x3FF) << 10) + UInt32(unit & 0x3FF)
        Self.write(scalar, to: target, &written)
      } else if unit & 0xFC00 == 0xD800 {
        pendingHighSurrogate = unit
      } else if unit & 0xFC00 == 0xDC00 {
        throw .invalidText(encoding: encoding, byteOffset: offset + index - 1, line: line)
      } else {
        Self.write(UInt32(unit), to: target, &written)
      }
    }
    return written
  }

  @inline(__always)
  static func write(_ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>, _ count: inout Int) {
    switch scalar {
    case ..<0x80:
      target[count] = UInt8(truncatingIfNeeded: scalar)
      count &+= 1
    case ..<0x800:
      target[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      target[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count &+= 2
    case ..<0x1_0000:
      target[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      target[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      target[count &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count &+= 3
    default:
      target[count] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      target[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      target[count &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      target[count &+ 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count &+= 4
    }
  }
}
