public import Primitives

/// How a service or an incident looks: its colour and its sign, never the colour alone.
public enum StatusTone: String, Sendable, Hashable {
  case fine, maintenance, slow, partial, out, unknown

  var sign: String {
    switch self {
    case .fine: "✓"
    case .maintenance: "◆"
    case .slow: "▲"
    case .partial: "▲"
    case .out: "✕"
    case .unknown: "–"
    }
  }
}

/// The public page: how things stand, what goes on, what is planned, and the last ninety days of each service.
public struct StatusPage: Sendable {
  public struct Day: Sendable {
    public var tone: StatusTone
    /// `12 nov 2026: interrotto in parte, 40 min`; only where something happened.
    public var text: String?

    public init(tone: StatusTone, text: String?) {
      self.tone = tone
      self.text = text
    }
  }

  public struct Item: Sendable {
    public var name: String
    public var tone: StatusTone
    public var state: String
    public var days: [Day]
    /// `99,98% del tempo negli ultimi 90 giorni`
    public var summary: String

    public init(name: String, tone: StatusTone, state: String, days: [Day], summary: String) {
      self.name = name
      self.tone = tone
      self.state = state
      self.days = days
      self.summary = summary
    }
  }

  public struct Update: Sendable {
    public var id: Int64
    public var phase: String
    public var at: String
    /// RFC 3339.
    public var moment: String
    public var text: String
    /// `corretto alle 9:12`
    public var corrected: String?

    public init(id: Int64, phase: String, at: String, moment: String, text: String, corrected: String?) {
      self.id = id
      self.phase = phase
      self.at = at
      self.moment = moment
      self.text = text
      self.corrected = corrected
    }
  }

  public struct Story: Sendable {
    public var key: String
    public var title: String
    public var tone: StatusTone
    public var phase: String
    /// `Dalle 9:05 · Pagamenti, App`; of a maintenance, its window.
    public var when: String
    /// The newest first.
    public var updates: [Update]
    /// `Prossimo aggiornamento entro le 10:00`
    public var promise: String?

    public init(
      key: String, title: String, tone: StatusTone, phase: String, when: String, updates: [Update], promise: String?
    ) {
      self.key = key
      self.title = title
      self.tone = tone
      self.phase = phase
      self.when = when
      self.updates = updates
      self.promise = promise
    }
  }

  public enum Part: Sendable {
    case now(open: [Story], planned: [Story], items: [Item], recent: [Story])
    case history([(month: String, stories: [Story])])
    case incident(Story)
    /// A sentence, and what may be done: the pages of subscribers.
    case word(heading: String, text: String, action: (address: String, button: String)?)
  }

  public var language: Language
  /// `Stato dei servizi di Bottega Aurora`
  public var name: String
  public var headline: String
  public var tone: StatusTone
  /// `Aggiornata il 23 nov 2026, 9:05`
  public var freshness: String
  public var part: Part
  public var takesSubscribers: Bool
  public var problem: String?

  public init(
    language: Language, name: String, headline: String, tone: StatusTone, freshness: String, part: Part,
    takesSubscribers: Bool, problem: String? = nil
  ) {
    self.language = language
    self.name = name
    self.headline = headline
    self.tone = tone
    self.freshness = freshness
    self.part = part
    self.takesSubscribers = takesSubscribers
    self.problem = problem
  }
}
