public import Markup
import PageKit
import Primitives

/// What is kept an eye on because it may be the cause of an incident.
public struct MonitorsPage: Sendable {
  struct Item: Sendable {
    var id: Int64
    var name: String
    /// `pagina di stato di un fornitore, indica: fornitore`
    var what: String
    var address: String
    /// How it answers.
    var state: String
    var isSilent: Bool
    /// What it shows now.
    var signs: [String]
  }

  /// What stands in the form.
  public struct Typed: Sendable {
    public var kind = ""
    public var name = ""
    public var address = ""
    public var pointsTo = ""
    public var problem: String?

    public init() {}
  }

  var menu: SettingsMenu
  var items: [Item]
  var kinds: [SelectField.Choice]
  var causes: [SelectField.Choice]
  var typed: Typed

  private func words(_ key: MonitorWords) -> String { key.text[menu.language] }

  public func body(_ site: Site) -> HTML {
    let rows: [HTML] = items.map { row($0, site) }
    let none: HTML = "<p>\(words(.noneYet))</p>"
    let alert: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      \(menu.head(site))
      <p>\(words(.whatFor))</p>
      <section class="card"><h2>\(words(.whatWeWatch))</h2>\
      \(items.isEmpty ? none : "<ul class=\"lines\">\(rows)</ul>")</section>
      <section class="card"><h2>\(words(.add))</h2>\(alert)
      <form method="post" action="\(site.href(.monitors))">
      \(SelectField(name: "kind", label: words(.whatItIs), choices: kinds, chosen: typed.kind).html())
      <label class="field">\(words(.name)) <input name="name" value="\(typed.name)" maxlength="100" required></label>
      <label class="field">\(words(.address)) <input name="address" type="url" value="\(typed.address)" \
      maxlength="2000" required></label>
      \(SelectField(name: "points_to", label: words(.signPointsTo), choices: causes,
        chosen: typed.pointsTo).html())
      <button class="primary">\(words(.add))</button></form></section>
      """
  }

  private func row(_ item: Item, _ site: Site) -> HTML {
    let pill: HTML? = item.isSilent ? " <span class=\"pill attention\">▲ \(words(.noAnswer))</span>" : nil
    let signs: [HTML] = item.signs.map { "<li>\($0)</li>" }
    let shown: HTML? = item.signs.isEmpty ? nil : "<ul>\(signs)</ul>"
    return """
      <li><strong>\(item.name)</strong>\(pill) <span class="note">\(item.what)</span>
      <p class="note">\(item.address)<br>\(item.state)</p>\(shown)
      <form method="post" action="\(site.href(.monitor(item.id)))"><button name="do" value="remove" class="danger">\
      \(words(.remove))<span class="hidden">: \(item.name)</span></button></form></li>

      """
  }
}
