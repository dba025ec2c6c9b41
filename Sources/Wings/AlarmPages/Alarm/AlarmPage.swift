import Alarms
import Markup
import PageKit
import Primitives

/// One alarm whole, in the order of the questions one asks: when, where, what else, what customers say, what was done.
public struct AlarmPage: Sendable {
  /// A segment and its part of the change.
  struct Place: Sendable {
    var name: String
    /// 0…1 for the bar; nil where no part can be told.
    var share: Double?
    var shareText: String
    var now: String
    var usual: String
    var count: String
  }

  struct Happening: Sendable {
    /// `22 nov 2026, 09:05`
    var at: String
    var what: String
    var who: String?
    var note: String?
  }

  struct Conversation: Sendable {
    var heading: String
    var text: String
    /// Where it stands in public.
    var original: String?
  }

  var language: Language
  var id: String
  /// As stored, so that a change made meanwhile by someone else is seen.
  var storedState: String
  var state: StatePill
  public var headline: String
  /// `di solito 84,0% · da ottobre 2026`
  var subtitle: String
  var sentence: String
  var nextStep: String
  var chart: TimeSeriesChart?
  /// Of figures of the service conversations are drawn; customers have a page of their own; of contacts the latest are
  /// shown; of a promise there is nothing more to show.

  var subject = AlarmSubject.service
  var places: [Place]
  /// The groups compared: channels, or customers by the length of their stay.
  var channels: [Place]
  /// The place in words: `è il canale telefono`.
  var placeSentence: String?
  var alsoMoved: [String]
  var conversations: [Conversation]
  var sampleID: String?
  var mayReadConversations: Bool
  var happenings: [Happening]
  /// What this visitor may do to it now.
  var acts: [AlarmAct]
  /// The rule as a sentence, and how often it would have rung.
  var rule: String
  var arithmetic: [(String, String)]
  /// Whether this visitor may open an incident from it, and it still asks for one.
  var mayOpenIncident: Bool = false
}
