import Notices
import Outlets
import Primitives

extension NoticeReport {
  /// What an attempt came to, as the log of deliveries names it.
  static func outcome(_ name: String) -> LocalizedText {
    switch name {
    case "delivered": LocalizedText(it: "consegnato", en: "delivered")
    case "retry": LocalizedText(it: "non riuscito", en: "did not succeed")
    case "gone": LocalizedText(it: "il destinatario non vuole più avvisi", en: "the receiver wants no more notices")
    case "rejected": LocalizedText(it: "rifiutato", en: "refused")
    case "asked": LocalizedText(it: "chiesto di mandarlo di nuovo", en: "asked to be sent again")
    default: LocalizedText(it: name, en: name)
    }
  }
}

extension NoticeSettingsPage.Choice {
  init(_ choice: NoticeChoice) {
    // Where no digest is wanted, the hours that a digest would begin with.
    let (pace, weekday, hour) =
      switch choice.pace {
      case .immediately: ("immediately", 0, 8)
      case .daily(let hour): ("daily", 0, hour)
      case .weekly(let weekday, let hour): ("weekly", weekday, hour)
      }
    self.init(
      byMail: choice.byMail, pace: pace, hour: hour, weekday: weekday, wanted: choice.wanted.rawValue,
      quietFrom: choice.quiet?.from, quietTo: choice.quiet?.to)
  }
}

extension NoticeDelivery.State {
  var pill: NoticeDeliveryPill {
    switch self {
    case .waiting: .waiting
    case .delivered: .delivered
    case .failed: .failed
    case .dead: .dead
    }
  }
}

extension WantedAlarms {
  var words: LocalizedText {
    switch self {
    case .ringing: LocalizedText(it: "solo ciò che suona", en: "only what rings")
    case .maybeChance: LocalizedText(it: "anche ciò che può essere un caso", en: "also what may be chance")
    }
  }
}
