/// Names and meanings of the scales, for people and for `--set scale=…`.
extension Scale {
  /// A scale by the words that people use: `1-5`, `1..5`, `1–5`, `5`, `stars`, `stelle`, `nps`, `percent`, `good-bad`.
  /// Nil for a word that names none.
  public init?(named word: String) {
    let name = word.lowercased().filter { !$0.isWhitespace }
      .replacing("–", with: "-").replacing("..", with: "-").replacing("/", with: "-")
    if let scale = Self.names[name] { self = scale } else { return nil }
  }

  private static let names: [String: Scale] = [
    "1-5": .oneToFive, "5": .oneToFive, "stars": .oneToFive, "stelle": .oneToFive, "star": .oneToFive,
    "1-7": .oneToSeven, "7": .oneToSeven, "1-10": .oneToTen, "0-10": .zeroToTen, "nps": .zeroToTen,
    "10": .zeroToTen, "0-100": .zeroToHundred, "100": .zeroToHundred, "percent": .zeroToHundred,
    "percentuale": .zeroToHundred, "%": .zeroToHundred, "good-bad": .goodBad, "buono-cattivo": .goodBad,
    "0-1": .goodBad, "freshdesk": .freshdesk, "103": .freshdesk, "1-3": .oneToThree, "3": .oneToThree,
    "good-neutral-bad": .oneToThree,
  ]

  /// The words that ``init(named:)`` is told with, for a message.
  public static let known = "1-5, 1-7, 1-10, 0-10, 0-100, percent, good-bad, 1-3, stars, freshdesk"

  public var name: LocalizedText {
    switch self {
    case .goodBad: LocalizedText(it: "buono o cattivo", en: "good or bad")
    case .oneToFive: LocalizedText(it: "da 1 a 5", en: "1 to 5")
    case .oneToSeven: LocalizedText(it: "da 1 a 7", en: "1 to 7")
    case .freshdesk: LocalizedText(it: "di Freshdesk", en: "Freshdesk")
    case .zeroToTen: LocalizedText(it: "da 0 a 10", en: "0 to 10")
    case .oneToTen: LocalizedText(it: "da 1 a 10", en: "1 to 10")
    case .zeroToHundred: LocalizedText(it: "da 0 a 100", en: "0 to 100")
    case .oneToThree: LocalizedText(it: "buono, così così, cattivo", en: "good, so-so, bad")
    }
  }

  /// Which scores count as satisfied.
  public var satisfied: LocalizedText {
    switch self {
    case .goodBad: LocalizedText(it: "«buono»", en: "\"good\"")
    case .oneToFive: LocalizedText(it: "4 e 5", en: "4 and 5")
    case .oneToSeven: LocalizedText(it: "6 e 7", en: "6 and 7")
    case .freshdesk: LocalizedText(it: "i due voti più alti", en: "the two highest ratings")
    case .zeroToTen, .oneToTen: LocalizedText(it: "da 8 a 10", en: "8 to 10")
    case .zeroToHundred: LocalizedText(it: "da 80 in su", en: "80 and more")
    case .oneToThree: LocalizedText(it: "«buono»", en: "\"good\"")
    }
  }
}
