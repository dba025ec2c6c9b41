import Primitives

/// What is said of a planned maintenance without anybody writing it.
struct MaintenanceWords {
  let clock: ZoneClock

  /// From when to when it was moved.
  func moved(_ old: Incident.Window, _ new: Incident.Window, _ title: PublicText) -> PublicText {
    func text(_ language: Language) -> String {
      let moments = MomentText(clock, language)
      let before = moments.span(old.from, old.to)
      let now = moments.span(new.from, new.to)
      return language == .it
        ? "La manutenzione è spostata.\n\nEra prevista: \(before).\nSi fa: \(now)."
        : "The maintenance is moved.\n\nIt was planned: \(before).\nIt takes place: \(now)."
    }
    return PublicText(it: title.it.isEmpty ? "" : text(.it), en: title.en.isEmpty ? "" : text(.en))
  }

  /// For outlets where the whole text does not fit.
  func short(_ phase: IncidentPhase, _ window: Incident.Window, _ language: Language) -> String {
    let span = MomentText(clock, language).span(window.from, window.to)
    let it = language == .it
    switch phase {
    case .inProgress: return it ? "La manutenzione è in corso." : "The maintenance is under way."
    case .completed: return it ? "La manutenzione è conclusa." : "The maintenance is over."
    case .cancelled: return it ? "La manutenzione è annullata." : "The maintenance is cancelled."
    default: return it ? "Si fa: \(span)." : "It takes place: \(span)."
    }
  }

  /// For the house: outlets that take not even that.
  static func leftOut(_ outlets: [String]) -> String {
    "Non entra il testo / the text does not fit: \(outlets.joined(separator: ", "))"
  }
}
