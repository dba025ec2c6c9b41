public import Markup
import Outlets
import PageKit
import Primitives

/// Where incidents are published, and the form that connects a place.
public struct OutletsPage: Sendable {
  struct Item: Sendable {
    var id: Int64
    var name: String
    /// `Mastodon · https://mastodon.example · in italiano`
    var note: String
    var isEnabled: Bool
    /// `non ci lascia più entrare: va ricollegato`
    var warning: String?
    /// What *Send a test* does there; nil where a person publishes.
    var test: String?
  }

  var menu: SettingsMenu
  var items: [Item]
  /// The networks behind Buffer, Postiz and Mixpost.
  var networks: [SelectField.Choice]
  var typed: ConnectForm.Typed
  /// False where no key is set: secrets cannot be kept.
  var hasKey: Bool
  /// Of a webhook just made, shown once.
  var secret: String?
  /// `312 persone ricevono gli avvisi per e-mail, 4 devono confermare`
  var subscribers: String
  /// Nil where all their mails arrive.
  var undelivered: UndeliveredSection?

  private func words(_ key: OutletWords) -> String { key.text[menu.language] }

  public func body(_ site: Site) -> HTML {
    let rows: [HTML] = items.map { row($0, site) }
    let shown: HTML? = secret.map {
      """
      <section class="card"><h2>\(words(.secret))</h2><p>\(words(.secretNote))</p>
      <pre>\($0)</pre></section>
      """
    }
    let always = words(.statusPageAlways)
    return """
      \(menu.head(site))
      <p>\(always) \(site.link(.statusPage, words(.openStatusPage)))</p>
      <p class="note">\(subscribers)</p>\(shown)
      \(undelivered?.html(site))\
      <section class="card"><h2>\(words(.outlets))</h2>\
      \(items.isEmpty ? "<p>\(words(.noneYet))</p>" as HTML : "<ul class=\"lines\">\(rows)</ul>")</section>
      \(addition(site))
      """
  }

  private func row(_ item: Item, _ site: Site) -> HTML {
    let warning: HTML? = item.warning.map { " <strong class=\"critical\">▲ \($0)</strong>" }
    let act = item.isEnabled ? "disable" : "enable"
    let text = item.isEnabled ? words(.takeOut) : words(.takeIn)
    let test: HTML? = item.test.map {
      "<button name=\"do\" value=\"test\">\($0)<span class=\"hidden\">: \(item.name)</span></button>"
    }
    return """
      <li><strong>\(item.name)</strong> <span class="note">\(item.note)</span>\(warning)
      <form method="post" action="\(site.href(.outlet(item.id)))"><button name="do" value="\(act)">\(text)\
      <span class="hidden">: \(item.name)</span></button> \(test)</form></li>

      """
  }

  private func addition(_ site: Site) -> HTML {
    let locked: HTML? =
      hasKey
      ? nil
      : """
      <p class="note">\(words(.noKey))</p>
      """
    let forms: [HTML] = OutletKind.published.map { kind in
      let network = SelectField(
        name: "leads_to", label: words(.network), choices: networks, chosen: typed.others["leads_to"] ?? "")
      let others = kind.description.isScheduler ? [network] : []
      return ConnectForm(kind, typed, others: others, to: .outlets, menu.language).html(site)
    }
    return """
      <section class="card"><h2>\(words(.connect))</h2>\(locked)
      \(forms)</section>
      """
  }
}
