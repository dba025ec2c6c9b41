import Primitives

/// The words of the pages about notices.
enum NoticePageWords {
  static let title = LocalizedText(it: "Avvisi", en: "Notices")
  static let own = LocalizedText(it: "I tuoi avvisi", en: "Your notices")
  static let save = LocalizedText(it: "Salva", en: "Save")
  static let byMail = LocalizedText(
    it: "Scrivimi quando c'è un campanello", en: "Write to me when there is an alarm")
  static let pace = LocalizedText(it: "Quando", en: "When")
  static let immediately = LocalizedText(it: "Subito", en: "At once")
  static let daily = LocalizedText(it: "Una volta al giorno", en: "Once a day")
  static let weekly = LocalizedText(it: "Una volta alla settimana", en: "Once a week")
  static let hour = LocalizedText(it: "Ora del riepilogo", en: "Hour of the digest")
  static let weekday = LocalizedText(it: "Giorno del riepilogo settimanale", en: "Day of the weekly digest")
  static let wanted = LocalizedText(it: "Quali campanelli", en: "Which alarms")
  static let ringing = LocalizedText(it: "Solo quelli che suonano", en: "Only those that ring")
  static let maybeChance = LocalizedText(
    it: "Anche quelli che possono essere un caso", en: "Also those that may be chance")
  static let quiet = LocalizedText(it: "Ore di silenzio", en: "Quiet hours")
  static let quietNote = LocalizedText(
    it: "In queste ore non ti scrivo: ti scrivo quando finiscono. Per non averne, scegli «nessuna» in entrambe.",
    en: "In these hours nothing is sent: it is sent when they end. For none, choose \"none\" in both.")
  static let from = LocalizedText(it: "Dalle", en: "From")
  static let until = LocalizedText(it: "Alle", en: "To")
  static let none = LocalizedText(it: "nessuna", en: "none")
  static let noMail = LocalizedText(
    it: "Nessun server di posta è impostato: per ora non posso scriverti. La tua scelta resta salvata.",
    en: "No mail server is set: no mail can be sent for now. Your choice is kept.")
  static let setMail = LocalizedText(
    it: "Imposta queste variabili e riavvia Campanello:", en: "Set these variables and start Campanello again:")
  static let askAdmin = LocalizedText(
    it: "Chiedi all'amministratore di impostarlo.", en: "Ask the administrator to set one.")
  static let noKey = LocalizedText(
    it: "Manca la chiave per cifrare i segreti: senza, non si aggiungono destinazioni. Crea 32 byte in base64, "
      + "mettili in CAMPANELLO_KEY e riavvia Campanello. Conserva la chiave fuori dal database.",
    en: "There is no key to encrypt secrets with: without one no destination can be added. Make 32 bytes in base64, "
      + "put them into CAMPANELLO_KEY and start Campanello again. Keep the key outside the database.")
  static let endpoints = LocalizedText(it: "Altre destinazioni", en: "Other destinations")
  static let noEndpoints = LocalizedText(it: "Ancora nessuna.", en: "None yet.")
  static let add = LocalizedText(it: "Aggiungi una destinazione", en: "Add a destination")
  static let addButton = LocalizedText(it: "Aggiungi", en: "Add")
  static let name = LocalizedText(it: "Nome", en: "Name")
  static let tongue = LocalizedText(it: "Lingua", en: "Language")
  static let disable = LocalizedText(it: "Disattiva", en: "Disable")
  static let enable = LocalizedText(it: "Riattiva", en: "Enable")
  static let disabled = LocalizedText(it: "disattivata", en: "disabled")
  static let test = LocalizedText(it: "Invia una prova", en: "Send a test")
  static let remove = LocalizedText(it: "Elimina", en: "Remove")
  static let removeNote = LocalizedText(
    it: "Spariscono la destinazione, il suo segreto e l'elenco dei suoi avvisi. Non si può tornare indietro.",
    en: "The destination, its secret and the list of its notices go. This cannot be taken back.")
  static let removeForGood = LocalizedText(it: "Elimina per sempre", en: "Remove for good")
  static let gone = LocalizedText(
    it: "Il destinatario ha risposto che non vuole più avvisi: perciò è disattivata.",
    en: "The receiver answered that it wants no more notices: so it is disabled.")
  static let deliveries = LocalizedText(it: "Ultimi avvisi", en: "Last notices")
  static let noDeliveries = LocalizedText(
    it: "Qui non è stato ancora mandato niente.", en: "Nothing was sent here yet.")
  static let again = LocalizedText(it: "Manda di nuovo", en: "Send again")
  static let attempts = LocalizedText(it: "Tentativi", en: "Attempts")
  static let back = LocalizedText(it: "Tutti gli avvisi", en: "All notices")
  static let secret = LocalizedText(it: "Segreto del webhook", en: "Webhook secret")
  static let secretNote = LocalizedText(
    it: "Copialo adesso e dallo a chi riceve, per verificare la firma: non lo mostro più.",
    en: "Copy it now and give it to the receiver, to check the signature: it is not shown again.")
}
