public import Primitives

/// Why a monitor did not answer as it should.
public enum MonitorFailure: Error, Sendable, Hashable {
  case unreachable
  /// The address moved: redirects are not followed.
  case moved
  case status(Int)
  /// Neither the JSON of a status page nor a feed.
  case unreadable
  case tooLong

  /// As it is stored.
  public var text: String {
    switch self {
    case .unreachable: "unreachable"
    case .moved: "moved"
    case .status(let status): "status \(status)"
    case .unreadable: "unreadable"
    case .tooLong: "too_long"
    }
  }

  public init?(_ text: String) {
    switch text {
    case "unreachable": self = .unreachable
    case "moved": self = .moved
    case "unreadable": self = .unreadable
    case "too_long": self = .tooLong
    default:
      guard text.hasPrefix("status "), let status = Int(text.dropFirst(7)) else { return nil }
      self = .status(status)
    }
  }

  public var words: LocalizedText {
    switch self {
    case .unreachable: LocalizedText(it: "non si raggiunge", en: "cannot be reached")
    case .moved:
      LocalizedText(it: "si è spostato: scrivi il nuovo indirizzo", en: "it moved: write the new address")
    case .status(let status): LocalizedText(it: "risponde HTTP \(status)", en: "answers HTTP \(status)")
    case .unreadable:
      LocalizedText(
        it: "risponde, ma non è né il JSON di una pagina di stato né un feed",
        en: "it answers, but neither with a status page's JSON nor with a feed")
    case .tooLong: LocalizedText(it: "la risposta è troppo lunga", en: "the answer is too long")
    }
  }
}
