import Facts

/// The question of a form whose answers are the score.
enum FormQuestion {
  /// Takes the only question about recommending for the score, else the only one about satisfaction or effort, where
  /// nothing feeds it yet. With several of a kind the person chooses.
  static func add(_ header: [String], _ mapping: inout Mapping) {
    guard mapping.columns.values.contains("score") == false else { return }
    let asked = header.compactMap { title -> (title: String, kind: SurveyKind)? in
      guard mapping.columns[title] == nil, mapping.ignore.contains(title) == false,
        mapping.names.contains(title) == false
      else { return nil }
      return HeaderDictionary.surveyQuestion(HeaderName(title)).map { (title, $0) }
    }
    let recommending = asked.filter { $0.kind == .nps }
    guard let chosen = recommending.count == 1 ? recommending[0] : asked.count == 1 ? asked[0] : nil else { return }
    mapping.columns[chosen.title] = "score"
    mapping.set["kind"] = chosen.kind.rawValue
  }

  /// The score and the comment of a form.
  @Sendable static func addWithComment(_ header: [String], _ mapping: inout Mapping) {
    add(header, &mapping)
    FormComment.add(header, &mapping)
  }
}
