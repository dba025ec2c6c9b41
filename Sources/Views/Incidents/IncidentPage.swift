public import Primitives

/// One incident: how it stands, what to say next, what was said and where, and what happened.
public struct IncidentPage: Sendable {
  /// An update on one outlet.
  public struct Place: Sendable {
    public var id: Int64
    public var outlet: String
    public var state: String
    /// As pills are drawn.
    public var tone: String
    public var note: String
    public var url: String?
    /// The text to copy, where a person publishes it.
    public var text: String?
    /// A person may say that it is done.
    public var mayBeDone: Bool
    public var mayBeTried: Bool

    public init(
      id: Int64, outlet: String, state: String, tone: String, note: String, url: String?, text: String?,
      mayBeDone: Bool, mayBeTried: Bool
    ) {
      self.id = id
      self.outlet = outlet
      self.state = state
      self.tone = tone
      self.note = note
      self.url = url
      self.text = text
      self.mayBeDone = mayBeDone
      self.mayBeTried = mayBeTried
    }
  }

  public struct Update: Sendable {
    public var id: Int64
    public var phase: String
    /// `23 nov 2026, 9:05, Anna; approvato da Bruno`
    public var note: String
    public var textIt: String
    public var textEn: String
    public var isDraft: Bool
    /// This visitor may approve it.
    public var mayApprove: Bool
    public var places: [Place]
    /// `312 e-mail inviate, 4 in attesa`
    public var mails: String?

    public init(
      id: Int64, phase: String, note: String, textIt: String, textEn: String, isDraft: Bool, mayApprove: Bool,
      places: [Place], mails: String?
    ) {
      self.id = id
      self.phase = phase
      self.note = note
      self.textIt = textIt
      self.textEn = textEn
      self.isDraft = isDraft
      self.mayApprove = mayApprove
      self.places = places
      self.mails = mails
    }
  }

  /// Something that speaks for a cause.
  public struct Sign: Sendable {
    public var cause: String
    public var strength: String
    public var text: String
    public var url: String?

    public init(cause: String, strength: String, text: String, url: String?) {
      self.cause = cause
      self.strength = strength
      self.text = text
      self.url = url
    }
  }

  /// What speaks for each cause, the strongest first.
  public struct Causes: Sendable {
    public var signs: [Sign]
    public var notes: [String]
    public var hasMonitors: Bool

    public init(signs: [Sign], notes: [String], hasMonitors: Bool) {
      self.signs = signs
      self.notes = notes
      self.hasMonitors = hasMonitors
    }
  }

  /// What telling the customers saved.
  public struct Avoided: Sendable {
    public var sentence: String
    /// What it rests on, and what would make it wrong.
    public var notes: [String]
    public var chart: TimeSeriesChart?

    public init(sentence: String, notes: [String], chart: TimeSeriesChart?) {
      self.sentence = sentence
      self.notes = notes
      self.chart = chart
    }
  }

  public struct Happening: Sendable {
    public var at: String
    public var what: String
    public var who: String
    public var note: String?

    public init(at: String, what: String, who: String, note: String?) {
      self.at = at
      self.what = what
      self.who = who
      self.note = note
    }
  }

  /// The window of a maintenance, as fields of date and time have it, and what is said when it is cancelled.
  public struct Plan: Sendable {
    public var from: String
    public var to: String
    public var cancelIt: String
    public var cancelEn: String

    public init(from: String, to: String, cancelIt: String, cancelEn: String) {
      self.from = from
      self.to = to
      self.cancelIt = cancelIt
      self.cancelEn = cancelEn
    }
  }

  /// What is known, and may be changed.
  public struct Details: Sendable {
    public var titleIt: String
    public var titleEn: String
    public var severity: String
    public var severities: [SelectField.Choice]
    public var started: String
    public var isMaintenance: Bool
    public var cause: String
    public var causes: [SelectField.Choice]
    public var causeNote: String
    public var retrospective: String
    /// Of a maintenance that is not over.
    public var plan: Plan?

    public init(
      titleIt: String, titleEn: String, severity: String, severities: [SelectField.Choice], started: String,
      isMaintenance: Bool, cause: String, causes: [SelectField.Choice], causeNote: String, retrospective: String
    ) {
      self.titleIt = titleIt
      self.titleEn = titleEn
      self.severity = severity
      self.severities = severities
      self.started = started
      self.isMaintenance = isMaintenance
      self.cause = cause
      self.causes = causes
      self.causeNote = causeNote
      self.retrospective = retrospective
    }
  }

  public var language: Language
  public var id: Int64
  /// In public addresses.
  public var key: String
  public var title: String
  public var phase: String
  public var tone: String
  public var subtitle: String
  public var warning: String?
  /// The alarm it was opened from: its id, and its words.
  public var alarm: (id: String, text: String)?
  public var facts: [(String, String)]
  public var isPublic: Bool
  public var mayAct: Bool
  public var composer: UpdateComposer?
  /// What those who answer may say.
  public var staffText: String
  /// The newest first.
  public var updates: [Update]
  public var details: Details
  public var happenings: [Happening]
  /// `51 conversazioni collegate`; nil for whoever may not link them, and for a maintenance.
  public var conversations: String?
  /// Nil for a maintenance.
  public var causes: Causes?
  /// Nil where it was not opened from a spike.
  public var avoided: Avoided?

  public init(
    language: Language, id: Int64, key: String, title: String, phase: String, tone: String, subtitle: String,
    warning: String?, alarm: (id: String, text: String)?, facts: [(String, String)], isPublic: Bool, mayAct: Bool,
    composer: UpdateComposer?, staffText: String, updates: [Update], details: Details, happenings: [Happening]
  ) {
    self.language = language
    self.id = id
    self.key = key
    self.title = title
    self.phase = phase
    self.tone = tone
    self.subtitle = subtitle
    self.warning = warning
    self.alarm = alarm
    self.facts = facts
    self.isPublic = isPublic
    self.mayAct = mayAct
    self.composer = composer
    self.staffText = staffText
    self.updates = updates
    self.details = details
    self.happenings = happenings
  }
}
