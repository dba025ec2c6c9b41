import Indicators
import People
import Primitives
public import Storage
public import Views

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
          details: event.details)
      },
      next: events.count > length ? shown.last?.id : nil)
  }

  private static func who(_ actor: People.Actor, _ names: [Int64: String], _ language: Language) -> String {
    switch actor {
    case .person(let id): names[id] ?? "\(id)"
    case .named("command line"): language == .it ? "riga di comando" : "command line"
    case .named(let name): name
    }
  }

  /// `person 7` as the person's name.
  private static func subject(_ text: String, _ names: [Int64: String], _ language: Language) -> String {
    let parts = text.split(separator: " ")
    if parts.count == 2, parts[0] == "person", let name = Int64(parts[1]).flatMap({ names[$0] }) { return name }
    if language == .it, text == "installation" { return "installazione" }
    return language == .it && text.hasPrefix("API token ") ? "token " + text.dropFirst("API token ".count) : text
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
    }
  }
}
