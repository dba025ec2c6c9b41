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

  private static func who(_ actor: Ledger.Actor, _ names: [Int64: String], _ language: Language) -> String {
    switch actor {
    case .person(let id): names[id] ?? "\(id)"
    case .commandLine: AuditWords.commandLine.text[language]
    case .sending: AuditWords.sending.text[language]
    case .clock: AuditWords.clock.text[language]
    case .demo: AuditWords.demo.text[language]
    case .named(let name): name
    }
  }

  /// Words of the log that have a name on screen, as that name: roles, links, scopes.
  private static func details(_ event: AuditEvent, _ language: Language) -> String {
    let isAct = [.outletChanged, .hookChanged, .serviceChanged, .monitorChanged, .incidentChanged].contains(
      event.action)
    if isAct, let act = AuditWords.acts[event.details] { return act[language] }
    func shown(_ word: String) -> String {
      switch event.action {
      case .linkCreated, .linkRedeemed: AuditWords.links[word]?[language] ?? word
      case .personAdded, .roleChanged: Role(rawValue: word)?.name[language] ?? word
      case .tokenCreated: TokenScope(rawValue: word).map { $0.name[language] } ?? word
      case .languageChanged: Language(rawValue: word).map(AuditWords.ownName) ?? word
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

  /// `person 7` as the person's name, `import 3` in the reader's language.
  private static func subject(_ text: String, _ names: [Int64: String], _ language: Language) -> String {
    if let number = text.after("person "), let name = Int64(number).flatMap({ names[$0] }) { return name }
    if let name = text.after("setting "), let setting = Setting(rawValue: name) {
      return SettingWords(setting).name[language]
    }
    for (prefix, words) in AuditWords.subjects {
      if let rest = text.after(prefix) { return words(rest).text[language] }
    }
    return AuditWords.places[text]?.text[language] ?? text
  }
}

extension String {
  fileprivate func after(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
