/// The Italian article before a number in digits.
enum ItalianArticle {
  /// `l'` before what is read with a vowel (8%, 11%, 80%), `il ` before the rest, up to a hundred.
  static func before(_ number: String) -> String {
    let digits = number.prefix { $0.isNumber }
    return digits == "1" || digits == "11" || (digits.hasPrefix("8") && digits.count <= 2) ? "l'" : "il "
  }
}
