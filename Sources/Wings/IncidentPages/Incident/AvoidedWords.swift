import Primitives

/// The words of the contacts avoided by an incident's updates.
enum AvoidedWords {
  case notTold, tooFewBefore, tooEarly, tooFewToTry, fromAbove
  case ofMonth(title: String, about: String, low: String, high: String)
  case noFall(came: String, otherwise: String)
  case avoided(String, low: String, high: String, came: String, otherwise: String)
  case counts(contacts: String, expected: String)
  case beforeAndAfter(hoursBefore: String, before: String, hoursAfter: String, after: String)
  case placebo(asGreat: Int, days: Int, p: String), later(String)

  var text: LocalizedText {
    switch self {
    case .notTold:
      LocalizedText(
        it: "Si contano da quando i clienti sono avvisati: ogni minuto prima costa contatti.",
        en: "They are counted from when customers are told: each minute before costs contacts.")
    case .tooFewBefore:
      LocalizedText(
        it: "Prima dell'avviso erano arrivati troppo pochi contatti per dire quanti ne sono stati evitati.",
        en: "Too few contacts had come before the notice to say how many were avoided.")
    case .tooEarly:
      LocalizedText(
        it: "Si contano da un quarto d'ora dopo l'avviso.",
        en: "They are counted from a quarter of an hour after the notice.")
    case .tooFewToTry:
      LocalizedText(
        it: "Nei giorni normali qui arrivano troppo pochi contatti per provare il conto su di essi.",
        en: "On ordinary days too few contacts come here to try the count on them.")
    case .fromAbove:
      LocalizedText(
        it: "È una stima per eccesso: un picco cala anche da solo, "
          + "e chi ha risolto senza avviso è contato fra gli evitati.",
        en: "It is an estimate from above: a spike also dies down by itself, "
          + "and who was fine without a notice is counted.")
    case .ofMonth(let title, let about, let low, let high):
      LocalizedText(
        it: "\(title): circa \(about) contatti evitati con gli avvisi, "
          + "fra \(low) e \(high), se il picco fosse continuato.",
        en: "\(title): about \(about) contacts avoided by telling customers, "
          + "between \(low) and \(high), had the spike gone on.")
    case .noFall(let came, let otherwise):
      LocalizedText(
        it: "Dopo l'avviso non si vede un calo che il caso non spieghi: \(came) contatti, "
          + "\(otherwise) se il picco fosse continuato.",
        en: "After the notice there is no fall that chance does not explain: \(came) contacts, "
          + "\(otherwise) had the spike gone on.")
    case .avoided(let count, let low, let high, let came, let otherwise):
      LocalizedText(
        it: "Circa \(count) contatti evitati (fra \(low) e \(high)): dopo l'avviso ne sono arrivati \(came), "
          + "ne sarebbero arrivati \(otherwise) se il picco fosse continuato.",
        en: "About \(count) contacts avoided (between \(low) and \(high)): after the notice \(came) came, "
          + "\(otherwise) would have come had the spike gone on.")
    case .counts(let contacts, let expected):
      LocalizedText(it: "\(contacts) contatti, attesi \(expected)", en: "\(contacts) contacts, \(expected) expected")
    case .beforeAndAfter(let hoursBefore, let before, let hoursAfter, let after):
      LocalizedText(
        it: "Prima dell'avviso (\(hoursBefore)): \(before). Dopo (\(hoursAfter)): \(after).",
        en: "Before the notice (\(hoursBefore)): \(before). After (\(hoursAfter)): \(after).")
    case .placebo(let asGreat, let days, let p):
      LocalizedText(
        it: "Un cambiamento così grande, alle stesse ore, si è visto in \(asGreat) di \(days) giorni senza avviso "
          + "(p = \(p)).",
        en: "A change as great, at the same hours, was seen on \(asGreat) of \(days) days without a notice (p = \(p)).")
    case .later(let counts):
      LocalizedText(
        it: "Nel resto della giornata: \(counts). Contatti solo rimandati si vedrebbero qui.",
        en: "The rest of the day: \(counts). Contacts that were only put off would show here.")
    }
  }
}
