import Ledger
public import Primitives

/// Who did it: a person who has signed in, or whatever acts without one.
public struct IncidentHand: Sendable, Hashable {
  /// Nil for what is no person, such as the command line.
  public let personID: Int64?
  /// The name as it was then; at most 100 characters.
  public let name: String

  public init(personID: Int64?, name: String) {
    self.personID = personID
    self.name = String(String.UnicodeScalarView(name.unicodeScalars.prefix(100)))
  }

  /// Someone at the machine's own command line.
  public static let commandLine = IncidentHand(personID: nil, name: "command line")

  /// The clock of a planned maintenance.
  public static let clock = IncidentHand(personID: nil, name: "clock")

  /// As the audit log knows it.
  var actor: Actor { personID.map { .person($0) } ?? (self == .clock ? .clock : .named(name)) }

  /// The name as people read it.
  public var shownName: LocalizedText {
    switch self {
    case .commandLine: LocalizedText(it: "riga di comando", en: name)
    case .clock: LocalizedText(it: "l'orologio", en: "the clock")
    default: LocalizedText(it: name, en: name)
    }
  }

  /// Whether it is the same one, also under another name.
  func isSame(as other: IncidentHand) -> Bool {
    personID == other.personID && (personID != nil || name == other.name)
  }
}
