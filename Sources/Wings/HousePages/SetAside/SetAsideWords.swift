import Primitives

/// The words of the page of what an intake sent and nobody could count.
enum SetAsideWords {
  case title(String), back, none, count(String), newest, tryAgain, kept, notKept

  var text: LocalizedText {
    switch self {
    case .title(let name): LocalizedText(it: "Messo da parte: \(name)", en: "Set aside: \(name)")
    case .back: LocalizedText(it: "Tutti gli arrivi in diretta", en: "All live intake")
    case .none: LocalizedText(it: "Niente è da parte.", en: "Nothing is set aside.")
    case .count(let count):
      LocalizedText(
        it: "Conversazioni e menzioni da parte: \(count). Le altre sono contate.",
        en: "Conversations and mentions set aside: \(count). The others are counted.")
    case .newest: LocalizedText(it: "Qui ci sono le più recenti.", en: "The newest are listed here.")
    case .tryAgain: LocalizedText(it: "Riprova ciò che è da parte", en: "Try again what is set aside")
    case .kept: LocalizedText(it: "si può riprovare", en: "can be tried again")
    case .notKept:
      LocalizedText(
        it: "il suo testo non è stato tenuto: fallo mandare di nuovo", en: "its text was not kept: have it sent again")
    }
  }
}
