public import Primitives

/// One alarm whole, in the order of the questions one asks: when, where, what else, what customers say, what was done.
public struct AlarmPage: Sendable {
  /// A segment and its part of the change.
  public struct Place: Sendable {
    public var name: String
    /// 0…1 for the bar; nil where no part can be told.
    public var share: Double?
    public var shareText: String
    public var now: String
    public var usual: String
    public var count: String

    public init(name: String, share: Double?, shareText: String, now: String, usual: String, count: String) {
      self.name = name
      self.share = share
      self.shareText = shareText
      self.now = now
      self.usual = usual
      self.count = count
    }
  }

  public struct Happening: Sendable {
    /// `22 nov 2026, 09:05`
    public var at: String
    public var what: String
    public var who: String?
    public var note: String?

    public init(at: String, what: String, who: String?, note: String?) {
      self.at = at
      self.what = what
      self.who = who
      self.note = note
    }
  }

  public struct Conversation: Sendable {
    public var heading: String
    public var text: String
    /// Where it stands in public.
    public var original: String?

    public init(heading: String, text: String, original: String? = nil) {
      self.heading = heading
      self.text = text
      self.original = original
    }
  }

  public var language: Language
  public var id: String
  /// As stored, so that a change made meanwhile by someone else is seen.
  public var storedState: String
  public var state: StatePill
  public var headline: String
  /// `di solito 84,0% · da ottobre 2026`
  public var subtitle: String
  public var sentence: String
  public var nextStep: String
  public var chart: TimeSeriesChart?
  /// What it tells of: figures of the service, whose conversations are drawn; customers, whose place is their own page;
  /// contacts as they come, the latest of which are shown; or a promise, of which there is nothing more to show.
  public enum Subject: Sendable, Hashable { case service, customers, contacts, mentions, promise }

  public var subject: Subject
  public var places: [Place]
  /// The groups compared: channels, or customers by the length of their stay.
  public var channels: [Place]
  /// The place in words: `è il canale telefono`.
  public var placeSentence: String?
  public var alsoMoved: [String]
  public var conversations: [Conversation]
  public var sampleID: String?
  public var mayReadConversations: Bool
  public var happenings: [Happening]
  /// What this visitor may do to it now.
  public var acts: [AlarmAct]
  /// The rule as a sentence, and how often it would have rung.
  public var rule: String
  public var arithmetic: [(String, String)]
  /// Whether this visitor may open an incident from it, and it still asks for one.
  public var mayOpenIncident: Bool

  public init(
    language: Language, id: String, storedState: String, state: StatePill, headline: String, subtitle: String,
    sentence: String, nextStep: String, chart: TimeSeriesChart?, subject: Subject = .service, places: [Place],
    channels: [Place], placeSentence: String?, alsoMoved: [String], conversations: [Conversation], sampleID: String?,
    mayReadConversations: Bool, happenings: [Happening], acts: [AlarmAct], rule: String,
    arithmetic: [(String, String)], mayOpenIncident: Bool = false
  ) {
    self.mayOpenIncident = mayOpenIncident
    self.language = language
    self.id = id
    self.storedState = storedState
    self.state = state
    self.headline = headline
    self.subtitle = subtitle
    self.sentence = sentence
    self.nextStep = nextStep
    self.chart = chart
    self.subject = subject
    self.places = places
    self.channels = channels
    self.placeSentence = placeSentence
    self.alsoMoved = alsoMoved
    self.conversations = conversations
    self.sampleID = sampleID
    self.mayReadConversations = mayReadConversations
    self.happenings = happenings
    self.acts = acts
    self.rule = rule
    self.arithmetic = arithmetic
  }
}
