/// Whether a text looks like the name of a person.
enum PersonName {
  /// Two to four words of letters, each with a capital, none of them a company's. O(length).
  static func isLikely(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count), text.utf8.count <= 60 else { return false }
    for word in words {
      guard let first = word.first, first.isUppercase || particles.contains(word.lowercased()) else { return false }
      guard word.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "’" || $0 == "-" || $0 == "." }) else { return false }
      if companies.contains(word.lowercased().filter { $0 != "." }) { return false }
    }
    return true
  }

  private static let particles: Set<String> = ["de", "di", "da", "del", "della", "van", "von", "la", "le", "lo"]
  private static let companies: Set<String> = [
    "srl", "srls", "spa", "snc", "sas", "sapa", "scarl", "scrl", "coop", "soc", "inc", "ltd", "llc", "gmbh", "ag", "sa",
    "plc", "corp", "company", "group", "gruppo", "bank", "banca", "hotel", "studio", "comune", "associazione",
    "fondazione", "team", "service", "services", "servizi", "support", "store", "shop",
  ]
}
