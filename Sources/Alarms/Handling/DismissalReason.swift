public import Primitives

/// Why an alarm is not a problem.
public enum DismissalReason: String, Sendable, Hashable, CaseIterable {
  /// It had to happen: a strike, a campaign, a holiday.
  case expected
  case dataError = "data-error"
  /// True, and nobody wants to be told.
  case notUseful = "not-useful"
  case other

  public var name: LocalizedText {
    switch self {
    case .expected: LocalizedText(it: "era previsto", en: "it was expected")
    case .dataError: LocalizedText(it: "i dati sono sbagliati", en: "the data are wrong")
    case .notUseful: LocalizedText(it: "non è utile saperlo", en: "not useful to know")
    case .other: LocalizedText(it: "altro", en: "something else")
    }
  }
}
