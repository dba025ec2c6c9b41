import Facts
import FileFormats

/// Which field a header means, by kind: the fields' own names, and the words that exports use, Italian
/// and English.
enum HeaderDictionary {
  /// What a header feeds; nil when it is not known.
  static func target(_ header: String, kind: FactKind) -> FieldTarget? {
    if kind == .counts || kind == .scoreCounts { return CountWords.target(header, kind: kind) }
    let name = HeaderName(header)
    let key = name.whole.replacing(" ", with: "_")
    if let target = FieldTarget(key), Field.all(of: kind).contains(target.field) { return target }
    let words = Self.words[kind] ?? [:]
    guard var target = words[name.whole] ?? words[name.base] ?? question(name, kind: kind) else {
      return nil
    }
    if target.field.content == .duration { target.unit = name.unit ?? target.unit }
    return target
  }

  /// A survey's question as a header: the one about recommending, or any from 0 to 10, is the score.
  private static func question(_ name: HeaderName, kind: FactKind) -> FieldTarget? {
    kind == .answers && isRecommendation(name) ? FieldTarget(.score) : nil
  }

  /// Whether a header is a question of the NPS form.
  static func isRecommendation(_ name: HeaderName) -> Bool {
    let words = name.whole.split(separator: " ")
    guard words.count > 2 else { return false }
    return words.contains {
      $0.hasPrefix("recommend") || $0.hasPrefix("raccomand") || $0.hasPrefix("consigli")
    }
      || name.whole.contains("scale of 0 10") || name.whole.contains("0 to 10")
      || name.whole.contains("da 0 a 10")
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
