public import Primitives

/// Why a form or a query is refused.
public enum FormProblem: Error, Sendable, Hashable {
  case tooLarge(limit: Int)
  case tooManyFields(limit: Int)
  /// A name or a value that is not UTF-8 once decoded; fields are counted from 1.
  case invalidText(field: Int)
  /// A NUL character, which no database keeps in a text.
  case nulCharacter(field: Int)

  /// More was sent than is taken: HTTP 413 rather than 400.
  public var isTooLarge: Bool {
    switch self {
    case .tooLarge, .tooManyFields: true
    case .invalidText, .nulCharacter: false
    }
  }

  /// A stable name for the kind of problem, in lower snake case.
  public var key: String {
    switch self {
    case .tooLarge: "form_too_large"
    case .tooManyFields: "too_many_fields"
    case .invalidText: "invalid_text"
    case .nulCharacter: "nul_character"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .tooLarge(let limit):
      LocalizedText(
        it: "Quello che hai scritto è troppo lungo: al massimo \(ByteSize.text(limit)) in tutto.",
        en: "What you wrote is too long: at most \(ByteSize.text(limit)) in all.")
    case .tooManyFields(let limit):
      LocalizedText(
        it: "Il modulo ha troppi campi: al massimo \(limit).", en: "The form has too many fields: at most \(limit).")
    case .invalidText, .nulCharacter:
      LocalizedText(
        it: "Un campo ha caratteri che non si possono leggere: riscrivilo e riprova.",
        en: "A field has characters that cannot be read: write it again and retry.")
    }
  }
}

extension FormProblem: Refusing {
  public var refusal: Refusal { Refusal(isTooLarge ? .tooLarge : .damaged, key, message) }
}
