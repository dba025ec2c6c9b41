public import PageKit
import Indicators
public import Intake
public import Primitives
public import Storage

/// Who sends conversations as they happen, in words.
public enum HookReport {
  /// `kinds` are those that can be added, by name.
  public static func page(
    _ menu: SettingsMenu, _ typed: HooksPage.Typed, kinds: [(id: String, name: String)], hasKey: Bool, address: String?,
    now: Instant, _ connection: Connection
  ) throws -> HooksPage {
    func words(_ key: HookWords) -> String { key.text[menu.language] }
    let numbers = NumberText(menu.language)
    func count(_ number: Int?) -> String { numbers.count(Double(number ?? 0)) }
    let names = Dictionary(kinds.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return HooksPage(
      menu: menu,
      items: try LiveHookStore.all(connection).map { hook in
        let last = try LiveHookStore.counts(of: hook.id, since: Instant(seconds: now.seconds - 86_400), connection)
        let came = count((last["gathered"] ?? 0) + (last["waiting"] ?? 0))
        let nothing = count(last["nothing"])
        let setAside = try LiveHookStore.setAside(of: hook.id, connection)
        let kind = names[hook.kind] ?? hook.kind
        return HooksPage.Item(
          name: hook.name, note: words(hook.sealedSecret == nil ? .unsigned(kind) : .signed(kind)),
          came: words(.came(came, nothing: nothing, setAside: count(setAside))),
          isEnabled: hook.isEnabled, unread: try remarks(of: hook, menu.language, connection),
          hasSetAside: setAside > 0,
          canTryAgain: try LiveHookStore.remarksSetAside(of: hook.id, limit: 200, connection).contains(where: \.isKept))
      }, kinds: kinds.map { SelectField.Choice($0.id, $0.name) }, typed: typed, hasKey: hasKey, address: address)
  }

  private static func remarks(
    of hook: LiveHook, _ language: Language, _ connection: Connection
  ) throws -> [String] {
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    return try LiveHookStore.remarks(of: hook.id, connection).map { one in
      let note = one.note[language]
      let moment = moments.text(one.at)
      let remark: HookWords = one.setAside == 0 ? .remark(note, at: moment) : .remarkSetAside(note, at: moment)
      return remark.text[language]
    }
  }

  /// What is said after trying again.
  public static func tried(_ retry: LiveHookStore.Retry, _ language: Language) -> String {
    let words: HookWords =
      retry.again == 0 && retry.left == 0 ? .nothingSetAside : .waitingAgain(retry.again, left: retry.left)
    return words.text[language]
  }
}
