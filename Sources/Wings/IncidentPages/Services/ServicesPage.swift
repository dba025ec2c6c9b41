public import Markup
import PageKit
import Primitives

/// The services on the status page, from the top down.
public struct ServicesPage: Sendable {
  struct Item: Sendable {
    var id: Int64
    var nameIt: String
    var nameEn: String
  }

  var menu: SettingsMenu
  var items: [Item]
  var problem: String?

  private var it: Bool { menu.language == .it }

  public func body(_ site: Site) -> HTML {
    let rows: [HTML] = items.enumerated().map { row($1, isFirst: $0 == 0, isLast: $0 == items.count - 1, site) }
    let alert: HTML? = problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    let none = it ? "Ancora nessuno. Di solito bastano da tre a otto." : "None yet. Three to eight are usually enough."
    return """
      \(menu.head(site))
      <p>\(it
        ? "Ciò che i clienti usano e che può fermarsi: pagamenti, app, consegne. Stanno sulla pagina di stato in quest'ordine."
        : "What customers use and can fail: payments, the app, deliveries. They stand on the status page in this order.")</p>
      <section class="card"><h2>\(it ? "Servizi" : "Services")</h2>\
      \(items.isEmpty ? "<p>\(none)</p>" as HTML : "<ul class=\"lines\">\(rows)</ul>")</section>
      <section class="card"><h2>\(it ? "Nuovo servizio" : "New service")</h2>\(alert)
      <form method="post" action="\(site.href(.services))">\(fields("", ""))
      <button class="primary">\(it ? "Aggiungi" : "Add")</button></form></section>
      """
  }

  private func fields(_ italian: String, _ english: String) -> HTML {
    """
    <label class="field">\(it ? "Nome, in italiano" : "Name, in Italian") <input name="name_it" value="\(italian)" \
    maxlength="80"></label>
    <label class="field">\(it ? "Nome, in inglese" : "Name, in English") <input name="name_en" lang="en" \
    value="\(english)" maxlength="80"></label>
    """
  }

  private func row(_ item: Item, isFirst: Bool, isLast: Bool, _ site: Site) -> HTML {
    let name = [item.nameIt, item.nameEn].first { !$0.isEmpty } ?? ""
    func button(_ act: String, _ text: String, _ style: HTML = "") -> HTML {
      "<button name=\"do\" value=\"\(act)\"\(style)>\(text)<span class=\"hidden\">: \(name)</span></button>"
    }
    let up: HTML? = isFirst ? nil : button("up", it ? "Su" : "Up")
    let down: HTML? = isLast ? nil : button("down", it ? "Giù" : "Down")
    return """
      <li><strong>\(name)</strong>
      <details><summary>\(it ? "Cambia" : "Change")<span class="hidden">: \(name)</span></summary>
      <form class="acts" method="post" action="\(site.href(.service(item.id)))">\(up)\(down)\
      \(button("remove", it ? "Togli dalla pagina" : "Take off the page", " class=\"danger\""))</form>
      <form method="post" action="\(site.href(.service(item.id)))">\(fields(item.nameIt, item.nameEn))
      <button name="do" value="rename">\(it ? "Salva il nome" : "Save the name")</button></form></details></li>

      """
  }
}
