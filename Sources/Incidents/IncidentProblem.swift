public import Primitives

/// What is refused, and why.
public enum IncidentProblem: Error, Sendable, Hashable {
  case noSuchIncident
  case noSuchUpdate
  case noSuchService
  case noSuchOutlet
  case noSuchPublication
  case noSuchMonitor
  case tooManyMonitors
  case monitorAddressInvalid
  case titleMissing
  case textMissing
  case textTooLong(limit: Int)
  case serviceNameMissing
  /// Too few customers' services to say anything about.
  case phaseOfOtherKind
  case windowWrong
  case promiseInThePast
  /// A fault that begins after now, or after its own end.
  case beginsLater
  /// A word between braces that nothing fills.
  case bracesLeft(String)
  /// A time that cannot be read.
  case momentWrong
  /// An hour that the clock skips: the day, and from when to when.
  case momentSkipped(day: CivilDate, from: String, to: String)
  /// Only a maintenance has a window and can be cancelled.
  case notMaintenance
  /// Somebody published meanwhile.
  case changedMeanwhile
  case isOver
  /// Whoever wrote it cannot be the second pair of eyes.
  case ownDraft
  case notDraft
  case notPublished
  /// An outlet takes fewer characters.
  case tooLongFor(outlet: String, length: Int, limit: Int)
  /// An outlet takes fewer bytes: signs such as emoji take many.
  case tooManyBytesFor(outlet: String, bytes: Int, limit: Int)
  case templateBroken
  case templateWordUnknown(String, known: [String])
  case noKey
  case nameInvalid
  case addressInvalid
  case tooManySubscribers
  case linkUnknown
  case notByHand
  case noSuchSubscriber
  case stillWaiting

  /// The sentence for the person.
  public var message: LocalizedText {
    switch self {
    case .noSuchIncident: LocalizedText(it: "Questo incidente non c'è.", en: "There is no such incident.")
    case .noSuchUpdate: LocalizedText(it: "Questo aggiornamento non c'è.", en: "There is no such update.")
    case .noSuchService: LocalizedText(it: "Questo servizio non c'è.", en: "There is no such service.")
    case .noSuchOutlet:
      LocalizedText(it: "Questo canale di pubblicazione non c'è.", en: "There is no such outlet.")
    case .noSuchPublication: LocalizedText(it: "Questa pubblicazione non c'è.", en: "There is no such publication.")
    case .noSuchMonitor: LocalizedText(it: "Questo monitor non c'è.", en: "There is no such monitor.")
    case .tooManyMonitors:
      LocalizedText(
        it: "Ci sono già \(MonitorStore.most) monitor: togline uno prima.",
        en: "There are \(MonitorStore.most) monitors already: remove one first.")
    case .monitorAddressInvalid:
      LocalizedText(
        it: "L'indirizzo si scrive intero, come https://status.example.com, senza nome e password.",
        en: "The address is written whole, like https://status.example.com, without a name and a password.")
    case .titleMissing:
      LocalizedText(
        it: "Manca il titolo: poche parole che un cliente capisce, in almeno una lingua.",
        en: "The title is missing: a few words that a customer understands, in at least one language.")
    case .textMissing:
      LocalizedText(
        it: "Manca il testo dell'aggiornamento, in almeno una lingua.",
        en: "The update's text is missing, in at least one language.")
    case .textTooLong(let limit):
      LocalizedText(
        it: "Il testo è troppo lungo: al massimo \(limit) caratteri.",
        en: "The text is too long: at most \(limit) characters.")
    case .serviceNameMissing:
      LocalizedText(
        it: "Un servizio ha bisogno di un nome, lungo al massimo \(Service.longestName) caratteri.",
        en: "A service needs a name of at most \(Service.longestName) characters.")
    case .phaseOfOtherKind:
      LocalizedText(
        it: "Questa fase non è di questo tipo: un guasto è in esame, causa trovata, sotto osservazione o risolto; "
          + "una manutenzione è programmata, in corso o conclusa.",
        en: "This phase is of the other kind: a fault is investigating, identified, monitoring or resolved; "
          + "a maintenance is scheduled, in progress or completed.")
    case .windowWrong:
      LocalizedText(
        it: "Una manutenzione ha un inizio e, dopo, una fine, al massimo trenta giorni più tardi.",
        en: "A maintenance has a beginning and, after it, an end at most thirty days later.")
    case .promiseInThePast:
      LocalizedText(
        it: "Il prossimo aggiornamento si promette per dopo, entro sette giorni.",
        en: "The next update is promised for later, within seven days.")
    case .momentWrong:
      LocalizedText(
        it: "Questo orario non si legge, o quel giorno non esiste: si scrive come 2026-11-23T09:05.",
        en: "This time cannot be read, or does not exist on that day: it is written like 2026-11-23T09:05.")
    case .momentSkipped(let day, let from, let to):
      LocalizedText(
        it: "Quell'ora non esiste: il \(MomentReading.day(day, .it)) alle \(from) l'orologio passa alle \(to), con "
          + "l'ora legale. Scegline un'altra.",
        en: "That hour does not exist: on \(MomentReading.day(day, .en)) at \(from) the clock goes to \(to), as summer "
          + "time begins. Choose another one.")
    case .notMaintenance:
      LocalizedText(
        it: "Solo una manutenzione programmata si sposta o si annulla.",
        en: "Only a planned maintenance can be moved or cancelled.")
    case .changedMeanwhile:
      LocalizedText(
        it: "Intanto qualcun altro ha pubblicato un aggiornamento: leggilo, poi decidi se serve ancora il tuo.",
        en: "Somebody else published an update meanwhile: read it, then decide whether yours is still needed.")
    case .isOver: LocalizedText(it: "Questo incidente è concluso.", en: "This incident is over.")
    case .ownDraft:
      LocalizedText(
        it: "Lo hai scritto tu: lo approva un'altra persona.", en: "You wrote it: another person approves it.")
    case .notDraft:
      LocalizedText(it: "Non aspetta più un'approvazione.", en: "It no longer waits for an approval.")
    case .notPublished: LocalizedText(it: "Non è ancora pubblicato.", en: "It is not published yet.")
    case .tooLongFor(let outlet, let length, let limit):
      LocalizedText(
        it: "Per \(outlet) il testo è di \(length) caratteri e ne entrano \(limit): scrivine uno più corto lì.",
        en: "For \(outlet) the text has \(length) characters and \(limit) fit: write a shorter one there.")
    case .tooManyBytesFor(let outlet, let bytes, let limit):
      LocalizedText(
        it:
          "Per \(outlet) il testo pesa \(bytes) byte e ne entrano \(limit): lettere accentate ed emoji pesano di più, scrivine uno più corto lì.",
        en:
          "For \(outlet) the text weighs \(bytes) bytes and \(limit) fit: accented letters and emoji weigh more, write a shorter one there."
      )
    case .beginsLater:
      LocalizedText(
        it: "Un guasto non comincia dopo adesso, né dopo la sua fine: per ciò che è previsto c'è la manutenzione.",
        en: "A fault begins neither after now nor after its end: what is planned is a maintenance.")
    case .bracesLeft(let word):
      LocalizedText(
        it: "Nel testo resta \(word): i clienti lo leggerebbero così. Scrivilo per esteso.",
        en: "The text still holds \(word): customers would read it like that. Write it out.")
    case .templateBroken:
      LocalizedText(
        it: "Le parentesi graffe del testo non si chiudono: si scrive {{parola}}.",
        en: "The text's braces do not close: write {{word}}.")
    case .templateWordUnknown(let word, let known):
      LocalizedText(
        it: "Fra le graffe c'è «\(word)», che non conosco. Conosco: \(known.joined(separator: ", ")).",
        en: "Between braces stands \"\(word)\", which is not known. Known: \(known.joined(separator: ", ")).")
    case .noKey:
      LocalizedText(
        it: "I segreti non si possono conservare: manca CAMPANELLO_KEY.",
        en: "Secrets cannot be kept: CAMPANELLO_KEY is missing.")
    case .nameInvalid:
      LocalizedText(
        it: "Il nome è una riga, da 1 a 100 caratteri.", en: "The name is one line of 1 to 100 characters.")
    case .addressInvalid:
      LocalizedText(
        it: "Questo indirizzo e-mail non è scritto bene.", en: "This mail address is not written well.")
    case .tooManySubscribers:
      LocalizedText(
        it: "Ora arrivano troppe richieste: riprova fra un'ora.",
        en: "Too many requests are coming in: try again in an hour.")
    case .linkUnknown:
      LocalizedText(
        it: "Questo link non si apre: forse non è intero, o non vale più.",
        en: "This link does not open: perhaps it is not whole, or no longer works.")
    case .noSuchSubscriber:
      LocalizedText(
        it: "Questo indirizzo non è tra quelli rifiutati.", en: "This address is not among those refused.")
    case .notByHand:
      LocalizedText(
        it: "Questa pubblicazione non aspetta una persona.", en: "This publication waits for no person.")
    case .stillWaiting:
      LocalizedText(it: "Sta per partire, o sta riprovando.", en: "It is about to leave, or being tried again.")
    }
  }
}

extension IncidentProblem: Refusing {
  public var refusal: Refusal {
    switch self {
    case .noSuchIncident, .noSuchUpdate, .noSuchService, .noSuchOutlet, .noSuchPublication, .noSuchMonitor,
      .noSuchSubscriber, .linkUnknown:
      Refusal(.notFound, "not_found", message)
    case .changedMeanwhile, .isOver, .notMaintenance, .notDraft, .notPublished, .notByHand, .stillWaiting:
      Refusal(.conflict, "conflict", message)
    case .ownDraft: Refusal(.forbidden, "own_draft", message)
    case .noKey: Refusal(.configuration, "no_key", message)
    case .tooManySubscribers: Refusal(.later, "too_many_subscribers", message)
    case .momentWrong, .momentSkipped: Refusal(.invalid, "bad_moment", message)
    case .windowWrong: Refusal(.invalid, "bad_window", message)
    case .titleMissing, .textMissing, .textTooLong, .serviceNameMissing, .phaseOfOtherKind, .promiseInThePast,
      .beginsLater, .bracesLeft,
      .tooLongFor, .tooManyBytesFor, .templateBroken, .templateWordUnknown, .nameInvalid, .addressInvalid,
      .monitorAddressInvalid, .tooManyMonitors:
      Refusal(.invalid, "incident_refused", message)
    }
  }
}
