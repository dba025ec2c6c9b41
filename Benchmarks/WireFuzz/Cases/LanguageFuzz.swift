import Primitives
import WireForms

enum LanguageFuzz {
  private static let pieces = [
    "it", "en", "-IT", "-GB", "*", ",", ", ", ";", ";q=", "; Q = ", "0", "0.5", "1", "1.001", ".", "q=0", "fr",
    "\u{E8}",
    "-",
  ]

  static func broken(_ random: inout SeededGenerator) -> String? {
    let header = Draw.text(&random, pieces, below: 30)
    let chosen = AcceptLanguage(header).language
    let lowered = header.lowercased()
    for language in Language.allCases
    where chosen == language && !lowered.contains(language.rawValue) && !lowered.contains("*") {
      return "\(language) was not asked for: \(header)"
    }
    return nil
  }
}
