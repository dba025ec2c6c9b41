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
    guard var target = words[name.whole] ?? words[name.base] ?? question(name, kind: kind) else {
      return nil
    }
    if target.field.content == .duration { target.unit = name.unit ?? target.unit }
    return target
  }

  /// Headers of a column that numbers its rows.
  private static let numbering: Set<String> = [
    "#", "n.", "n°", "nº", "nr", "nr.", "no.", "num", "num.", "numero", "number",
  ]

  /// Headers that mean their field only where no other column does: a column of row numbers beside `Ticket#`, the day on
  /// which a customer gave notice beside the day on which it ended.
  static func yields(_ header: String) -> Bool {
    let name = HeaderName(header)
    return numbering.contains(header.trimmed.lowercased()) || header.trimmed == "#" || yielding.contains(name.whole)
  }

  private static let yielding: Set<String> = [
    "codice", "canceled at", "cancelled at", "data disdetta", "disdetta il", "deleted at",
  ]

  /// A survey's question as a header: the one about recommending, or any from 0 to 10, is the score.
  private static func question(_ name: HeaderName, kind: FactKind) -> FieldTarget? {
    kind == .answers && (isRecommendation(name) || isQuestion(name)) ? FieldTarget(.score) : nil
  }

  /// Whether a header is a question of the NPS form, written out.
  static func isRecommendation(_ name: HeaderName) -> Bool {
    name.whole.split(separator: " ").count > 2 && surveyQuestion(name) == .nps
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
