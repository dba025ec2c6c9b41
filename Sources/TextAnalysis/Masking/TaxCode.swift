/// The Italian tax code of persons (codice fiscale), D.M. 23 December 1976: six letters of surname and
/// name, two digits of year, letter of month, two digits of day, letter and three digits of place, check
/// character. When two persons would share it (omocodia), digits are replaced by letters from
/// `LMNPQRSTUV`.
enum TaxCode {
  /// The range of the code at `position`, together or in printed groups (`RSSMRA 85T10 A562S`).
  static func range(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var code = SIMD16<UInt8>()
    var taken = 0
    var end = position
    while end < bytes.count, taken < 16 {
      let byte = bytes[end]
      if byte.isAlphanumeric {
        guard fits(byte, at: taken) else { return nil }
        code[taken] = byte.uppered
        taken += 1
      } else if byte != UInt8(ascii: " ") || spaceable & (1 << taken) == 0 {
        return nil
      }
      end += 1
    }
    guard taken == 16, bytes.isEdge(after: end) else { return nil }
    let day = digit(code[9]) * 10 + digit(code[10])
    guard (1...31).contains(day) || (41...71).contains(day) else { return nil }
    return checkCharacter(code) == code[15] ? position..<end : nil
  }

  /// The check character: the odd places (first, third, …) through a table, the even ones at face value,
  /// the sum modulo 26.
  static func checkCharacter(_ code: SIMD16<UInt8>) -> UInt8 {
    var sum = 0
    for index in 0..<15 {
      let byte = code[index]
      let value = byte.isDigit ? byte.digitValue : Int(byte) - 65
      sum += index % 2 == 0 ? odd[value] : value
    }
    return UInt8(65 + sum % 26)
  }

  /// Places where printed codes carry a space: after the surname, the name, the birth date.
  private static let spaceable: UInt32 = 1 << 3 | 1 << 6 | 1 << 8 | 1 << 9 | 1 << 11 | 1 << 15

  /// Whether a character can stand at a place: letters 0–5, 11; month 8; digits or their letters elsewhere.
  private static func fits(_ byte: UInt8, at place: Int) -> Bool {
    switch place {
    case 0...5, 11, 15: byte.isLetter
    case 8: months.contains(byte.uppered)
    default: byte.isDigit || omocodia.contains(byte.uppered)
    }
  }

  private static func digit(_ byte: UInt8) -> Int {
    byte.isDigit ? byte.digitValue : omocodia.firstIndex(of: byte) ?? 99
  }

  private static let months = Array("ABCDEHLMPRST".utf8)
  private static let omocodia = Array("LMNPQRSTUV".utf8)
  /// Values of 0…9 and A…Z (the same for the first ten) in the odd places.
  private static let odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]
}
