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
    let it = menu.language == .it
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
        let signed = hook.sealedSecret == nil ? (it ? "non firmato" : "not signed") : (it ? "firmato" : "signed")
        return HooksPage.Item(
          name: hook.name, note: "\(names[hook.kind] ?? hook.kind), \(signed)",
          came: it
            ? "Nell'ultimo giorno: \(came) messaggi letti, \(nothing) senza interesse. Messi da parte in trenta giorni: \(count(setAside))."
            : "In the last day: \(came) messages read, \(nothing) of no interest. Set aside in thirty days: \(count(setAside)).",
          isEnabled: hook.isEnabled, unread: try remarks(of: hook, menu.language, connection),
          canTryAgain: setAside > 0)
      }, kinds: kinds.map { SelectField.Choice($0.id, $0.name) }, typed: typed, hasKey: hasKey, address: address)
  }

  private static func remarks(
    of hook: LiveHook, _ language: Language, _ connection: Connection
  ) throws -> [String] {
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    return try LiveHookStore.remarks(of: hook.id, connection).map { one in
      let word = one.setAside == 0 ? "" : language == .it ? ", messo da parte" : ", set aside"
      return "\(moments.text(one.at))\(word): \(one.note[language])"
    }
  }

  /// What is said after trying again.
  public static func tried(_ retry: LiveHookStore.Retry, _ language: Language) -> String {
    if retry.again == 0, retry.left == 0 {
      return language == .it ? "Non c'è più niente da parte." : "Nothing is set aside any more."
    }
    return language == .it
      ? "Rimessi in coda: \(retry.again). Restano da parte: \(retry.left)."
      : "Waiting again: \(retry.again). Still set aside: \(retry.left)."
  }
}
