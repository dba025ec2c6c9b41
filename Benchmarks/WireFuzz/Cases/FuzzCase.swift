public import Primitives

/// One kind of input from the network. Each draws an input, valid, mutated or random, reads it and checks what
/// is promised of every reading.
public enum FuzzCase: String, Sendable, CaseIterable {
  case multipart, forms, cookies, events, fileNames, languages

  /// The promise that was broken, with the input; nil when all were kept.
  public func broken(_ random: inout SeededGenerator) -> String? {
    switch self {
    case .multipart: MultipartFuzz.broken(&random)
    case .forms: FormFuzz.broken(&random)
    case .cookies: CookieFuzz.broken(&random)
    case .events: EventFuzz.broken(&random)
    case .fileNames: FileNameFuzz.broken(&random)
    case .languages: LanguageFuzz.broken(&random)
    }
  }
}
