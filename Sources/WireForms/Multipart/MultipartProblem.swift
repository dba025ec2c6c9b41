public import Primitives

/// Why a form with files is refused.
public enum MultipartProblem: Error, Sendable, Hashable {
  /// The content type is not `multipart/form-data`.
  case notMultipart
  /// The boundary is missing, longer than 70 characters, or has characters that RFC 2046 does not allow.
  case badBoundary
  /// Something other than a line end follows a boundary.
  case malformedDelimiter
  /// The headers of a part, counted from 1, are not well formed.
  case malformedHeaders(part: Int)
  case headersTooLong(part: Int, limit: Int)
  /// A part without a name: no field can be told from it.
  case missingName(part: Int)
  /// The name of a part or of its file is not UTF-8.
  case invalidText(part: Int)
  /// The part is in base64 or the like, which RFC 7578 leaves to e-mail.
  case encodedPart(part: Int)
  case tooManyParts(limit: Int)
  case fieldTooLong(name: String, limit: Int)
  case tooLarge(limit: Int)
  /// The body ends before the last boundary.
  case truncated
  /// The reading was stopped by whoever took the events.
  case abandoned

  /// More was sent than is taken: HTTP 413 rather than 400.
  public var isTooLarge: Bool {
    switch self {
    case .headersTooLong, .tooManyParts, .fieldTooLong, .tooLarge: true
    default: false
    }
  }

  /// A stable name for the kind of problem, in lower snake case.
  public var key: String {
    switch self {
    case .notMultipart: "not_multipart"
    case .badBoundary: "bad_boundary"
    case .malformedDelimiter: "malformed_delimiter"
    case .malformedHeaders: "malformed_headers"
    case .headersTooLong: "headers_too_long"
    case .missingName: "missing_name"
    case .invalidText: "invalid_text"
    case .encodedPart: "encoded_part"
    case .tooManyParts: "too_many_parts"
    case .fieldTooLong: "field_too_long"
    case .tooLarge: "too_large"
    case .truncated: "truncated"
    case .abandoned: "abandoned"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notMultipart, .badBoundary:
      LocalizedText(
        it: "Il modulo non è in un formato che si può leggere: ricarica la pagina e riprova.",
        en: "The form is not in a format that can be read: reload the page and try again.")
    case .malformedDelimiter, .malformedHeaders, .missingName, .encodedPart:
      LocalizedText(
        it: "Il modulo è arrivato danneggiato: ricarica la pagina e riprova.",
        en: "The form arrived damaged: reload the page and try again.")
    case .headersTooLong(_, let limit):
      LocalizedText(
        it: "Il nome di un file o di un campo è troppo lungo (al massimo \(ByteSize.text(limit))): accorcialo.",
        en: "The name of a file or of a field is too long (at most \(ByteSize.text(limit))): shorten it.")
    case .invalidText:
      LocalizedText(
        it: "Il nome di un file ha caratteri che non si possono leggere: cambialo e riprova.",
        en: "The name of a file has characters that cannot be read: change it and try again.")
    case .tooManyParts(let limit):
      LocalizedText(
        it: "Il modulo ha troppe parti (al massimo \(limit)): invia meno file per volta.",
        en: "The form has too many parts (at most \(limit)): send fewer files at a time.")
    case .fieldTooLong(_, let limit):
      LocalizedText(
        it: "Il testo di un campo è troppo lungo (al massimo \(ByteSize.text(limit))): accorcialo.",
        en: "The text of a field is too long (at most \(ByteSize.text(limit))): shorten it.")
    case .tooLarge(let limit):
      LocalizedText(
        it: "Il file è troppo grande: al massimo \(ByteSize.text(limit)). Dividilo e invia le parti.",
        en: "The file is too large: at most \(ByteSize.text(limit)). Split it and send the parts.")
    case .truncated:
      LocalizedText(
        it: "L’invio si è interrotto prima della fine: riprova.",
        en: "The upload stopped before its end: try again.")
    case .abandoned:
      LocalizedText(it: "La lettura è stata interrotta: riprova.", en: "The reading was stopped: try again.")
    }
  }
}

extension MultipartProblem: Refusing {
  public var refusal: Refusal { Refusal(isTooLarge ? .tooLarge : .damaged, key, message) }
}
