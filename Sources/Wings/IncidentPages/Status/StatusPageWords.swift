import Primitives

/// The words of the status page in both languages.
enum StatusPageWords {
  case otherLanguage, skip, more, history, maintenanceCalendar, now, maintenance, services
  case lastFourteenDays, nothingLately, wholeHistory, nothingInYear, daysWithProblems, notWatched
  case getNotices, yourAddress, leaveEmpty, subscribe, subscribeNote
  case available(String, days: Int), nextUpdate(String), since(String), corrected(String)

  var text: LocalizedText {
    switch self {
    case .otherLanguage: LocalizedText(it: "English", en: "Italiano")
    case .skip: LocalizedText(it: "Vai al contenuto", en: "Skip to the content")
    case .more: LocalizedText(it: "Altro", en: "More")
    case .history: LocalizedText(it: "Storico", en: "History")
    case .maintenanceCalendar: LocalizedText(it: "Calendario delle manutenzioni", en: "Maintenance calendar")
    case .now: LocalizedText(it: "Adesso", en: "Now")
    case .maintenance: LocalizedText(it: "Manutenzioni", en: "Maintenance")
    case .services: LocalizedText(it: "Servizi", en: "Services")
    case .lastFourteenDays: LocalizedText(it: "Ultimi quattordici giorni", en: "The last fourteen days")
    case .nothingLately:
      LocalizedText(it: "Nessun problema negli ultimi quattordici giorni.", en: "No problem in the last fourteen days.")
    case .wholeHistory: LocalizedText(it: "Tutto lo storico", en: "The whole history")
    case .nothingInYear: LocalizedText(it: "Nessun problema nell'ultimo anno.", en: "No problem in the last year.")
    case .daysWithProblems: LocalizedText(it: "I giorni con problemi", en: "The days with problems")
    case .notWatched: LocalizedText(it: "Non ancora osservato.", en: "Not watched yet.")
    case .getNotices: LocalizedText(it: "Ricevi gli avvisi per e-mail", en: "Get notices by mail")
    case .yourAddress: LocalizedText(it: "Il tuo indirizzo", en: "Your address")
    case .leaveEmpty: LocalizedText(it: "Lascia vuoto", en: "Leave empty")
    case .subscribe: LocalizedText(it: "Iscrivimi", en: "Subscribe")
    case .subscribeNote:
      LocalizedText(
        it: "Ti mandiamo un link per confermare. "
          + "L'indirizzo serve solo a questi avvisi; ogni avviso ha il link per smettere.",
        en: "We send you a link to confirm. The address serves these notices only; each of them has a link to stop.")
    case .available(let share, let days):
      LocalizedText(
        it: "Disponibile il \(share) del tempo negli ultimi \(days) giorni.",
        en: "Available \(share) of the last \(days) days.")
    case .nextUpdate(let moment):
      LocalizedText(it: "Prossimo aggiornamento entro \(moment)", en: "Next update by \(moment)")
    case .since(let moment): LocalizedText(it: "Dal \(moment)", en: "Since \(moment)")
    case .corrected(let moment): LocalizedText(it: "corretto il \(moment)", en: "corrected on \(moment)")
    }
  }
}
