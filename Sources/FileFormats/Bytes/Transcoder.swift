/// Turns Windows-1252 or UTF-16 bytes into UTF-8, piece by piece, keeping what a piece cuts in two.
struct Transcoder {
  let encoding: TextEncoding
  /// Bytes of the file turned so far, for the place in a problem.
  private(set) var offset: Int
  private var pendingByte: UInt8?
  private var pendingHighSurrogate: UInt16?

  init(from encoding: TextEncoding, offset: Int = 0) {
    precondition(encoding != .utf8, "UTF-8 needs no transcoding")
    self.encoding = encoding
    self.offset = offset
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
    if encoding == .windows1252 {
      var written = 0
      for byte in piece { Self.write(Windows1252.scalar(byte), to: target, &written) }
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

/// Windows-1252 as the WHATWG Encoding Standard has it: ISO 8859-1 but for 0x80…0x9F; the five bytes that
/// have no character keep their control code.
enum Windows1252 {
  @inline(__always)
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte & 0xE0 == 0x80 ? middle(byte) : UInt32(byte)
  }

  private static func middle(_ byte: UInt8) -> UInt32 { scalars[Int(byte) - 0x80] }

  private static let scalars: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
    0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
    0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
