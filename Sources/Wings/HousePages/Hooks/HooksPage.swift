public import Markup
import PageKit
import Primitives

/// Where other systems send conversations as they happen, and what came of it.
public struct HooksPage: Sendable {
  struct Item: Sendable {
    var name: String
    /// `Zendesk, firmato`
    var note: String
    /// `312 conversazioni in un giorno, 4 messaggi senza interesse`
    var came: String
    var isEnabled: Bool
    /// What was set aside or left out, and why.
    var unread: [String]
    var hasSetAside = false
    /// Something is set aside, and kept.
    var canTryAgain = false
  }

  public struct Typed: Sendable {
    public var kind = ""
    public var name = ""
    public var problem: String?

    public init() {}
  }

  var menu: SettingsMenu
  var items: [Item]
  var kinds: [SelectField.Choice]
  var typed: Typed
  /// False where no key is set: a secret to sign with cannot be kept.
  var hasKey: Bool
  /// Of one just made, shown once.
  var address: String?

  private func words(_ key: HookWords) -> String { key.text[menu.language] }

  public func body(_ site: Site) -> HTML {
    let shown: HTML? = address.map {
      """
      <section class="card"><h2>\(words(.address))</h2><p>\(words(.addressNote))</p>
      <p><code>\($0)</code></p></section>
      """
    }
    let rows: [HTML] = items.map { row($0, site) }
    let none: HTML = "<p>\(words(.none))</p>"
    let alert: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      \(menu.head(site))
      <p>\(words(.intro))</p>
      \(shown)
      <section class="card"><h2>\(words(.senders))</h2>\
      \(items.isEmpty ? none : "<ul class=\"lines\">\(rows)</ul>")</section>
      <section class="card"><h2>\(words(.add))</h2>\(alert)
      <form method="post" action="\(site.href(.hooks))">
      \(SelectField(name: "kind", label: words(.system), choices: kinds, chosen: typed.kind).html())
      <label class="field">\(words(.name)) \
      <input name="name" value="\(typed.name)" maxlength="60" pattern="[a-z0-9][a-z0-9\\-]*" required></label>
      \(secretField)
      <button class="primary">\(words(.make))</button></form></section>
      """
  }

  private var secretField: HTML {
    if !hasKey {
      return """
        <p class="note">\(words(.noKey))</p>
        """
    }
    return """
      <label class="field">\(words(.secret)) \
      <input name="secret" type="password" autocomplete="off" maxlength="500"></label>
      """
  }

  private func row(_ item: Item, _ site: Site) -> HTML {
    let off: HTML? = item.isEnabled ? nil : " <span class=\"pill plain\">\(words(.outOfUse))</span>"
    let unread: [HTML] = item.unread.map { "<li>▲ \($0)</li>" }
    let list: HTML? = unread.isEmpty ? nil : "<ul>\(unread)</ul>"
    let all: HTML? = item.hasSetAside ? "<p>\(site.link(.hook(item.name), words(.allSetAside)))</p>" : nil
    let again: HTML? =
      item.canTryAgain
      ? """
      <button name="do" value="retry">\(words(.tryAgain))\
      <span class="hidden">: \(item.name)</span></button>
      """ : nil
    let act = item.isEnabled ? "disable" : "enable"
    let word = words(item.isEnabled ? .takeOut : .useAgain)
    return """
      <li><strong>\(item.name)</strong>\(off) <span class="note">\(item.note)</span><p class="note">\(item.came)</p>\(list)\(all)
      <form class="acts" method="post" action="\(site.href(.hook(item.name)))">\(again)<button name="do" value="\(act)">\(word)\
      <span class="hidden">: \(item.name)</span></button></form></li>

      """
  }
}
