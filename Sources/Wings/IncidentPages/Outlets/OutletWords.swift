import Primitives

/// The words of the outlets, and of the mails that do not arrive.
enum OutletWords {
  case statusPageAlways, openStatusPage, outlets, noneYet, takeOut, takeIn, outOfUse, reconnect
  case sendTest, testSignIn, connect, network, noKey, secret, secretNote, undelivered, triedAgain
  case noSuchAddress, writeAgain, more
  case written(Language), subscribers(confirmed: String, asked: String), addresses(String)

  var text: LocalizedText {
    switch self {
    case .statusPageAlways:
      LocalizedText(
        it: "Pagina di stato, Atom, RSS, calendario, avviso per il sito e JSON ci sono sempre: non si collegano.",
        en: "The status page, Atom, RSS, the calendar, the notice for the site and JSON are always there: "
          + "nothing to connect.")
    case .openStatusPage: LocalizedText(it: "Apri la pagina di stato", en: "Open the status page")
    case .outlets: LocalizedText(it: "Canali di pubblicazione", en: "Outlets")
    case .noneYet: LocalizedText(it: "Ancora nessuno.", en: "None yet.")
    case .takeOut: LocalizedText(it: "Metti fuori uso", en: "Take out of use")
    case .takeIn: LocalizedText(it: "Rimetti in uso", en: "Take into use")
    case .outOfUse: LocalizedText(it: "fuori uso", en: "out of use")
    case .reconnect:
      LocalizedText(it: "non ci lascia più entrare: va ricollegato", en: "it lets us in no more: connect it again")
    case .sendTest: LocalizedText(it: "Invia una prova", en: "Send a test")
    case .testSignIn: LocalizedText(it: "Prova l'accesso", en: "Test the sign-in")
    case .connect: LocalizedText(it: "Collega un canale", en: "Connect an outlet")
    case .network: LocalizedText(it: "Rete su cui pubblica", en: "Network it publishes on")
    case .noKey:
      LocalizedText(
        it: "Senza CAMPANELLO_KEY si collegano solo i canali a mano: i segreti non si possono conservare.",
        en: "Without CAMPANELLO_KEY only places by hand can be connected: secrets cannot be kept.")
    case .secret: LocalizedText(it: "Il segreto del webhook", en: "The webhook's secret")
    case .secretNote:
      LocalizedText(
        it: "Con questo chi riceve verifica la firma. Copialo ora: non si potrà più rivedere.",
        en: "The receiver checks the signature by it. Copy it now: it cannot be shown again.")
    case .undelivered: LocalizedText(it: "E-mail che non arrivano", en: "Mails that do not arrive")
    case .triedAgain:
      LocalizedText(
        it: "Questi iscritti restano: si riprova, e l'aggiornamento successivo parte comunque.",
        en: "These subscribers stay: their mails are tried again, and the next update leaves all the same.")
    case .noSuchAddress:
      LocalizedText(
        it: "Indirizzi che non esistono: non ricevono altro.",
        en: "Addresses that do not exist: they get nothing more.")
    case .writeAgain: LocalizedText(it: "Riprendi a scrivere", en: "Write to it again")
    case .more: LocalizedText(it: "Altri", en: "More")
    case .written(.it): LocalizedText(it: "in italiano", en: "in Italian")
    case .written(.en): LocalizedText(it: "in inglese", en: "in English")
    case .subscribers(let confirmed, let asked):
      LocalizedText(
        it: "Iscritti agli avvisi per e-mail: \(confirmed). In attesa di conferma: \(asked).",
        en: "Subscribed to notices by mail: \(confirmed). Waiting for confirmation: \(asked).")
    case .addresses(let n):
      LocalizedText(it: n == "1" ? "1 indirizzo" : "\(n) indirizzi", en: n == "1" ? "1 address" : "\(n) addresses")
    }
  }
}
