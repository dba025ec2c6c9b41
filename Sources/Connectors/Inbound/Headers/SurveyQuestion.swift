import Facts

extension HeaderDictionary {
  /// What a survey asks with this header; nil for an open question and for what is no question of the three.
  ///
  /// A question about recommending is the NPS; one about ease or effort is the CES; one about satisfaction, or that
  /// asks for a rating, is the CSAT. A lone name (`NPS`, `CSAT score`) says itself. A scale from 0 to 10 says nothing of
  /// what is asked. O(words).
  static func surveyQuestion(_ name: HeaderName) -> SurveyKind? {
    let words = name.whole.split(separator: " ").map(String.init)
    guard let first = words.first, isOpenQuestion(name) == false, Set(words).isDisjoint(with: groupWords) else {
      return nil
    }
    if words.count <= 4 {
      let named = [SurveyKind.nps, .csat, .ces].filter { words.contains($0.rawValue) }
      if named.count == 1 { return named[0] }
    }
    if words.count <= 2, speaksOfRecommending(name.whole, words) { return .nps }
    // `Points - How satisfied …`: what a quiz gave for the answer.
    guard words.count > 2, quizWords.contains(first) == false else { return nil }
    if speaksOfRecommending(name.whole, words) { return .nps }
    if words.contains(where: { word in effortBeginnings.contains { word.hasPrefix($0) } }) { return .ces }
    if words.contains(where: { word in satisfactionBeginnings.contains { word.hasPrefix($0) } }) { return .csat }
    if zeroToTen.contains(where: { name.whole.contains($0) }) {
      // A scale alone is no question: how likely one would return is not how likely one would recommend.
      return Set(words).isDisjoint(with: ratingWords) ? nil : .nps
    }
    return Set(words).isDisjoint(with: ratingWords) ? nil : .csat
  }

  /// A question that is answered with sentences: `Perché?`, `What could we do better?`.
  static func isOpenQuestion(_ name: HeaderName) -> Bool {
    let words = name.whole.split(separator: " ").map(String.init)
    guard let first = words.first else { return false }
    if Set(words).isDisjoint(with: openWords) == false { return true }
    if openPhrases.contains(where: { name.whole.contains($0) }) { return true }
    // `What is the likelihood that …` asks for a number, `Qual è la probabilità che …` too.
    let asksHowMuch = Set(words).isDisjoint(with: amountWords) == false
    return asksHowMuch == false && ["cosa", "what", "which", "quali", "quale", "qual", "who", "chi"].contains(first)
  }

  /// A form of the verb, not `consigli per migliorare` nor `our recommendations`.
  private static func speaksOfRecommending(_ whole: String, _ words: [String]) -> Bool {
    if words.contains(where: { word in recommendingBeginnings.contains { word.hasPrefix($0) } }) { return true }
    if words.contains("recommend") || words.contains("recommending") { return true }
    if words == ["raccomandazione"] || words == ["recommendation"] { return true }
    return ["ci consigli", "ci consiglia", "che consigli", "quanto consigli", "consigli a", "ci raccomandi"].contains {
      (" " + whole + " ").contains(" \($0) ")
    }
  }

  private static let recommendingBeginnings = [
    "consiglierest", "consigliereb", "consigliera", "consigliar", "raccomanderest", "raccomandereb", "raccomandera",
    "raccomandar",
  ]
  private static let effortBeginnings = [
    "sforzo", "effort", "easy", "easier", "easily", "ease", "facil", "difficil", "difficult", "semplice", "semplicita",
    "fatica",
  ]
  private static let satisfactionBeginnings = [
    "soddisf", "insoddisf", "satisf", "dissatisf", "unsatisf", "content", "happy", "felice", "gradiment",
  ]
  private static let ratingWords: Set<String> = [
    "rate", "rating", "valuta", "valuti", "valuteresti", "valuterebbe", "valutate", "valutazione", "giudichi",
    "giudica", "giudicheresti", "giudizio", "voto", "stelle", "stars",
  ]
  private static let zeroToTen = ["scale of 0 10", "0 to 10", "da 0 a 10", "scala 0 10", "scala da 0 a 10"]
  /// `What is the likelihood that …`, `Qual è il grado di …`: a number is asked after all.
  private static let amountWords: Set<String> = [
    "likelihood", "likely", "probability", "probabilita", "livello", "level", "rating", "score", "grado", "voto",
    "punteggio", "satisfaction", "soddisfazione", "gradimento", "valutazione",
  ]
  private static let openWords: Set<String> = [
    "perche", "why", "reason", "commento", "commenti", "comment", "comments", "suggerimento", "suggerimenti",
    "suggestion", "suggestions", "explain", "spiega", "spiegaci", "spieghi", "descrivi", "descriva", "describe",
    "raccontaci", "dicci", "motiva", "osservazioni", "note",
  ]
  private static let openPhrases = [
    "tell us", "how can we", "how could we", "what can we", "what could", "come possiamo", "cosa possiamo",
    "cosa potremmo", "che cosa", "per quale motivo", "hai consigli", "ha consigli", "consigli per", "altri consigli",
    "qualche consiglio", "anything else", "vuoi aggiungere", "vuole aggiungere",
  ]
  private static let quizWords: Set<String> = ["points", "punti", "feedback", "punteggio"]
  private static let groupWords: Set<String> = ["group", "gruppo", "category", "categoria", "fascia"]
}
