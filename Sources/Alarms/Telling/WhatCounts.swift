import Indicators
import Primitives

/// What an indicator's n counts, in the plural.
enum WhatCounts {
  static func name(_ indicator: Indicator) -> LocalizedText {
    switch indicator {
    case .csat, .nps, .ces, .responseRate: LocalizedText(it: "risposte", en: "answers")
    default: LocalizedText(it: "conversazioni", en: "conversations")
    }
  }

  /// The same for a single one.
  static func one(_ indicator: Indicator) -> LocalizedText {
    switch indicator {
    case .csat, .nps, .ces, .responseRate: LocalizedText(it: "risposta", en: "answer")
    default: LocalizedText(it: "conversazione", en: "conversation")
    }
  }
}
