import Primitives

/// The words of what is kept an eye on.
enum MonitorWords {
  case noneYet, whatFor, whatWeWatch, add, whatItIs, name, address, signPointsTo, usualCause, remove
  case notLookedAt, answers, noAnswer
  case pointsTo(kind: String, cause: String), sign(String, since: String), lookedAt(minutes: Int64)

  var text: LocalizedText {
    switch self {
    case .noneYet: LocalizedText(it: "Ancora nessuno.", en: "None yet.")
    case .whatFor:
      LocalizedText(
        it: "Pagine di stato dei fornitori, avvisi di scioperi e maltempo, indirizzi nostri che devono rispondere. "
          + "Ciò che mostrano sta accanto a un incidente come indizio della causa; la causa la conferma una persona.",
        en: "Suppliers' status pages, notices of strikes and storms, addresses of ours that must answer. "
          + "What they show stands beside an incident as a sign of its cause; a person confirms the cause.")
    case .whatWeWatch: LocalizedText(it: "Che cosa teniamo d'occhio", en: "What we keep an eye on")
    case .add: LocalizedText(it: "Aggiungi", en: "Add")
    case .whatItIs: LocalizedText(it: "Che cos'è", en: "What it is")
    case .name: LocalizedText(it: "Nome", en: "Name")
    case .address: LocalizedText(it: "Indirizzo", en: "Address")
    case .signPointsTo: LocalizedText(it: "Un suo segno indica", en: "A sign of it points to")
    case .usualCause: LocalizedText(it: "quello che di solito indica", en: "what it usually does")
    case .remove: LocalizedText(it: "Togli", en: "Remove")
    case .notLookedAt: LocalizedText(it: "non ancora controllato", en: "not looked at yet")
    case .answers: LocalizedText(it: "risponde", en: "answers")
    case .noAnswer: LocalizedText(it: "non risponde", en: "no answer")
    case .pointsTo(let kind, let cause):
      LocalizedText(it: "\(kind) · indica: \(cause)", en: "\(kind) · points to: \(cause)")
    case .sign(let title, let moment): LocalizedText(it: "\(title) (dal \(moment))", en: "\(title) (since \(moment))")
    case .lookedAt(let n):
      LocalizedText(
        it: n == 1 ? "controllato ogni minuto" : "controllato ogni \(n) minuti",
        en: n == 1 ? "looked at every minute" : "looked at every \(n) minutes")
    }
  }
}
