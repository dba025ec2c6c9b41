import Notices
import Primitives

/// The words of the pages about notices.
enum NoticePageWords {
  case title, own, save, byMail, pace, immediately, daily, weekly, hour, weekday, wanted, ringing, maybeChance
  case quiet, quietNote, from, until, none, noMail, setMail, askAdmin, noKey, endpoints, noEndpoints, add
  case disable, enable, disabled, test, remove, removeNote, removeForGood, gone
  case deliveries, noDeliveries, again, attempts, back, secret, secretNote, waiting, delivered, failed, dead
  case inItalian(String), inEnglish(String)

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Avvisi", en: "Notices")
    case .own: LocalizedText(it: "I tuoi avvisi", en: "Your notices")
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .byMail:
      LocalizedText(it: "Scrivimi quando c'è un campanello", en: "Write to me when there is an alarm")
    case .pace: LocalizedText(it: "Quando", en: "When")
    case .immediately: LocalizedText(it: "Subito", en: "At once")
    case .daily: LocalizedText(it: "Una volta al giorno", en: "Once a day")
    case .weekly: LocalizedText(it: "Una volta alla settimana", en: "Once a week")
    case .hour: LocalizedText(it: "Ora del riepilogo", en: "Hour of the digest")
    case .weekday: LocalizedText(it: "Giorno del riepilogo settimanale", en: "Day of the weekly digest")
    case .wanted: LocalizedText(it: "Quali campanelli", en: "Which alarms")
    case .ringing: LocalizedText(it: "Solo quelli che suonano", en: "Only those that ring")
    case .maybeChance:
      LocalizedText(it: "Anche quelli che possono essere un caso", en: "Also those that may be chance")
    case .quiet: LocalizedText(it: "Ore di silenzio", en: "Quiet hours")
    case .quietNote:
      LocalizedText(
        it: "In queste ore non ti scrivo: ti scrivo quando finiscono. Per non averne, scegli «nessuna» in entrambe.",
        en: "In these hours nothing is sent: it is sent when they end. For none, choose \"none\" in both.")
    case .from: LocalizedText(it: "Dalle", en: "From")
    case .until: LocalizedText(it: "Alle", en: "To")
    case .none: LocalizedText(it: "nessuna", en: "none")
    case .noMail:
      LocalizedText(
        it: "Nessun server di posta è impostato: per ora non posso scriverti. La tua scelta resta salvata.",
        en: "No mail server is set: no mail can be sent for now. Your choice is kept.")
    case .setMail:
      LocalizedText(
        it: "Imposta queste variabili e riavvia Campanello:", en: "Set these variables and start Campanello again:")
    case .askAdmin:
      LocalizedText(it: "Chiedi all'amministratore di impostarlo.", en: "Ask the administrator to set one.")
    case .noKey:
      LocalizedText(
        it: "Manca la chiave per cifrare i segreti: senza, non si aggiungono destinazioni. Crea 32 byte in base64, "
          + "mettili in CAMPANELLO_KEY e riavvia Campanello. Conserva la chiave fuori dal database.",
        en:
          "There is no key to encrypt secrets with: without one no destination can be added. Make 32 bytes in base64, "
          + "put them into CAMPANELLO_KEY and start Campanello again. Keep the key outside the database.")
    case .endpoints: LocalizedText(it: "Altre destinazioni", en: "Other destinations")
    case .noEndpoints: LocalizedText(it: "Ancora nessuna.", en: "None yet.")
    case .add: LocalizedText(it: "Aggiungi una destinazione", en: "Add a destination")
    case .disable: LocalizedText(it: "Disattiva", en: "Disable")
    case .enable: LocalizedText(it: "Riattiva", en: "Enable")
    case .disabled: LocalizedText(it: "disattivata", en: "disabled")
    case .test: LocalizedText(it: "Invia una prova", en: "Send a test")
    case .remove: LocalizedText(it: "Elimina", en: "Remove")
    case .removeNote:
      LocalizedText(
        it: "Spariscono la destinazione, il suo segreto e l'elenco dei suoi avvisi. Non si può tornare indietro.",
        en: "The destination, its secret and the list of its notices go. This cannot be taken back.")
    case .removeForGood: LocalizedText(it: "Elimina per sempre", en: "Remove for good")
    case .gone:
      LocalizedText(
        it: "Il destinatario ha risposto che non vuole più avvisi: perciò è disattivata.",
        en: "The receiver answered that it wants no more notices: so it is disabled.")
    case .deliveries: LocalizedText(it: "Ultimi avvisi", en: "Last notices")
    case .noDeliveries:
      LocalizedText(it: "Qui non è stato ancora mandato niente.", en: "Nothing was sent here yet.")
    case .again: LocalizedText(it: "Manda di nuovo", en: "Send again")
    case .attempts: LocalizedText(it: "Tentativi", en: "Attempts")
    case .back: LocalizedText(it: "Tutti gli avvisi", en: "All notices")
    case .secret: LocalizedText(it: "Segreto del webhook", en: "Webhook secret")
    case .secretNote:
      LocalizedText(
        it: "Copialo adesso e dallo a chi riceve, per verificare la firma: non lo mostro più.",
        en: "Copy it now and give it to the receiver, to check the signature: it is not shown again.")
    case .waiting: LocalizedText(it: "In attesa", en: "Waiting")
    case .delivered: LocalizedText(it: "Consegnato", en: "Delivered")
    case .failed: LocalizedText(it: "Rifiutato", en: "Refused")
    case .dead: LocalizedText(it: "Non consegnato", en: "Not delivered")
    case .inItalian(let wanted): LocalizedText(it: "\(wanted), in italiano", en: "\(wanted), in Italian")
    case .inEnglish(let wanted): LocalizedText(it: "\(wanted), in inglese", en: "\(wanted), in English")
    }
  }

  /// What an attempt came to, as the log of deliveries names it.
  static func outcome(_ name: String) -> LocalizedText {
    switch name {
    case "delivered": LocalizedText(it: "consegnato", en: "delivered")
    case "retry": LocalizedText(it: "non riuscito", en: "did not succeed")
    case "gone": LocalizedText(it: "il destinatario non vuole più avvisi", en: "the receiver wants no more notices")
    case "rejected": LocalizedText(it: "rifiutato", en: "refused")
    case "asked": LocalizedText(it: "chiesto di mandarlo di nuovo", en: "asked to be sent again")
    default: LocalizedText(it: name, en: name)
    }
  }
}

extension WantedAlarms {
  var words: LocalizedText {
    switch self {
    case .ringing: LocalizedText(it: "solo ciò che suona", en: "only what rings")
    case .maybeChance: LocalizedText(it: "anche ciò che può essere un caso", en: "also what may be chance")
    }
  }
}
