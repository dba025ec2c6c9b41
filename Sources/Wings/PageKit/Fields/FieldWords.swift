import Primitives

/// The words of fields that several pages show.
enum FieldWords {
  case textLanguage, name, nameNote, connect, optional
  case closed, holidays, closings, closingsNote, understood

  var text: LocalizedText {
    switch self {
    case .textLanguage: LocalizedText(it: "Lingua dei testi", en: "Language of its texts")
    case .name: LocalizedText(it: "Nome", en: "Name")
    case .nameNote: LocalizedText(it: "come lo chiamate voi", en: "as you call it")
    case .connect: LocalizedText(it: "Collega", en: "Connect")
    case .optional: LocalizedText(it: "facoltativo", en: "optional")
    case .closed: LocalizedText(it: "chiuso", en: "closed")
    case .holidays: LocalizedText(it: "Chiuso nelle festività italiane", en: "Closed on Italian holidays")
    case .closings: LocalizedText(it: "Altri giorni di chiusura", en: "Other closing days")
    case .closingsNote:
      LocalizedText(
        it:
          "Giorno/mese per ogni anno (7/12), con l'anno per una volta sola (24/12/2026), un periodo con il trattino (10/8/2026-21/8/2026), con una virgola fra l'uno e l'altro.",
        en:
          "Day/month for every year (7/12), with the year for once only (24/12/2026), a stretch with a hyphen (10/8/2026-21/8/2026), with commas between."
      )
    case .understood: LocalizedText(it: "Inteso così:", en: "Understood as:")
    }
  }
}
