public import Primitives

/// By which columns the kind of a file was known, in words: on the page of the columns and in the import command.
public enum EvidenceText {
  /// Nil where no column tells it.
  public static func text(_ headers: [String], _ language: Language) -> String? {
    if headers.isEmpty { return nil }
    let names = headers.map(language.quoted).joined(separator: ", ")
    let words: UploadWords = headers.count == 1 ? .columnTells(names) : .columnsTell(names)
    return words.text[language]
  }
}
