import Primitives

extension Language {
  /// A word of a file, in the quotation marks of the language.
  func quoted(_ word: String) -> String { UploadWords.quoted(word).text[self] }
}
