/// International bank account numbers, ISO 13616: country, two check digits, mod 97 = 1 (ISO 7064).
enum IBAN {
  /// The range of the IBAN that begins at `position`, written together or parted by single spaces.
  /// Countries of the table need their length; others are accepted from 15 to 34 characters written
  /// together.
  static func range(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard bytes.at(position).isLetter, bytes.at(position + 1).isLetter else { return nil }
    let country = UInt16(bytes[position].uppered) << 8 | UInt16(bytes[position + 1].uppered)
    // `IT60`, or `IT 60` as some print it.
    let check = bytes.at(position + 2) == UInt8(ascii: " ") ? position + 3 : position + 2
    guard bytes.at(check).isDigit, bytes.at(check + 1).isDigit else { return nil }
    guard let length = lengths[country] else {
      var end = position
      while end < bytes.count, bytes[end].isAlphanumeric { end += 1 }
      guard (15...34).contains(end - position), bytes.isEdge(after: end) else { return nil }
      return remainder(position..<end, in: bytes) == 1 ? position..<end : nil
    }
    var taken = 0
    var end = position
    while end < bytes.count, taken < length {
      if bytes[end].isAlphanumeric {
        taken += 1
        end += 1
      } else if let width = space(at: end, in: bytes), bytes.at(end + width).isAlphanumeric {
        end += width
      } else {
        return nil
      }
    }
    guard taken == length, bytes.isEdge(after: end) else { return nil }
    return remainder(position..<end, in: bytes) == 1 ? position..<end : nil
  }

  /// The number modulo 97 with the first four characters moved to the end and letters read as 10…35.
  static func remainder(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var head = 0
    var headFactor = 1
    var tail = 0
    var seen = 0
    for index in range where bytes[index].isAlphanumeric {
      let byte = bytes[index].uppered
      let value = byte.isDigit ? byte.digitValue : Int(byte) - 55
      let factor = value > 9 ? 100 : 10
      if seen < 4 {
        head = (head * factor + value) % 97
        headFactor = headFactor * factor % 97
      } else {
        tail = (tail * factor + value) % 97
      }
      seen += 1
    }
    return (tail * headFactor + head) % 97
  }

  /// The width of a single space, hyphen or no-break space.
  private static func space(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "-") { return 1 }
    return bytes[position] == 0xC2 && bytes.at(position + 1) == 0xA0 ? 2 : nil
  }

  /// Lengths from the SWIFT IBAN registry.
  private static let lengths: [UInt16: Int] = {
    let table = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 \
      FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 \
      LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 \
      SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20
      """
    var lengths: [UInt16: Int] = [:]
    for entry in table.split(separator: " ") {
      let letters = Array(entry.utf8)
      lengths[UInt16(letters[0]) << 8 | UInt16(letters[1])] = Int(entry.dropFirst(2))
    }
    return lengths
  }()
}
