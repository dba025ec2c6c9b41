import Facts

/// What kind of fact a file holds, from its headers.
enum KindGuess {
  /// Answers, where a column is the question of the NPS: the export of a form tool has little else that is known.
  static func form(_ header: [String]) -> FactKind? {
    header.contains { HeaderDictionary.isRecommendation(HeaderName($0)) } ? .answers : nil
  }

  /// The kind whose fields the headers name best; nil when none has enough of its required fields.
  /// `channel` and the survey's `kind` may come from `--set` and are not needed here.
  static func kind(header: [String], set: [String: String]) -> FactKind? {
    var best: (kind: FactKind, points: Int)?
    // What is a total shows in its rows: see ``CountsEvidence``.
    for kind in FactKind.allCases where kind != .counts && kind != .scoreCounts {
      let fields = Set(header.compactMap { HeaderDictionary.target($0, kind: kind)?.field })
        .union(set.keys.compactMap { Field(rawValue: $0) })
      let lacking = Field.required(of: kind).filter { choice in
        choice.allSatisfy { fields.contains($0) == false && $0 != .channel && $0 != .kind }
      }
      guard lacking.isEmpty else { continue }
      let required = Field.required(of: kind)
      let named = required.filter { choice in choice.contains(where: fields.contains) }.count
      // A required field that only `--set` could give speaks against the kind.
      let points = fields.count + named - 2 * (required.count - named)
      if points > best?.points ?? 0 { best = (kind, points) }
    }
    return best?.kind
  }
}
