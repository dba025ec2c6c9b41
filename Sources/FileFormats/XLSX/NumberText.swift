/// Numbers as a person would write them.
enum NumberText {
  /// The shortest digits that mean this number, never with an exponent: spreadsheets store
  /// `2.3833333330000001` for 2.383333333. `nil` for what cannot be written so.
  static func shortest(_ number: Double) -> String? {
    guard number.isFinite, abs(number) < 1e18 else { return nil }
    if number == number.rounded() { return String(Int(number)) }
    let text = number.description
    guard let mark = text.firstIndex(of: "e") else { return text }
    guard let exponent = Int(text[text.index(after: mark)...]), exponent < 0, exponent > -40 else {
      return nil
    }
    let digits = text[..<mark].filter { $0 >= "0" && $0 <= "9" }
    let zeros = String(repeating: "0", count: -exponent - 1)
    let bare = digits.hasSuffix("0") && text[..<mark].contains(".") ? String(digits.dropLast()) : digits
    return (number < 0 ? "-0." : "0.") + zeros + bare
  }

  /// A fraction as the cell shows it: 0.125 is `12.5%`. Ten decimals, so that 0.07 is `7%`.
  static func percent(_ fraction: Double) -> String? {
    guard abs(fraction) < 1e6 else { return nil }
    return shortest((fraction * 1e12).rounded() / 1e10).map { $0 + "%" }
  }
}
