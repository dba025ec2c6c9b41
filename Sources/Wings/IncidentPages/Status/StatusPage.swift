import Primitives

/// How a service or an incident looks: its colour and its sign, never the colour alone.
enum StatusTone: String, Sendable, Hashable {
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

/// The page: how things stand, what goes on, what is planned, and the last ninety days of each service.
public struct StatusPage: Sendable {
  struct Day: Sendable {
    var tone: StatusTone
    /// `12 nov 2026: interrotto in parte, 40 min`; only where something happened.
    var text: String?
  }

  struct Item: Sendable {
    var name: String
    var tone: StatusTone
    var state: String
    var days: [Day]
    /// `99,98% del tempo negli ultimi 90 giorni`
    var summary: String
  }

  struct Update: Sendable {
    var id: Int64
    var phase: String
    var at: String
    /// RFC 3339.
    var moment: String
    var text: String
    /// `corretto alle 9:12`
    var corrected: String?
  }

  struct Story: Sendable {
    var key: String
    var title: String
    var tone: StatusTone
    var phase: String
    /// `Dalle 9:05 · Pagamenti, App`; of a maintenance, its window.
    var when: String
    /// The newest first.
    var updates: [Update]
    /// `Prossimo aggiornamento entro le 10:00`
    var promise: String?
  }

  enum Part: Sendable {
    case now(open: [Story], planned: [Story], items: [Item], recent: [Story])
    case history([(month: String, stories: [Story])])
    case incident(Story)
    /// A sentence, and what may be done: the pages of subscribers.
    case word(heading: String, text: String, action: (address: String, button: String)?)
  }

  var language: Language
  /// `Stato dei servizi di Bottega Aurora`
  var name: String
  var headline: String
  var tone: StatusTone
  /// `Aggiornata il 23 nov 2026, 9:05`
  var freshness: String
  var part: Part
  var takesSubscribers: Bool
  var problem: String?
}
