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
    /// Something is set aside.
    var canTryAgain: Bool = false
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

  private var it: Bool { menu.language == .it }

  public func body(_ site: Site) -> HTML {
    let shown: HTML? = address.map {
      """
      <section class="card"><h2>\(it ? "L'indirizzo" : "The address")</h2><p>\(it
        ? "Scrivilo nell'altro sistema: contiene un segreto e si vede solo ora."
        : "Enter it in the other system: it holds a secret and is shown only now.")</p>
      <p><code>\($0)</code></p></section>
      """
    }
    let rows: [HTML] = items.map { row($0, site) }
    let none: HTML = "<p>\(it ? "Ancora nessuno." : "None yet.")</p>"
    let alert: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      \(menu.head(site))
      <p>\(it
        ? "Helpdesk e centralini mandano qui ogni conversazione mentre accade: un picco suona in pochi secondi."
        : "Helpdesks and telephone exchanges send each conversation here as it happens: a spike rings within seconds.")</p>
      \(shown)
      <section class="card"><h2>\(it ? "Chi manda" : "Who sends")</h2>\
      \(items.isEmpty ? none : "<ul class=\"lines\">\(rows)</ul>")</section>
      <section class="card"><h2>\(it ? "Aggiungi" : "Add")</h2>\(alert)
      <form method="post" action="\(site.href(.hooks))">
      \(SelectField(name: "kind", label: it ? "Sistema" : "System", choices: kinds, chosen: typed.kind).html())
      <label class="field">\(it ? "Nome, che sta nell'indirizzo" : "Name, which stands in the address") \
      <input name="name" value="\(typed.name)" maxlength="60" pattern="[a-z0-9][a-z0-9\\-]*" required></label>
      \(secretField)
      <button class="primary">\(it ? "Crea l'indirizzo" : "Make the address")</button></form></section>
      """
  }

  private var secretField: HTML {
    if !hasKey {
      return """
        <p class="note">\(it
          ? "Senza CAMPANELLO_KEY il segreto di una firma non si può conservare: resta quello dell'indirizzo."
          : "Without CAMPANELLO_KEY a secret to sign with cannot be kept: that of the address remains.")</p>
        """
    }
    return """
      <label class="field">\(it ? "Segreto con cui firma, se firma" : "Secret it signs with, if it signs") \
      <input name="secret" type="password" autocomplete="off" maxlength="500"></label>
      """
  }

  private func row(_ item: Item, _ site: Site) -> HTML {
    let off: HTML? = item.isEnabled ? nil : " <span class=\"pill plain\">\(it ? "fuori uso" : "out of use")</span>"
    let unread: [HTML] = item.unread.map { "<li>▲ \($0)</li>" }
    let list: HTML? = unread.isEmpty ? nil : "<ul>\(unread)</ul>"
    let again: HTML? =
      item.canTryAgain
      ? """
      <button name="do" value="retry">\(it ? "Riprova ciò che è da parte" : "Try again what is set aside")\
      <span class="hidden">: \(item.name)</span></button>
      """ : nil
    let act = item.isEnabled ? "disable" : "enable"
    let word = item.isEnabled ? (it ? "Metti fuori uso" : "Take out of use") : (it ? "Rimetti in uso" : "Use again")
    return """
      <li><strong>\(item.name)</strong>\(off) <span class="note">\(item.note)</span><p class="note">\(item.came)</p>\(list)
      <form method="post" action="\(site.href(.hook(item.name)))">\(again)<button name="do" value="\(act)">\(word)\
      <span class="hidden">: \(item.name)</span></button></form></li>

      """
  }
}
