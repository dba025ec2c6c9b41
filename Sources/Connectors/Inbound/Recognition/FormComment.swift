import Facts

/// The open question of a form, whose answer is the comment.
enum FormComment {
  /// Takes the first open question of the header for the comment, where nothing feeds it.
  static func add(_ header: [String], _ mapping: inout Mapping) {
    guard mapping.columns.values.contains("comment") == false else { return }
    let open = header.first { title in
      mapping.columns[title] == nil && mapping.ignore.contains(title) == false && mapping.names.contains(title) == false
        && HeaderDictionary.isOpenQuestion(HeaderName(title))
    }
    if let open { mapping.columns[open] = "comment" }
  }
}
