import Primitives

/// The words of the conversations of an incident.
enum LinkedWords {
  case heading, whichTheyAre, search, cameFrom, cameTo, withWords, any, linkAll, mayNotRead, linked
  case oneAnswer, answer, fileNote, forExcel, plainCSV, unlinkAll
  case countFound(String), countLinked(String), timeWrong(mostDays: Int64), wordsWrong(most: Int)

  var text: LocalizedText {
    switch self {
    case .heading: LocalizedText(it: "Conversazioni dell'incidente", en: "Conversations of the incident")
    case .whichTheyAre: LocalizedText(it: "Quali sono", en: "Which they are")
    case .search: LocalizedText(it: "Cerca", en: "Search")
    case .cameFrom: LocalizedText(it: "Arrivate dal", en: "Came from")
    case .cameTo: LocalizedText(it: "Al", en: "To")
    case .withWords:
      LocalizedText(
        it: "Con una di queste parole, separate da virgole",
        en: "With one of these words, separated by commas")
    case .any: LocalizedText(it: "qualunque", en: "any")
    case .linkAll: LocalizedText(it: "Collega tutte queste", en: "Link all of these")
    case .mayNotRead:
      LocalizedText(
        it: "Le conversazioni le leggono caposquadra e responsabili.",
        en: "Conversations are read by team leaders and managers.")
    case .linked: LocalizedText(it: "collegata", en: "linked")
    case .oneAnswer: LocalizedText(it: "Una risposta per tutte", en: "One answer for all")
    case .answer: LocalizedText(it: "Risposta", en: "Answer")
    case .fileNote:
      LocalizedText(
        it: "Un file con il numero di ogni conversazione e la risposta, "
          + "per l'aggiornamento di massa del vostro helpdesk.",
        en: "A file with each conversation's number and the answer, for your helpdesk's bulk update.")
    case .forExcel: LocalizedText(it: "Scarica per Excel", en: "Download for Excel")
    case .plainCSV: LocalizedText(it: "Scarica CSV", en: "Download CSV")
    case .unlinkAll: LocalizedText(it: "Scollega tutte", en: "Unlink all")
    case .countFound(let count): LocalizedText(it: "Trovate: \(count).", en: "Found: \(count).")
    case .countLinked(let count): LocalizedText(it: "Collegate: \(count).", en: "Linked: \(count).")
    case .timeWrong(let days):
      LocalizedText(
        it: "Servono un inizio e, dopo, una fine, al massimo \(days) giorni più tardi.",
        en: "A beginning is needed and, after it, an end at most \(days) days later.")
    case .wordsWrong(let most):
      LocalizedText(
        it: "Al massimo \(most) parole, ciascuna di almeno due lettere e al massimo sessanta.",
        en: "At most \(most) words, each of two letters at least and sixty at most.")
    }
  }
}
