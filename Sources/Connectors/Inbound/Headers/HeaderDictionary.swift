import Facts
import FileFormats

/// Which field a header means, by kind: the fields' own names, and the words that exports use, Italian
/// and English.
enum HeaderDictionary {
  /// What a header feeds; nil when it is not known.
  static func target(_ header: String, kind: FactKind) -> FieldTarget? {
    if header.trimmed == "#", kind == .conversations || kind == .answers { return FieldTarget(.externalID) }
    if kind == .counts || kind == .scoreCounts { return CountWords.target(header, kind: kind) }
    let name = HeaderName(header)
    if var target = FieldTarget(name.key), Field.all(of: kind).contains(target.field) {
      if target.field.content == .duration { target.unit = target.unit ?? name.unit }
      return target
    }
    if numbering.contains(header.lowercased()), Field.all(of: kind).contains(.externalID) {
      return FieldTarget(.externalID)
    }
    let words = Self.words[kind] ?? [:]
    let found = words[name.whole] ?? words[name.base] ?? numbered(name, kind: kind) ?? question(name, kind: kind)
    guard var target = found ?? (name.unitLeads ? length(name, words) : nil) else { return nil }
    let saysWords = target.field.content == .text || target.field.content == .category
    if name.unitLeads && target.field.content != .duration || name.unit != nil && name.base != name.whole && saysWords {
      guard let length = length(name, words) else { return nil }
      target = length
    }
    if target.field.content == .duration { target.unit = name.unit ?? target.unit }
    return target
  }

  /// What a word means as a length of time, where its header names a unit: `Minuti di conversazione`, `Conversazione (s)`
  /// are `Tempo di conversazione` and not the conversation.
  private static func length(_ name: HeaderName, _ words: [String: FieldTarget]) -> FieldTarget? {
    [name.base, "tempo di " + name.base, "tempo " + name.base].lazy.compactMap { words[$0] }.first {
      $0.field.content == .duration
    }
  }

  /// `N. ticket`, `Numero chiamata`, `Codice invito`, `Protocollo`, `ID segnalazione`: a number of what a row is.
  private static func numbered(_ name: HeaderName, kind: FactKind) -> FieldTarget? {
    guard kind == .conversations || kind == .answers else { return nil }
    var words = name.whole.split(separator: " ").map(String.init)
    if words == ["protocollo"] || words == ["numero", "protocollo"] { return FieldTarget(.externalID) }
    let nouns = kind == .conversations ? contactNouns : answerNouns
    if words.count == 2, ["id", "number", "no", "nr"].contains(words[1]), nouns.contains(words[0]) {
      return FieldTarget(.externalID)
    }
    guard let first = words.first, numberWords.contains(first) else { return nil }
    words.removeFirst()
    words.removeAll { ["di", "del", "della", "dell", "la", "of"].contains($0) }
    return words.count == 1 && nouns.contains(words[0]) ? FieldTarget(.externalID) : nil
  }

  private static let numberWords: Set<String> = [
    "n", "nr", "num", "numero", "number", "no", "id", "codice", "cod", "code", "rif", "riferimento", "protocollo",
  ]
  private static let contactNouns: Set<String> = [
    "ticket", "chiamata", "telefonata", "pratica", "richiesta", "segnalazione", "caso", "contatto", "conversazione",
    "chat", "email", "mail", "reclamo", "call", "case", "request", "interaction", "interazione", "incident",
    "messaggio",
  ]
  private static let answerNouns: Set<String> = [
    "risposta", "invito", "questionario", "sondaggio", "compilazione", "intervista", "answer", "response", "submission",
    "invitation", "scheda",
  ]

  /// Headers of a column that numbers its rows.
  private static let numbering: Set<String> = [
    "#", "n.", "n°", "nº", "nr", "nr.", "no.", "num", "num.", "numero", "number",
  ]

  /// Headers that mean their field only where no other column does: a column of row numbers beside `Ticket#`, the day on
  /// which a customer gave notice beside the day on which it ended, the talk beside the whole handling time.
  static func yields(_ header: String, among others: [String]) -> Bool {
    let name = HeaderName(header)
    if numbering.contains(header.trimmed.lowercased()) || header.trimmed == "#" || yielding.contains(name.whole) {
      return true
    }
    return talks.contains(name.base) && others.contains(where: isWholeHandling)
  }

  /// Whether a header names the handling time with all its parts: hold and the work after the call too.
  static func isWholeHandling(_ header: String) -> Bool { wholeHandling.contains(HeaderName(header).base) }

  private static let wholeHandling: Set<String> = [
    "handle time", "handling time", "tempo di gestione", "tempo gestione", "aht", "handle",
  ]
  private static let talks: Set<String> = [
    "talk", "talk time", "talk duration", "talking time", "conversation time", "tempo di conversazione",
    "tempo parlato", "durata conversazione", "conversazione",
  ]

  private static let yielding: Set<String> = [
    "codice", "canceled at", "cancelled at", "data disdetta", "disdetta il", "deleted at",
  ]

  /// A survey's question as a header: the one about recommending, or any from 0 to 10, is the score.
  private static func question(_ name: HeaderName, kind: FactKind) -> FieldTarget? {
    kind == .answers && (isRecommendation(name) || isQuestion(name)) ? FieldTarget(.score) : nil
  }

  /// Whether a header is a question of the NPS form, written out.
  static func isRecommendation(_ name: HeaderName) -> Bool {
    surveyQuestion(name) == .nps && !["nps", "nps score"].contains(name.whole)
  }

  /// Whether a header is a whole question of one of the surveys.
  static func isQuestion(_ name: HeaderName) -> Bool {
    name.whole.split(separator: " ").count > 3 && surveyQuestion(name) != nil
  }

  private static let words: [FactKind: [String: FieldTarget]] = {
    var tables: [FactKind: [String: FieldTarget]] = [:]
    for (kind, entries) in HeaderWords.all {
      var table: [String: FieldTarget] = [:]
      for (name, synonyms) in entries {
        guard let target = FieldTarget(name) else {
          preconditionFailure("HeaderWords names no field: \(name)")
        }
        for synonym in synonyms.split(separator: ",") {
          table[synonym.split(separator: " ").joined(separator: " ")] = target
        }
      }
      tables[kind] = table
    }
    return tables
  }()
}
