public import Primitives

/// Scales whose steps are words. A column is read by one of them, chosen from all its words together, so that
/// "satisfied" is not the same step where "very satisfied" is above it and where "extremely satisfied" is too.
public struct ScoreWords: Hashable, Sendable {
  public let scale: Scale
  let scores: [String: Int]

  /// The first family that knows all the words; else the one that knows most of them.
  ///
  /// - Returns: nil when none knows half of them.
  static func family(of words: Set<String>, preferring preferred: Scale? = nil) -> ScoreWords? {
    let ordered = families.filter { $0.scale == preferred } + families.filter { $0.scale != preferred }
    if let whole = ordered.first(where: { family in words.allSatisfy { family.scores[$0] != nil } }) { return whole }
    let known = ordered.map { family in words.count { family.scores[$0] != nil } }
    guard let most = known.max(), most * 2 >= words.count, most > 0, let place = known.firstIndex(of: most) else {
      return nil
    }
    return ordered[place]
  }

  /// Whether it is a word of some scale.
  static func isKnown(_ word: String) -> Bool { families.contains { $0.scores[word] != nil } }

  /// 1 for words of the upper end, −1 for those of the lower end, nil for others.
  static func mood(of text: String) -> Int? {
    let word = plain(text)
    if ["best", "migliore", "il migliore", "the best"].contains(word) { return 1 }
    if ["worst", "peggiore", "il peggiore", "the worst"].contains(word) { return -1 }
    for family in families where family.scale == .oneToFive || family.scale == .goodBad {
      guard let score = family.scores[word] else { continue }
      if family.scale.isTop(score) { return 1 }
      return family.scale.isBottom(score) ? -1 : nil
    }
    return nil
  }

  /// A cell's words made comparable: lower case, `camelCase` split, signs left out, single blanks, one grammatical gender.
  static func plain(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    var previousIsLower = false
    for character in text {
      if character.isLetter || character == "'" || character == "’" {
        if character.isUppercase, previousIsLower {
          words.append(word)
          word = ""
        }
        previousIsLower = character.isLowercase
        word += character == "’" ? "'" : character.lowercased()
      } else if character.isSymbol && !character.isASCII
        || character.unicodeScalars.contains(where: \.properties.isEmojiPresentation)
        || character.unicodeScalars.first?.value ?? 0 >= 0x1F300
      {
        if !word.isEmpty { words.append(word) }
        word = ""
        words.append(String(String.UnicodeScalarView(character.unicodeScalars.filter(Self.isFace))))
        previousIsLower = false
      } else {
        previousIsLower = false
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.filter { !$0.isEmpty }.map { neuter[$0] ?? $0 }.joined(separator: " ")
  }

  /// Skin colours and joiners say nothing of a mood.
  private static func isFace(_ scalar: Unicode.Scalar) -> Bool {
    !(0x1F3FB...0x1F3FF).contains(scalar.value) && scalar.value != 0xFE0F && scalar.value != 0x200D
  }

  private static let neuter: [String: String] = [
    "soddisfatta": "soddisfatto", "soddisfatti": "soddisfatto", "insoddisfatta": "insoddisfatto",
    "insoddisfatti": "insoddisfatto", "buona": "buono", "cattiva": "cattivo", "ottima": "ottimo",
    "pessima": "pessimo", "positiva": "positivo", "negativa": "negativo", "neutra": "neutro", "scarsa": "scarso",
    "contenta": "contento", "scontenta": "scontento", "ne": "né", "unsatisfied": "dissatisfied",
  ]

  private init(_ scale: Scale, _ steps: [(Int, String)]) {
    self.scale = scale
    var scores: [String: Int] = [:]
    for (score, list) in steps {
      for word in list.split(separator: ",") {
        scores[String(word.drop { $0 == " " })] = score
      }
    }
    self.scores = scores
  }

  /// In the order in which they are tried.
  private static let families: [ScoreWords] = [
    ScoreWords(
      .goodBad,
      [
        (
          1,
          "good, buono, positive, positivo, good with comment, buono con commento, positive with comment, positivo con commento, thumbs up, 👍, yes, si, sì, "
            + "satisfied, soddisfatto, happy, contento, soddisfacente"
        ),
        (
          0,
          "bad, cattivo, negative, negativo, bad with comment, cattivo con commento, negative with comment, negativo con commento, thumbs down, 👎, no, "
            + "not satisfied, non soddisfatto, unhappy, scontento, insoddisfacente"
        ),
      ]),
    ScoreWords(
      .oneToThree,
      [
        (3, "great, good, happy, positive, buono, positivo, contento, soddisfatto, bene, 👍, 😀, 😃, 😄, 🙂, 😊, 😍"),
        (2, "okay, ok, neutral, neutrale, neutro, so so, così così, average, nella media, 😐, 😑"),
        (1, "not good, bad, unhappy, negative, cattivo, negativo, scontento, insoddisfatto, male, 👎, 🙁, ☹, 😞, 😠, 😡, 😢"),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (
          5,
          "very satisfied, molto soddisfatto, completamente soddisfatto, pienamente soddisfatto, very happy, molto contento"
        ),
        (4, "satisfied, soddisfatto, happy, contento"),
        (3, neutral),
        (2, "dissatisfied, insoddisfatto, non soddisfatto, not satisfied, unhappy, scontento"),
        (
          1,
          "very dissatisfied, molto insoddisfatto, del tutto insoddisfatto, completamente insoddisfatto, very unhappy, molto scontento"
        ),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (5, "very satisfied, molto soddisfatto"),
        (4, "somewhat satisfied, abbastanza soddisfatto, piuttosto soddisfatto"),
        (3, neutral),
        (2, "somewhat dissatisfied, abbastanza insoddisfatto, poco soddisfatto, piuttosto insoddisfatto"),
        (
          1,
          "very dissatisfied, molto insoddisfatto, per niente soddisfatto, per nulla soddisfatto, affatto soddisfatto, "
            + "non soddisfatto"
        ),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (5, "molto, moltissimo"), (4, "abbastanza"), (3, "così così, né molto né poco"), (2, "poco"),
        (1, "per niente, per nulla, affatto, niente"),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (5, "extremely satisfied, estremamente soddisfatto"), (4, "very satisfied, molto soddisfatto"),
        (3, "somewhat satisfied, moderately satisfied, abbastanza soddisfatto, moderatamente soddisfatto"),
        (2, "not so satisfied, slightly satisfied, poco soddisfatto"),
        (1, "not at all satisfied, per niente soddisfatto, per nulla soddisfatto"),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (5, "excellent, eccellente, ottimo"), (4, "very good, molto buono"), (3, "good, buono"),
        (2, "fair, average, sufficiente, discreto"), (1, "poor, bad, scarso, insufficiente, cattivo"),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (5, "excellent, eccellente, ottimo, outstanding"), (4, "good, buono"),
        (3, "average, fair, ok, okay, acceptable, sufficiente, discreto, nella media, neutral, accettabile"),
        (2, "poor, bad, scarso, insufficiente, mediocre, cattivo"),
        (1, "very poor, terrible, very bad, pessimo, gravemente insufficiente, molto scarso"),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (5, "very easy, molto facile, strongly agree, completamente d'accordo, molto d'accordo, del tutto d'accordo"),
        (4, "easy, facile, agree, d'accordo, abbastanza d'accordo, abbastanza facile, somewhat easy, somewhat agree"),
        (
          3,
          neutral
            + ", neither easy nor difficult, né facile né difficile, neither agree nor disagree, né d'accordo né in disaccordo"
        ),
        (
          2,
          "difficult, difficile, hard, disagree, in disaccordo, poco d'accordo, abbastanza difficile, somewhat difficult, somewhat disagree"
        ),
        (
          1,
          "very difficult, molto difficile, very hard, strongly disagree, per niente d'accordo, del tutto in disaccordo"
        ),
      ]),
    ScoreWords(
      .oneToFive,
      [
        (5, "😀, 😃, 😄, 😁, 😍, 🤩"), (4, "🙂, 😊, ☺"), (3, "😐, 😑"), (2, "🙁, ☹, 😕, 😟"), (1, "😞, 😠, 😡, 😢, 😭, 🤬"),
      ]),
    ScoreWords(
      .oneToSeven,
      [
        (7, "very satisfied, molto soddisfatto"), (6, "satisfied, soddisfatto"),
        (5, "somewhat satisfied, abbastanza soddisfatto, piuttosto soddisfatto, slightly satisfied"), (4, neutral),
        (3, "somewhat dissatisfied, abbastanza insoddisfatto, poco soddisfatto, slightly dissatisfied"),
        (2, "dissatisfied, insoddisfatto"), (1, "very dissatisfied, molto insoddisfatto, per niente soddisfatto"),
      ]),
    ScoreWords(
      .oneToSeven,
      [
        (7, "strongly agree, completamente d'accordo"), (6, "agree, d'accordo"),
        (5, "somewhat agree, abbastanza d'accordo, slightly agree"),
        (4, neutral + ", neither agree nor disagree, né d'accordo né in disaccordo"),
        (3, "somewhat disagree, poco d'accordo, slightly disagree"), (2, "disagree, in disaccordo"),
        (1, "strongly disagree, per niente d'accordo, completamente in disaccordo"),
      ]),
    ScoreWords(
      .freshdesk,
      [
        (103, "extremely happy, extremely satisfied, estremamente soddisfatto"),
        (102, "very happy, very satisfied, molto soddisfatto"), (101, "happy, satisfied, soddisfatto"),
        (100, neutral), (-101, "unhappy, dissatisfied, insoddisfatto"),
        (-102, "very unhappy, very dissatisfied, molto insoddisfatto"),
        (-103, "extremely unhappy, extremely dissatisfied, estremamente insoddisfatto"),
      ]),
  ]

  private static let neutral =
    "neutral, neutrale, neutro, neither satisfied nor dissatisfied, né soddisfatto né insoddisfatto, neither, "
    + "indifferent, indifferente, così così, né l'uno né l'altro"
}
