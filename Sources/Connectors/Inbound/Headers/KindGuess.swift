import Facts
import Primitives

/// What kind of fact a file holds: a decision with its evidence, from the headers and the first rows.
struct KindGuess {
  /// A kind that the file may be of, with what speaks for it.
  struct Candidate {
    let kind: FactKind
    let points: Int
    /// Headers that only this kind has, as they stand in the file.
    let telling: [String]
    /// Every required field is there by its own name.
    let isNamed: Bool
  }

  /// The likeliest first; kinds that lack what they cannot be without are left out.
  let candidates: [Candidate]

  init(header: [String], set: [String: String]) {
    let names = header.map(HeaderName.init)
    let stated = Set(set.keys.compactMap { Field(rawValue: $0) })
    candidates = FactKind.allCases.compactMap { kind in
      Self.candidate(kind, header: header, names: names, stated: stated)
    }.sorted { $0.points > $1.points }
  }

  /// The kind, where the evidence leaves no other.
  var sure: FactKind? {
    guard let best = candidates.first else { return nil }
    if best.telling.isEmpty, !best.isNamed { return nil }
    guard candidates.count > 1 else { return best.kind }
    return best.points - candidates[1].points >= 2 || candidates[1].telling.isEmpty && !candidates[1].isNamed
      ? best.kind : nil
  }

  /// Answers, where a column is the question of the NPS: the export of a form tool has little else that is known. The
  /// question of another survey tells it where nothing else can be meant.
  func form(_ header: [String]) -> FactKind? {
    let names = header.map(HeaderName.init)
    if names.contains(where: HeaderDictionary.isRecommendation) { return .answers }
    let isOnly = candidates.count == 1 && candidates[0].kind == .answers
    return isOnly && names.contains(where: HeaderDictionary.isQuestion) ? .answers : nil
  }

  private static func candidate(
    _ kind: FactKind, header: [String], names: [HeaderName], stated: Set<Field>
  ) -> Candidate? {
    let targets = header.map { HeaderDictionary.target($0, kind: kind) }
    let fields = Set(targets.compactMap { $0?.field }).union(stated)
    let required = Field.required(of: kind)
    let lacking = required.filter { choice in !choice.contains(where: fields.contains) }
    guard lacking.allSatisfy({ choice in choice.contains(where: { mayComeLater($0, kind) }) }) else { return nil }
    let telling = zip(header, names).filter { KindWords.tells($0.1, kind) }.map(\.0)
    let isNamed = required.allSatisfy { choice in
      choice.contains { field in
        stated.contains(field) || field != .externalID && mayComeLater(field, kind)
          || names.contains { $0.key == field.rawValue && $0.key.contains("_") }
          || names.contains { $0.key == field.rawValue } && kind != .customers
      }
    }
    // An id and a time of day are in every file: without a word of its own a kind needs all that it requires.
    guard
      lacking.isEmpty || !telling.isEmpty || isNamed || kind == .answers
        || kind == .conversations && fields.count >= 4
    else { return nil }
    let points =
      fields.count + (required.count - lacking.count) - 2 * lacking.count + 2 * min(telling.count, 4)
      // A day of leaving is of customers alone.
      + (kind == .customers && fields.contains(.leftOn) ? 3 : 0)
    return Candidate(kind: kind, points: points, telling: telling, isNamed: isNamed)
  }

  /// Required fields that a person may give for the whole file.
  private static func mayComeLater(_ field: Field, _ kind: FactKind) -> Bool {
    switch field {
    case .channel, .kind: true
    case .externalID: kind == .conversations || kind == .answers
    default: false
    }
  }
}
