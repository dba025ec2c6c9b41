/// Telephone numbers: international (`+39 …`, `0039 …`), Italian mobile (`3xx`) and fixed (`0x`), and the
/// North American written form (`555-123-4567`). Italy's numbering plan: mobile 9 or 10 digits, fixed 6
/// to 11 with its leading zero; shorter than 8 is left, it is more often a code. Numbers of services
/// (`800`, `199`, `112`) are not personal and stay.
enum PhoneNumber {
  static func range(of groups: DigitGroups, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard groups.count > 0, isFree(groups.start, in: bytes) else { return nil }
    for last in stride(from: groups.count - 1, through: 0, by: -1) {
      let end = groups.end(of: last)
      guard bytes.isEdge(after: end), isClosed(end, in: bytes) else { continue }
      guard isNumber(groups, through: last, in: bytes) else { continue }
      if groups.startsWithPlus == false, ReferenceWord.stands(before: groups.start, in: bytes) {
        return nil
      }
      return groups.start..<end
    }
    return nil
  }

  private static func isNumber(
    _ groups: DigitGroups, through last: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let total = groups.digits(through: last)
    let head = groups.value(of: 0, in: bytes)
    if groups.startsWithPlus {
      return isInternational(groups, total: total, through: last, in: bytes)
    }
    // Inside a longer series of digits (an IBAN that fails its check) only a whole block is a number.
    let follows =
      groups.start > 1 && bytes[groups.start - 1] == 0x20 && bytes[groups.start - 2].isDigit
    if follows, last > 0 { return false }
    if groups.length(of: 0) >= 4, bytes[groups.start(of: 0)] == 0x30,
      bytes[groups.start(of: 0) + 1] == 0x30
    {
      return (11...16).contains(total) && bytes[groups.start(of: 0) + 2] != 0x30 && follows == false
    }
    if isDateOrHours(groups, through: last, in: bytes) || isAmount(groups, through: last, in: bytes) {
      return false
    }
    switch groups.first {
    case UInt8(ascii: "3"):
      return (9...10).contains(total) && isMobile(groups, through: last, total: total)
    case UInt8(ascii: "0"):
      return (8...11).contains(total) && isFixed(groups, through: last, in: bytes)
    default:
      return total == 10 && last == 2 && groups.length(of: 0) == 3 && groups.length(of: 1) == 3
        && (200...999).contains(head) && groups.separator(before: 2) != UInt8(ascii: ".")
        && (groups.separator(before: 1) == UInt8(ascii: "-") || groups.separator(before: 0) != 0)
    }
  }

  private static func isInternational(
    _ groups: DigitGroups, total: Int, through last: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard groups.first != UInt8(ascii: "0"), (8...15).contains(total) else { return false }
    let first = groups.start(of: 0)
    guard bytes[first] == UInt8(ascii: "3"), bytes.at(first + 1) == UInt8(ascii: "9") else {
      return true
    }
    // Italy: two of prefix and at most eleven, so that a quantity after the number is not swallowed.
    return total <= 13 && (total <= 12 || nationalHead(groups, in: bytes) == UInt8(ascii: "0"))
  }

  /// The first digit after `+39`.
  private static func nationalHead(_ groups: DigitGroups, in bytes: UnsafeBufferPointer<UInt8>)
    -> UInt8
  {
    groups.length(of: 0) > 2
      ? bytes[groups.start(of: 0) + 2] : bytes[groups.start(of: min(1, groups.count - 1))]
  }

  /// `3xx` alone or first, the rest in groups of two to four (or all the rest), none of one digit.
  private static func isMobile(_ groups: DigitGroups, through last: Int, total: Int) -> Bool {
    if last == 0 { return true }
    guard groups.length(of: 0) == 3 else { return false }
    return (1...last).allSatisfy {
      groups.length(of: $0) >= 2 && groups.separator(before: $0) != 0x28
    }
  }

  /// A prefix of two to four digits whose second is not zero, then groups of two digits or more; or one
  /// block.
  private static func isFixed(
    _ groups: DigitGroups, through last: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard groups.length(of: 0) >= 2, bytes[groups.start(of: 0) + 1] != 0x30 else { return false }
    if last == 0 { return true }
    guard groups.length(of: 0) <= 4 else { return false }
    return (1...last).allSatisfy { groups.length(of: $0) >= 2 }
  }

  /// `01/02/2026`, `02.03.26 10.30`, `09.30-12.45`: groups of two that read as a day and a month or as hours.
  private static func isDateOrHours(
    _ groups: DigitGroups, through last: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard last >= 1, groups.length(of: 0) <= 2, groups.length(of: 1) == 2 else { return false }
    let separator = groups.separator(before: 1)
    guard separator != UInt8(ascii: " "), separator != UInt8(ascii: ")") else { return false }
    let (head, next) = (groups.value(of: 0, in: bytes), groups.value(of: 1, in: bytes))
    if last >= 2, groups.separator(before: 2) == separator, (1...31).contains(head),
      (1...12).contains(next)
    {
      return groups.length(of: 2) == 4 || (groups.length(of: 2) == 2 && last != 4)
    }
    return last == 3 && groups.length(of: 3) == 2 && groups.length(of: 2) == 2 && head < 25
      && next < 60
      && groups.separator(before: 2) == UInt8(ascii: "-") && separator != UInt8(ascii: "-")
  }

  /// `345.678.901`, or a number beside a sign of money.
  private static func isAmount(
    _ groups: DigitGroups, through last: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let end = groups.end(of: last)
    if bytes.at(end) == UInt8(ascii: ","), bytes.at(end + 1).isDigit { return true }
    guard last >= 1 else { return false }
    return groups.digits(through: last) == 9
      && (0...last).allSatisfy { groups.length(of: $0) == 3 }
      && (1...last).allSatisfy { groups.separator(before: $0) == UInt8(ascii: ".") }
  }

  /// Not the tail of a longer number such as `12.345.678-0212345678` or of a word such as `ID-0212345678`.
  private static func isFree(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    guard
      before == UInt8(ascii: ".") || before == UInt8(ascii: "-") || before == UInt8(ascii: "/")
        || before == UInt8(ascii: ",") || before == UInt8(ascii: ":") || before == UInt8(ascii: "#")
    else { return true }
    if before == UInt8(ascii: "#") { return false }
    let earlier = bytes.at(start - 2)
    return earlier.isDigit == false && (before == UInt8(ascii: "-") && earlier.isLetter) == false
  }

  /// Not the head of a longer code such as `0212345678-AB` or `3401234567.89.1234567890`.
  private static func isClosed(_ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = bytes.at(end)
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") else {
      return true
    }
    return bytes.at(end + 1).isAlphanumeric == false
      || (byte == UInt8(ascii: ".") && bytes[end + 1].isLetter)
      || (byte == UInt8(ascii: "/") && bytes[end + 1].isDigit)
  }
}

/// Words that say that the number after them is a reference, not a telephone: `ordine n. 3401234567`.
enum ReferenceWord {
  static func stands(before position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = position
    // At most two words back: the reference and its `n.`, `nr`, `numero`.
    for _ in 0..<3 {
      while end > 0, position - end < 24, bytes[end - 1].isAlphanumeric == false,
        bytes[end - 1] < 0x80 || end > 1
      {
        if bytes[end - 1] >= 0x80, isNumberSign(endingAt: end, in: bytes) == false { return false }
        if bytes[end - 1] == 0x0A { return false }
        end -= 1
      }
      var start = end
      while start > 0, bytes[start - 1].isLetter { start -= 1 }
      guard start < end, start == 0 || bytes[start - 1].isWord == false else { return false }
      if references.contains(where: {
        $0.utf8CodeUnitCount == end - start && bytes.matches($0, at: start)
      }) {
        return true
      }
      guard
        numbers.contains(where: {
          $0.utf8CodeUnitCount == end - start && bytes.matches($0, at: start)
        })
      else { return false }
      end = start
    }
    return false
  }

  private static func isNumberSign(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // ° (C2 B0), º (C2 BA), № (E2 84 96) and the no-break space (C2 A0).
    let byte = bytes[end - 1]
    return byte == 0xB0 || byte == 0xBA || byte == 0x96 || byte == 0xA0 || byte == 0xC2
      || byte == 0xE2 || byte == 0x84
  }

  private static let numbers: [StaticString] = [
    "n", "nr", "no", "num", "numero", "number", "il", "e", "del",
  ]
  private static let references: [StaticString] = [
    "ordine", "ordini", "order", "fattura", "fatture", "invoice", "pratica", "ticket", "codice",
    "code",
    "protocollo", "prot", "contratto", "contract", "cliente", "spedizione", "tracking", "shipment",
    "lotto",
    "matricola", "seriale", "serial", "pod", "pdr", "rif", "riferimento", "reference", "ref", "id",
    "bolletta",
    "bolla", "ddt", "scontrino", "segnalazione", "reclamo", "preventivo", "polizza", "sinistro",
    "account",
    "transazione", "pagamento", "cro", "trn", "iva", "sku", "ean", "imei", "sn",
  ]
}
