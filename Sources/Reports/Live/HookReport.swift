import Facts
import Intake
public import Primitives
public import Storage
public import Views

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
        let (nothing, unread) = (count(last["nothing"]), count(last["quarantined"]))
        let signed = hook.sealedSecret == nil ? (it ? "non firmato" : "not signed") : (it ? "firmato" : "signed")
        return HooksPage.Item(
          name: hook.name, note: "\(names[hook.kind] ?? hook.kind), \(signed)",
          came: it
            ? "Nell'ultimo giorno: \(came) messaggi letti, \(nothing) senza interesse, \(unread) da guardare."
            : "In the last day: \(came) messages read, \(nothing) of no interest, \(unread) to be looked at.",
          isEnabled: hook.isEnabled, unread: try LiveHookStore.quarantined(of: hook.id, connection).map(\.note))
      }, kinds: kinds.map { SelectField.Choice($0.id, $0.name) }, typed: typed, hasKey: hasKey, address: address)
  }
}
