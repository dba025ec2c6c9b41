public import Primitives

/// The alarms, with filters that live in the address.
public struct AlarmListPage: Sendable {
  public struct Line: Sendable {
    public var id: String
    public var state: StatePill
    public var headline: String
    /// `da ottobre 2026 · in carico a Giulia`
    public var note: String

    public init(id: String, state: StatePill, headline: String, note: String) {
      self.id = id
      self.state = state
      self.headline = headline
      self.note = note
    }
  }

  /// A choice of the filter: its value in the address, its name, whether it is the one in force.
  public struct Choice: Sendable {
    public var value: String
    public var name: String
    public var isChosen: Bool

    public init(value: String, name: String, isChosen: Bool) {
      self.value = value
      self.name = name
      self.isChosen = isChosen
    }
  }

  public var language: Language
  /// `ottobre 2026`; nil before the first month was judged.
  public var month: String?
  public var states: [Choice]
  public var channels: [Choice]
  public var lines: [Line]
  /// The query of the next lines; nil at the end.
  public var next: String?

  public init(
    language: Language, month: String?, states: [Choice], channels: [Choice], lines: [Line], next: String?
  ) {
    self.language = language
    self.month = month
    self.states = states
    self.channels = channels
    self.lines = lines
    self.next = next
  }
}
