public import Primitives

/// By which columns the kind of a file was known, in words: on the page of the columns and in the import command.
public enum EvidenceText {
  /// Nil where no column tells it.
  public static func text(_ headers: [String], _ language: Language) -> String? {
    if headers.isEmpty { return nil }
    let names = headers.map(language.quoted).joined(separator: ", ")
    return switch (language, headers.count) {
    case (.it, 1): "Lo dice la colonna \(names)."
    case (.it, _): "Lo dicono le colonne \(names)."
    case (.en, 1): "The column \(names) tells it."
    case (.en, _): "The columns \(names) tell it."
    }
  }
}
