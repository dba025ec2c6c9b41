import PageKit
import Primitives

/// One incident: how it stands, what to say next, what was said and where, and what happened.
public struct IncidentPage: Sendable {
  /// An update on one outlet.
  struct Place: Sendable {
    var id: Int64
    var outlet: String
    var state: String
    /// As pills are drawn.
    var tone: String
    var note: String
    var url: String?
    /// The text to copy, where a person publishes it.
    var text: String?
    /// A person may say that it is done.
    var mayBeDone: Bool
    var mayBeTried: Bool
  }

  struct Update: Sendable {
    var id: Int64
    var phase: String
    /// `23 nov 2026, 9:05, Anna; approvato da Bruno`
    var note: String
    var textIt: String
    var textEn: String
    var isDraft: Bool
    /// This visitor may approve it.
    var mayApprove: Bool
    var places: [Place]
    /// `312 e-mail inviate, 4 in attesa`
    var mails: String?
  }

  /// Something that speaks for a cause.
  struct Sign: Sendable {
    var cause: String
    var strength: String
    var text: String
    var url: String?
  }

  /// What speaks for each cause, the strongest first.
  struct Causes: Sendable {
    var signs: [Sign]
    var notes: [String]
    var hasMonitors: Bool
  }

  /// What telling the customers saved.
  struct Avoided: Sendable {
    var sentence: String
    /// What it rests on, and what would make it wrong.
    var notes: [String]
    var chart: TimeSeriesChart?
  }

  struct Happening: Sendable {
    var at: String
    var what: String
    var who: String
    var note: String?
  }

  /// The window of a maintenance, as fields of date and time have it, and what is said when it is cancelled.
  struct Plan: Sendable {
    var from: String
    var to: String
    var cancelIt: String
    var cancelEn: String
  }

  /// What is known, and may be changed.
  struct Details: Sendable {
    var titleIt: String
    var titleEn: String
    var severity: String
    var severities: [SelectField.Choice]
    var started: String
    var isMaintenance: Bool
    var cause: String
    var causes: [SelectField.Choice]
    var causeNote: String
    var retrospective: String
    /// Of a maintenance that is not over.
    var plan: Plan?
  }

  var language: Language
  var id: Int64
  /// In addresses.
  var key: String
  public var title: String
  var phase: String
  var tone: String
  var subtitle: String
  var warning: String?
  /// The alarm it was opened from: its id, and its words.
  var alarm: (id: String, text: String)?
  var facts: [(String, String)]
  var isPublic: Bool
  var mayAct: Bool
  var composer: UpdateComposer?
  /// What those who answer may say.
  var staffText: String
  /// The newest first.
  var updates: [Update]
  var details: Details
  var happenings: [Happening]
  /// `51 conversazioni collegate`; nil for whoever may not link them, and for a maintenance.
  var conversations: String?
  /// Nil for a maintenance.
  var causes: Causes?
  /// Nil where it was not opened from a spike.
  var avoided: Avoided?
}
