/// `%XX`, in and out.
enum PercentCoding {
  /// What a stray `%` is.
  enum Stray {
    /// It stays as it is (WHATWG URL, "percent-decode").
    case kept
    /// The whole text is refused.
    case refused
  }

  /// The bytes with each `%XX` replaced. O(n). Nil only when a stray `%` is refused.
  static func decoded(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool, stray: Stray) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      at += 1
      if byte == ASCII.plus, plusIsSpace {
        out.append(ASCII.space)
      } else if byte == ASCII.percent {
        if at + 1 < bytes.endIndex, let high = ASCII.hex(bytes[at]), let low = ASCII.hex(bytes[at + 1]) {
          out.append(high << 4 | low)
          at += 2
        } else if stray == .kept {
          out.append(byte)
        } else {
          return nil
        }
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Appends the text as `application/x-www-form-urlencoded` writes it: letters, digits and `*-._` stay,
  /// a space is `+`, every other byte is `%XX`.
  static func appendForm(_ text: String, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x2A, 0x2D, 0x2E, 0x5F: out.append(byte)
      case ASCII.space: out.append(ASCII.plus)
      case _ where ASCII.isAlphanumeric(byte): out.append(byte)
      default: out += [ASCII.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
