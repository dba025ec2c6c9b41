import Primitives

/// The words of what speaks for each cause of an incident.
enum CauseWords {
  case nothingWatched, holiday, overAlready, beganTogether
  case noSign(Int), silent(String), customersWrite(String), doesNotAnswer(String), seenLater(String)
  case beganBefore(String), beganAfter(String), minutes(Int64), hours(Int64)

  var text: LocalizedText {
    switch self {
    case .nothingWatched:
      LocalizedText(
        it: "Non si tiene d'occhio nessun fornitore né indirizzo nostro.",
        en: "No supplier and no address of ours is kept an eye on.")
    case .holiday: LocalizedText(it: "Oggi è festa.", en: "It is a holiday.")
    case .overAlready: LocalizedText(it: ", già finito", en: ", over already")
    case .beganTogether: LocalizedText(it: "cominciato insieme", en: "it began at the same time")
    case .noSign(let monitors):
      LocalizedText(
        it: "Nessun indizio da ciò che si tiene d'occhio (\(monitors)).",
        en: "No sign from what is kept an eye on (\(monitors)).")
    case .silent(let names): LocalizedText(it: "Non rispondono: \(names).", en: "No answer from: \(names).")
    case .customersWrite(let words):
      LocalizedText(it: "I clienti scrivono: \(words).", en: "Customers write: \(words).")
    case .doesNotAnswer(let name): LocalizedText(it: "\(name) non risponde", en: "\(name) does not answer")
    case .seenLater(let time): LocalizedText(it: "visto qui dopo \(time)", en: "seen here \(time) later")
    case .beganBefore(let time): LocalizedText(it: "cominciato \(time) prima", en: "it began \(time) before")
    case .beganAfter(let time): LocalizedText(it: "cominciato \(time) dopo", en: "it began \(time) after")
    case .minutes(let n):
      LocalizedText(it: n == 1 ? "un minuto" : "\(n) minuti", en: n == 1 ? "a minute" : "\(n) minutes")
    case .hours(let n): LocalizedText(it: "\(n) ore", en: "\(n) hours")
    }
  }
}
