import Ledger
import Primitives

/// The words of the audit log.
enum AuditWords {
  case nothingYet, when, who, what, subject, older
  case commandLine, sending, clock, demo
  case destination(String), installation, importNumber(String), token(String), incident(String), outlet(String)
  case service(String), hook(String), survey(String), subscriber(String), monitor(String), answer(String)
  case callBack(String), subscribers, contacts, customer

  var text: LocalizedText {
    switch self {
    case .nothingYet: LocalizedText(it: "Ancora niente.", en: "Nothing yet.")
    case .when: LocalizedText(it: "Quando", en: "When")
    case .who: LocalizedText(it: "Chi", en: "Who")
    case .what: LocalizedText(it: "Che cosa", en: "What")
    case .subject: LocalizedText(it: "A che cosa", en: "To what")
    case .older: LocalizedText(it: "Più vecchie", en: "Older")
    case .commandLine: LocalizedText(it: "riga di comando", en: "command line")
    case .sending: LocalizedText(it: "invio automatico", en: "sending by itself")
    case .clock: LocalizedText(it: "l'orologio", en: "the clock")
    case .demo: LocalizedText(it: "azienda di esempio", en: "example company")
    case .destination(let number): LocalizedText(it: "destinazione \(number)", en: "destination \(number)")
    case .installation: LocalizedText(it: "installazione", en: "installation")
    case .importNumber(let number): LocalizedText(it: "importazione \(number)", en: "import \(number)")
    case .token(let name): LocalizedText(it: "token \(name)", en: "API token \(name)")
    case .incident(let number): LocalizedText(it: "incidente \(number)", en: "incident \(number)")
    case .outlet(let number): LocalizedText(it: "canale di pubblicazione \(number)", en: "outlet \(number)")
    case .service(let number): LocalizedText(it: "servizio \(number)", en: "service \(number)")
    case .hook(let name): LocalizedText(it: "arrivo in diretta \(name)", en: "live intake \(name)")
    case .survey(let number): LocalizedText(it: "sondaggio \(number)", en: "survey \(number)")
    case .subscriber(let number): LocalizedText(it: "iscritto \(number)", en: "subscriber \(number)")
    case .monitor(let number): LocalizedText(it: "monitor \(number)", en: "monitor \(number)")
    case .answer(let number): LocalizedText(it: "risposta \(number)", en: "answer \(number)")
    case .callBack(let number): LocalizedText(it: "richiamata \(number)", en: "call back \(number)")
    case .subscribers: LocalizedText(it: "iscritti", en: "subscribers")
    case .contacts: LocalizedText(it: "rubrica", en: "address book")
    case .customer: LocalizedText(it: "cliente", en: "customer")
    }
  }

  /// What a line is about, by how it is stored.
  static let subjects: [(prefix: String, words: @Sendable (String) -> AuditWords)] = [
    ("endpoint ", { .destination($0) }), ("import ", { .importNumber($0) }), ("API token ", { .token($0) }),
    ("incident ", { .incident($0) }), ("outlet ", { .outlet($0) }), ("service ", { .service($0) }),
    ("hook ", { .hook($0) }), ("survey ", { .survey($0) }), ("subscriber ", { .subscriber($0) }),
    ("monitor ", { .monitor($0) }), ("answer ", { .answer($0) }), ("call back ", { .callBack($0) }),
  ]

  static let places: [String: AuditWords] = [
    "installation": .installation, "subscribers": .subscribers, "contacts": .contacts, "customer": .customer,
  ]

  /// What was done to something that stays.
  static let acts: [String: LocalizedText] = [
    "enable": LocalizedText(it: "rimesso in uso", en: "put back into use"),
    "disable": LocalizedText(it: "messo fuori uso", en: "taken out of use"),
    "remove": LocalizedText(it: "tolto", en: "removed"), "removed": LocalizedText(it: "tolto", en: "removed"),
    "rename": LocalizedText(it: "rinominato", en: "renamed"), "up": LocalizedText(it: "spostato su", en: "moved up"),
    "down": LocalizedText(it: "spostato giù", en: "moved down"),
    "opened": LocalizedText(it: "aperto", en: "opened"), "drafted": LocalizedText(it: "bozza", en: "draft"),
    "approved": LocalizedText(it: "bozza approvata", en: "draft approved"),
    "discarded": LocalizedText(it: "bozza scartata", en: "draft discarded"),
    "published": LocalizedText(it: "aggiornamento pubblicato", en: "update published"),
    "corrected": LocalizedText(it: "testo corretto", en: "text corrected"),
    "cause_confirmed": LocalizedText(it: "causa confermata", en: "cause confirmed"),
    "cause_taken_back": LocalizedText(it: "causa ritirata", en: "cause taken back"),
    "severity_changed": LocalizedText(it: "gravità cambiata", en: "severity changed"),
    "title_changed": LocalizedText(it: "titolo cambiato", en: "title changed"),
    "beginning_changed": LocalizedText(it: "inizio cambiato", en: "beginning changed"),
    "window_changed": LocalizedText(it: "orario spostato", en: "times moved"),
    "cancelled": LocalizedText(it: "annullato", en: "cancelled"), "noted": LocalizedText(it: "nota", en: "note"),
    "retrospective_written": LocalizedText(it: "che cosa si è imparato", en: "what was learned"),
    "published_by_hand": LocalizedText(it: "pubblicato a mano", en: "published by hand"),
    "conversations_linked": LocalizedText(it: "conversazioni collegate", en: "conversations linked"),
    "conversations_unlinked": LocalizedText(it: "conversazioni staccate", en: "conversations unlinked"),
    "replied": LocalizedText(it: "conversazioni risposte", en: "conversations answered"),
    "retry": LocalizedText(it: "messi da parte: tentati di nuovo", en: "set aside: tried again"),
    "reconnect": LocalizedText(it: "ricollegato", en: "reconnected"),
  ]

  static let links = [
    "first_admin": LocalizedText(it: "primo amministratore", en: "first administrator"),
    "invitation": LocalizedText(it: "invito", en: "invitation"),
    "password_reset": LocalizedText(it: "nuova password", en: "new password"),
    "sign_in": LocalizedText(it: "accesso", en: "sign-in"),
  ]

  /// A language, in itself.
  static func ownName(of language: Language) -> String {
    switch language {
    case .it: "italiano"
    case .en: "English"
    }
  }
}

extension AuditAction {
  /// What was done, as a line of the log says it.
  var words: LocalizedText {
    switch self {
    case .personAdded: LocalizedText(it: "persona aggiunta", en: "person added")
    case .roleChanged: LocalizedText(it: "ruolo cambiato", en: "role changed")
    case .nameChanged: LocalizedText(it: "nome cambiato", en: "name changed")
    case .languageChanged: LocalizedText(it: "lingua cambiata", en: "language changed")
    case .passwordSet: LocalizedText(it: "password scelta", en: "password set")
    case .personDisabled: LocalizedText(it: "persona disattivata", en: "person disabled")
    case .personEnabled: LocalizedText(it: "persona riattivata", en: "person enabled")
    case .linkCreated: LocalizedText(it: "collegamento creato", en: "link created")
    case .linkRedeemed: LocalizedText(it: "collegamento usato", en: "link used")
    case .sessionStarted: LocalizedText(it: "accesso", en: "signed in")
    case .sessionRevoked: LocalizedText(it: "uscita", en: "signed out")
    case .sessionsRevoked: LocalizedText(it: "accessi chiusi", en: "sessions ended")
    case .tokenCreated: LocalizedText(it: "token creato", en: "token made")
    case .tokenRevoked: LocalizedText(it: "token revocato", en: "token revoked")
    case .settingChanged: LocalizedText(it: "impostazione cambiata", en: "setting changed")
    case .importMade: LocalizedText(it: "dati importati", en: "data imported")
    case .importUndone: LocalizedText(it: "importazione annullata", en: "import undone")
    case .surveyCreated: LocalizedText(it: "sondaggio creato", en: "survey created")
    case .surveyClosed: LocalizedText(it: "sondaggio chiuso", en: "survey closed")
    case .surveyTextsChanged: LocalizedText(it: "testi del sondaggio cambiati", en: "survey's texts changed")
    case .surveyPlanned: LocalizedText(it: "invio del sondaggio cambiato", en: "survey's mailing changed")
    case .surveyInvited: LocalizedText(it: "clienti invitati al sondaggio", en: "customers invited to the survey")
    case .surveyStopped: LocalizedText(it: "inviti fermati", en: "invitations stopped")
    case .commentTagged: LocalizedText(it: "etichette di un commento cambiate", en: "tags of a comment changed")
    case .outletChanged: LocalizedText(it: "canale di pubblicazione cambiato", en: "outlet changed")
    case .hookChanged: LocalizedText(it: "arrivo di conversazioni cambiato", en: "intake of conversations changed")
    case .monitorChanged: LocalizedText(it: "monitor cambiato", en: "monitor changed")
    case .subscribersAdded: LocalizedText(it: "iscritti aggiunti", en: "subscribers added")
    case .subscriberRemoved: LocalizedText(it: "iscritto tolto", en: "subscriber removed")
    case .subscriberTakenBack:
      LocalizedText(it: "indirizzo rifiutato, di nuovo fra gli iscritti", en: "refused address, subscribed again")
    case .incidentTextChanged: LocalizedText(it: "testo di un incidente cambiato", en: "text of an incident changed")
    case .incidentChanged: LocalizedText(it: "incidente", en: "incident")
    case .publicationAgain: LocalizedText(it: "pubblicazione: tentata di nuovo", en: "publication: tried again")
    case .serviceChanged: LocalizedText(it: "servizio cambiato", en: "service changed")
    case .callBackAsked: LocalizedText(it: "cliente da richiamare", en: "customer to be called back")
    case .callBackChanged: LocalizedText(it: "richiamata cambiata", en: "call back changed")
    case .callBackDone: LocalizedText(it: "cliente richiamato", en: "customer called back")
    case .personExported: LocalizedText(it: "dati di un cliente esportati", en: "a customer's data exported")
    case .personErased: LocalizedText(it: "cliente cancellato", en: "customer erased")
    case .contactsAdded: LocalizedText(it: "rubrica importata", en: "address book brought in")
    case .endpointAdded: LocalizedText(it: "destinazione aggiunta", en: "destination added")
    case .endpointEnabled: LocalizedText(it: "destinazione riattivata", en: "destination enabled")
    case .endpointDisabled: LocalizedText(it: "destinazione disattivata", en: "destination disabled")
    case .endpointRemoved: LocalizedText(it: "destinazione eliminata", en: "destination removed")
    case .deliveryReplayed: LocalizedText(it: "avviso mandato di nuovo", en: "notice sent again")
    }
  }
}
