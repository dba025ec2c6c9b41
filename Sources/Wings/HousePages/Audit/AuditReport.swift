public import PageKit
import Indicators
import Ledger
import People
import Primitives
public import Storage

/// The audit log with the names of the people in it.
public enum AuditReport {
  static let length = 50

  public static func page(_ menu: SettingsMenu, before cursor: Int64?, _ connection: Connection) throws -> AuditPage {
    let events = try AuditLog.newest(before: cursor, limit: length + 1, connection)
    let people = try PersonStore.all(connection)
    let names = Dictionary(people.map { ($0.id, $0.name.text) }, uniquingKeysWith: { first, _ in first })
    let moments = MomentText(try OrganisationStore.read(connection).clock, menu.language)
    let shown = events.prefix(length)
    return AuditPage(
      menu: menu,
      lines: shown.map { event in
        AuditPage.Line(
          at: moments.text(event.at), who: who(event.actor, names, menu.language),
          what: event.action.words[menu.language], subject: subject(event.subject, names, menu.language),
          details: details(event, menu.language))
      },
      next: events.count > length ? shown.last?.id : nil)
  }

  /// What was done to something that stays.
  private static let acts: [String: LocalizedText] = [
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

  private static func who(_ actor: Ledger.Actor, _ names: [Int64: String], _ language: Language) -> String {
    switch actor {
    case .person(let id): names[id] ?? "\(id)"
    case .commandLine: language == .it ? "riga di comando" : "command line"
    case .sending: language == .it ? "invio automatico" : "sending by itself"
    case .clock: language == .it ? "l'orologio" : "the clock"
    case .demo: language == .it ? "azienda di esempio" : "example company"
    case .named(let name): name
    }
  }

  /// Words of the log that have a name on screen, as that name: roles, links, scopes.
  private static func details(_ event: AuditEvent, _ language: Language) -> String {
    let isAct = [.outletChanged, .hookChanged, .serviceChanged, .monitorChanged, .incidentChanged].contains(
      event.action)
    if isAct, let act = acts[event.details] { return act[language] }
    func shown(_ word: String) -> String {
      switch event.action {
      case .linkCreated, .linkRedeemed: links[word]?[language] ?? word
      case .personAdded, .roleChanged: Role(rawValue: word)?.name[language] ?? word
      case .tokenCreated: TokenScope(rawValue: word).map { $0.name[language] } ?? word
      case .languageChanged: Language(rawValue: word).map { $0 == .it ? "italiano" : "English" } ?? word
      default: word
      }
    }
    // A token's own name comes first, and may be any word.
    let own = event.action == .tokenCreated ? event.details.lastIndex(of: ":") ?? event.details.startIndex : nil
    var text = String(event.details[..<(own ?? event.details.startIndex)])
    var word = ""
    for character in event.details.dropFirst(text.count) + "\n" {
      if character.isLetter || character == "_" {
        word.append(character)
      } else {
        text += shown(word)
        text.append(character)
        word = ""
      }
    }
    return String(text.dropLast())
  }

  private static let links = [
    "first_admin": LocalizedText(it: "primo amministratore", en: "first administrator"),
    "invitation": LocalizedText(it: "invito", en: "invitation"),
    "password_reset": LocalizedText(it: "nuova password", en: "new password"),
    "sign_in": LocalizedText(it: "accesso", en: "sign-in"),
  ]

  /// `person 7` as the person's name, `import 3` in the reader's language.
  private static func subject(_ text: String, _ names: [Int64: String], _ language: Language) -> String {
    if let number = text.after("person "), let name = Int64(number).flatMap({ names[$0] }) { return name }
    if let name = text.after("setting "), let setting = Setting(rawValue: name) {
      return SettingWords(setting).name[language]
    }
    if let number = text.after("endpoint ") { return (language == .it ? "destinazione " : "destination ") + number }
    guard language == .it else { return text }
    if text == "installation" { return "installazione" }
    if let number = text.after("import ") { return "importazione " + number }
    return text.after("API token ").map { "token " + $0 } ?? text
  }
}

extension String {
  fileprivate func after(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
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
