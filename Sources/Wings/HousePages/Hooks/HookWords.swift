import Primitives

/// The words of the page about who sends conversations as they happen.
enum HookWords {
  case intro, address, addressNote, senders, none, add, system, name, secret, noKey, make
  case outOfUse, takeOut, useAgain, tryAgain, allSetAside
  case signed(String), unsigned(String), came(String, nothing: String, setAside: String)
  case remark(String, at: String), remarkSetAside(String, at: String)
  case nothingSetAside, waitingAgain(Int, left: Int)

  var text: LocalizedText {
    switch self {
    case .intro:
      LocalizedText(
        it: "Helpdesk e centralini mandano qui ogni conversazione mentre accade: un picco suona in pochi secondi.",
        en:
          "Helpdesks and telephone exchanges send each conversation here as it happens: a spike rings within seconds."
      )
    case .address: LocalizedText(it: "L'indirizzo", en: "The address")
    case .addressNote:
      LocalizedText(
        it: "Scrivilo nell'altro sistema: contiene un segreto e si vede solo ora.",
        en: "Enter it in the other system: it holds a secret and is shown only now.")
    case .senders: LocalizedText(it: "Chi manda", en: "Who sends")
    case .none: LocalizedText(it: "Ancora nessuno.", en: "None yet.")
    case .add: LocalizedText(it: "Aggiungi", en: "Add")
    case .system: LocalizedText(it: "Sistema", en: "System")
    case .name: LocalizedText(it: "Nome, che sta nell'indirizzo", en: "Name, which stands in the address")
    case .secret: LocalizedText(it: "Segreto con cui firma, se firma", en: "Secret it signs with, if it signs")
    case .noKey:
      LocalizedText(
        it: "Senza CAMPANELLO_KEY il segreto di una firma non si può conservare: resta quello dell'indirizzo.",
        en: "Without CAMPANELLO_KEY a secret to sign with cannot be kept: that of the address remains.")
    case .make: LocalizedText(it: "Crea l'indirizzo", en: "Make the address")
    case .outOfUse: LocalizedText(it: "fuori uso", en: "out of use")
    case .takeOut: LocalizedText(it: "Metti fuori uso", en: "Take out of use")
    case .useAgain: LocalizedText(it: "Rimetti in uso", en: "Use again")
    case .tryAgain: LocalizedText(it: "Riprova ciò che è da parte", en: "Try again what is set aside")
    case .allSetAside: LocalizedText(it: "Tutto ciò che è da parte, e perché", en: "All that is set aside, and why")
    case .signed(let kind): LocalizedText(it: "\(kind), firmato", en: "\(kind), signed")
    case .unsigned(let kind): LocalizedText(it: "\(kind), non firmato", en: "\(kind), not signed")
    case .came(let read, let nothing, let setAside):
      LocalizedText(
        it: "Nell'ultimo giorno: \(read) messaggi letti, \(nothing) senza interesse. "
          + "Messi da parte in trenta giorni: \(setAside).",
        en: "In the last day: \(read) messages read, \(nothing) of no interest. "
          + "Set aside in thirty days: \(setAside).")
    case .remark(let note, let moment): LocalizedText(it: "\(moment): \(note)", en: "\(moment): \(note)")
    case .remarkSetAside(let note, let moment):
      LocalizedText(it: "\(moment), messo da parte: \(note)", en: "\(moment), set aside: \(note)")
    case .nothingSetAside:
      LocalizedText(it: "Non c'è più niente da parte.", en: "Nothing is set aside any more.")
    case .waitingAgain(let again, let left):
      LocalizedText(
        it: "Rimessi in coda: \(again). Restano da parte: \(left).",
        en: "Waiting again: \(again). Still set aside: \(left).")
    }
  }
}
