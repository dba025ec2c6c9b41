public import Primitives

/// Who works on an alarm: a person who has signed in, or whatever acts without one.
public struct AlarmHandler: Sendable, Hashable {
  /// The person's id; nil for what is no person, such as the command line.
  public let personID: Int64?
  /// The name as it was then; history keeps it when the person's name changes. At most 100 characters.
  public let name: String

  public init(personID: Int64?, name: String) {
    self.personID = personID
    self.name = String(String.UnicodeScalarView(name.unicodeScalars.prefix(100)))
  }

  /// Someone at the machine's own command line.
  public static let commandLine = AlarmHandler(personID: nil, name: "command line")

  /// The name as people read it.
  public var shownName: LocalizedText {
    self == .commandLine ? LocalizedText(it: "riga di comando", en: name) : LocalizedText(it: name, en: name)
  }

  /// Whether it is the same one, also under another name. What is no person is told by its name.
  func isSame(as other: AlarmHandler) -> Bool {
    personID == other.personID && (personID != nil || name == other.name)
  }
}
