/// References in XML text: character numbers and the names that ``XMLScanner/Reading`` knows; never expanded to more
/// than one character.
enum XMLText {
  /// Adds `raw` to `target` with its references decoded; `false` when a reference is not one of these.
  static func append(
    _ raw: UnsafeBufferPointer<UInt8>, to target: inout [UInt8], _ reading: XMLScanner.Reading = .strict
  ) -> Bool {
    guard raw.contains(UInt8(ascii: "&")) else {
      target.append(contentsOf: raw)
      return true
    }
    var position = 0
    while position < raw.count {
      guard raw[position] == UInt8(ascii: "&") else {
        target.append(raw[position])
        position += 1
        continue
      }
      let bound = min(raw.count, position + 12)
      if let end = (position..<bound).first(where: { raw[$0] == UInt8(ascii: ";") }),
        let scalar = scalar(String(decoding: raw[(position + 1)..<end], as: UTF8.self), reading)
      {
        target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        position = end + 1
      } else {
        guard reading == .feeds else { return false }
        target.append(raw[position])
        position += 1
      }
    }
    return true
  }

  private static func scalar(_ reference: String, _ reading: XMLScanner.Reading) -> UnicodeScalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let number: UInt32? =
        if reference.hasPrefix("#x") {
          UInt32(reference.dropFirst(2), radix: 16)
        } else if reference.hasPrefix("#") {
          UInt32(reference.dropFirst())
        } else {
          nil
        }
      if number == nil, reading == .feeds { return HTMLNames.scalar(reference) }
      guard let number, number != 0 else { return nil }
      return UnicodeScalar(number)
    }
  }
}
