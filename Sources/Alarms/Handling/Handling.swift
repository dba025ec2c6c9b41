public import Primitives

/// What people did to an alarm last. An alarm that only the data speak about has none.
public struct Handling: Sendable, Hashable {
  /// Taken, silenced, resolved or dismissed.
  public var state: AlarmState
  public var by: AlarmHandler
  public var at: Instant
  /// When the silence ends; nil for a silence that ends with the data, and for every other state.
  public var until: Instant?
  /// Why it is not a problem, for a dismissed one.
  public var dismissal: DismissalReason?
  public var note: HandlingNote
  /// The month that was judged when it was done.
  public var month: Month
  /// What the data say meanwhile: `resolved` when they no longer show it. This is the state an alarm goes back
  /// to when nobody handles it any more.
  public var dataState: AlarmState

  var isSilenceUntilRecovered: Bool { state == .silenced && until == nil }
}

extension AlarmState {
  /// Whether the data alone give it: it rings, it may be chance, or there is not enough data.
  public var isOpen: Bool {
    switch self {
    case .ringing, .maybeChance, .notEnoughData: true
    case .taken, .silenced, .resolved, .dismissed: false
    }
  }

  /// The state in a word, as people read it.
  public var name: LocalizedText {
    switch self {
    case .ringing: LocalizedText(it: "acceso", en: "ringing")
    case .maybeChance: LocalizedText(it: "può essere un caso", en: "may be chance")
    case .notEnoughData: LocalizedText(it: "dati insufficienti", en: "not enough data")
    case .taken: LocalizedText(it: "in carico", en: "taken")
    case .silenced: LocalizedText(it: "silenziato", en: "silenced")
    case .resolved: LocalizedText(it: "rientrato", en: "resolved")
    case .dismissed: LocalizedText(it: "non è un problema", en: "not a problem")
    }
  }
}
