public import Primitives
public import Storage

/// Whose fault it is. A person confirms it.
public enum IncidentCause: String, Sendable, Hashable, CaseIterable, Codable, SQLBindable {
  case own, outside, supplier

  public var name: LocalizedText {
    switch self {
    case .own: LocalizedText(it: "guasto nostro", en: "own fault")
    case .outside: LocalizedText(it: "evento esterno", en: "outside event")
    case .supplier: LocalizedText(it: "fornitore", en: "supplier")
    }
  }
}

/// What a person said about the cause, and when.
public struct ConfirmedCause: Sendable, Hashable {
  public var cause: IncidentCause
  /// What it rests on; for a supplier, which one.
  public var note: String
  public var confirmedAt: Instant

  public init(cause: IncidentCause, note: String, confirmedAt: Instant) {
    self.cause = cause
    self.note = note
    self.confirmedAt = confirmedAt
  }
}
