import Facts
import Primitives

/// Asks what a file holds, where its headers leave two kinds: each with three rows as they would be kept.
struct KindQuestion {
  let ambiguity: Ambiguity

  init(_ guess: KindGuess, _ header: [String], _ rows: [[String]]) {
    ambiguity = Ambiguity(
      column: "", matter: .kind, examples: [],
      readings: guess.candidates.prefix(2).map { candidate in
        Ambiguity.Reading(
          form: candidate.kind.rawValue,
          meaning: LocalizedText(
            it: Self.text(candidate.kind, header, rows, .it), en: Self.text(candidate.kind, header, rows, .en)))
      })
  }

  private static func text(_ kind: FactKind, _ header: [String], _ rows: [[String]], _ language: Language) -> String {
    var taken: Set<Field> = []
    let columns = header.enumerated().compactMap { column, name -> (Int, String)? in
      guard let target = HeaderDictionary.target(name, kind: kind), taken.insert(target.field).inserted else {
        return nil
      }
      return (column, FieldName.text(target.description, language))
    }
    let kept = rows.prefix(3).map { row in
      columns.prefix(5).compactMap { column, name in
        row.indices.contains(column) && !row[column].isEmpty ? "\(name) «\(row[column].prefix(30))»" : nil
      }.joined(separator: ", ")
    }
    return "\(kind.name[language]): \(kept.joined(separator: "; "))"
  }
}
