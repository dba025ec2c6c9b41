import Primitives

/// Invented personal data that pass their checks, so that masking has something to cover.
///
/// None can be anyone's: the mobile prefix 399, the municipality Z999 and the bank 99999 are not assigned;
/// the addresses are on the domains reserved for examples (RFC 2606).
enum PersonalData {
  /// One sentence with one of them, beginning with a space.
  static func sentence(_ chance: inout SeededGenerator) -> String {
    switch chance.below(10) {
    case 0..<3: " Potete richiamarmi al \(phone(&chance))."
    case 3..<6: " La mia e-mail è \(email(&chance))."
    case 6, 7: " Il codice fiscale dell'intestatario è \(fiscalCode(&chance))."
    case 8: " Per il rimborso il mio IBAN è \(iban(&chance))."
    default: " Ho pagato con la carta \(card(&chance))."
    }
  }

  static func phone(_ chance: inout SeededGenerator) -> String {
    let a = digits(3, &chance)
    let b = digits(4, &chance)
    return switch chance.below(3) {
    case 0: "+39 399 \(a) \(b)"
    case 1: "399\(a)\(b)"
    default: "399 \(a)\(b)"
    }
  }

  static func email(_ chance: inout SeededGenerator) -> String {
    let name = chance.pick(["giulia", "marco", "anna", "pietro", "laura", "dario", "nadia", "ugo"])
    let surname = chance.pick(["ferri", "lodigiani", "serra", "monti", "galli", "corsini", "valenti"])
    let domain = chance.pick(["example.com", "example.org", "example.net"])
    return "\(name).\(surname)\(chance.below(90) + 10)@\(domain)"
  }

  /// Letters, birth date, municipality and check character.
  static func fiscalCode(_ chance: inout SeededGenerator) -> String {
    let consonants = Array("BCDFGLMNPRSTV")
    var code = String((0..<6).map { _ in chance.pick(consonants) })
    code += digits(1, from: 5...9, &chance) + digits(1, &chance)
    code += String(chance.pick(Array("ABCDEHLMPRST")))
    let day = chance.within(1...28) + (chance.happens(0.5) ? 40 : 0)
    code += (day < 10 ? "0" : "") + "\(day)Z999"
    return code + checkLetter(code)
  }

  /// An Italian IBAN: check digits (ISO 7064, mod 97), CIN, bank, branch, account.
  static func iban(_ chance: inout SeededGenerator) -> String {
    let account = "99999" + digits(5, &chance) + "000" + digits(9, &chance)
    let bban = checkLetter(account) + account
    let check = 98 - remainder97(bban + "IT00")
    let plain = "IT\(check < 10 ? "0" : "")\(check)\(bban)"
    return chance.happens(0.5) ? plain : spaced(plain)
  }

  /// Sixteen digits that pass Luhn's check.
  static func card(_ chance: inout SeededGenerator) -> String {
    let body = "400000" + digits(9, &chance)
    let sum = body.reversed().enumerated().reduce(0) { sum, next in
      let digit = next.element.wholeNumberValue ?? 0
      let doubled = digit * 2
      return sum + (next.offset % 2 == 0 ? (doubled > 9 ? doubled - 9 : doubled) : digit)
    }
    let plain = body + "\((10 - sum % 10) % 10)"
    return chance.happens(0.5) ? plain : spaced(plain)
  }

  /// The check character of the codice fiscale (D.M. 23 December 1976); the CIN of a bank account is
  /// worked out in the same way.
  static func checkLetter(_ text: String) -> String {
    let odd = [
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ]
    let sum = text.utf8.enumerated().reduce(0) { sum, next in
      let value = next.element < 65 ? Int(next.element) - 48 : Int(next.element) - 65
      return sum + (next.offset % 2 == 0 ? odd[value] : value)
    }
    return String(UnicodeScalar(UInt8(65 + sum % 26)))
  }

  /// The number that letters (A = 10 … Z = 35) and digits spell, modulo 97.
  static func remainder97(_ text: String) -> Int {
    text.utf8.reduce(0) { rest, byte in
      byte < 65 ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
    }
  }

  private static func digits(
    _ count: Int, from range: ClosedRange<Int> = 0...9, _ chance: inout SeededGenerator
  ) -> String {
    (0..<count).map { _ in "\(chance.within(range))" }.joined()
  }

  private static func spaced(_ text: String) -> String {
    text.enumerated().map { $0.offset > 0 && $0.offset % 4 == 0 ? " \($0.element)" : "\($0.element)" }
      .joined()
  }
}
