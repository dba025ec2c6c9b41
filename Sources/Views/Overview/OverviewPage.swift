public import Primitives

/// The page of every morning: what rings, how the main figures stand, how fresh the data are.
public struct OverviewPage: Sendable {
  public struct Bell: Sendable {
    public var state: StatePill
    public var headline: String
    public var detail: String
    public var id: String

    public init(state: StatePill, headline: String, detail: String, id: String) {
      self.state = state
      self.headline = headline
      self.detail = detail
      self.id = id
    }
  }

  /// A figure with its verdict; a link to its course.
  public struct Tile: Sendable {
    public var name: String
    public var value: String
    public var verdict: StatePill
    /// `±1,2 · 1.240 risposte · mese prima 84,0%`
    public var note: String
    public var course: Spark
    public var query: String

    public init(name: String, value: String, verdict: StatePill, note: String, course: Spark, query: String) {
      self.name = name
      self.value = value
      self.verdict = verdict
      self.note = note
      self.course = course
      self.query = query
    }
  }

  /// How old what is shown is.
  public struct Freshness: Sendable {
    public var text: String
    public var isStale: Bool

    public init(text: String, isStale: Bool) {
      self.text = text
      self.isStale = isStale
    }
  }

  /// What there is to see. `bells` are the first of `ringing`.
  public enum Content: Sendable {
    /// Nothing was brought in yet; `mayImport` says whether this visitor can.
    case firstRun(mayImport: Bool, mayInvite: Bool)
    case figures(bells: [Bell], ringing: Int, others: Int, month: String, tiles: [Tile], chart: TimeSeriesChart?)
  }

  public var language: Language
  /// `Buongiorno`
  public var greeting: String
  /// The first word of it is said in the greeting.
  public var name: String?
  public var freshness: Freshness?
  public var content: Content
  /// Incidents that are not over.
  public var incidents: [IncidentListPage.Item]

  public init(
    language: Language, greeting: String, freshness: Freshness?, content: Content,
    incidents: [IncidentListPage.Item] = []
  ) {
    self.incidents = incidents
    self.language = language
    self.greeting = greeting
    self.freshness = freshness
    self.content = content
  }
}

/// A state as shape, word and colour: never colour alone.
public enum StatePill: Sendable, Hashable {
  case rings, maybeChance, notEnoughData, taken, silenced, resolved, dismissed, steady, noData
}
