/// Payment cards: 13 to 19 digits whose Luhn sum (ISO/IEC 7812-1, annex B) is a multiple of ten.
enum CardNumber {
  static func range(of groups: DigitGroups, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard groups.first.isDigit, groups.count > 0 else { return nil }
    for last in stride(from: groups.count - 1, through: 0, by: -1) {
      let total = groups.digits(through: last)
      guard (13...19).contains(total), hasCardShape(groups, through: last) else { continue }
      let range = groups.start..<groups.end(of: last)
      guard isIssued(leading: groups.first, length: total), luhnHolds(range, in: bytes) else {
        continue
      }
      return range
    }
    return nil
  }

  /// One block of digits, or the groups that cards print (4-4-4-4, 4-4-4-4-3, 4-6-5, 4-6-4), parted by
  /// spaces or hyphens.
  private static func hasCardShape(_ groups: DigitGroups, through last: Int) -> Bool {
    if last == 0 { return true }
    for index in 1...last {
      let separator = groups.separator(before: index)
      guard separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-") else { return false }
    }
    guard groups.length(of: 0) == 4 else { return false }
    if last == 2 { return groups.length(of: 1) == 6 && (4...5).contains(groups.length(of: 2)) }
    guard (3...4).contains(last), (1...3).allSatisfy({ groups.length(of: $0) == 4 }) else {
      return false
    }
    return last == 3 || groups.length(of: 4) == 3
  }

  /// The lengths that issuers use for a leading digit. It spares clock ticks and bar codes, one in ten of
  /// which would pass the sum by luck.
  private static func isIssued(leading: UInt8, length: Int) -> Bool {
    switch length {
    case 13: leading == UInt8(ascii: "4")
    case 14: leading == UInt8(ascii: "3")
    case 15:
      leading == UInt8(ascii: "3") || leading == UInt8(ascii: "1") || leading == UInt8(ascii: "2")
    case 16: leading != UInt8(ascii: "0")
    default: (UInt8(ascii: "3")...UInt8(ascii: "6")).contains(leading)
    }
  }

  static func luhnHolds(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var sum = 0
    var isDoubled = false
    for index in range.reversed() where bytes[index].isDigit {
      let digit = bytes[index].digitValue
      sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
      isDoubled.toggle()
    }
    return sum % 10 == 0
  }
}
