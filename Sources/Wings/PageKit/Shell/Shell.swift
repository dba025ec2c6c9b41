public import Markup
public import Primitives

/// What every page has around its own part: menu, who is signed in, the notice of what was just done.
public struct Shell: Sendable {
  /// The entries of the menu.
  public enum Entry: String, Sendable, Hashable, CaseIterable {
    case overview, alarms, incidents, metrics, trends, surveys, samples, letter, data, settings
  }

  public struct Visitor: Sendable, Hashable {
    public var name: String
    /// `responsabile`
    public var role: String
    /// What this role may open.
    public var entries: [Entry]
    /// Which of the settings comes first for this role.
    public var settings: SettingsPage

    public init(name: String, role: String, entries: [Entry], settings: SettingsPage = .organisation) {
      self.settings = settings
      self.name = name
      self.role = role
      self.entries = entries
    }
  }

  public var site: Site
  public var language: Language
  /// Nil on the pages in front of the door.
  public var visitor: Visitor?
  public var current: Entry?
  /// Alarms that ring and nobody has taken; beside the menu entry.
  public var waitingAlarms: Int
  /// What was just done, or what went wrong; shown once.
  public var flash: Flash?
  /// The example company is shown, not a real one.
  public var isDemo: Bool
  /// Nothing is sent: said on every page behind the door.
  public var isQuiet = false

  public init(
    site: Site, language: Language, visitor: Visitor? = nil, current: Entry? = nil, waitingAlarms: Int = 0,
    flash: Flash? = nil, isDemo: Bool = false
  ) {
    self.site = site
    self.language = language
    self.visitor = visitor
    self.current = current
    self.waitingAlarms = waitingAlarms
    self.flash = flash
    self.isDemo = isDemo
  }
}

/// A sentence at the top of the next page.
public struct Flash: Sendable, Hashable {
  public enum Kind: String, Sendable { case done, problem }
  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
