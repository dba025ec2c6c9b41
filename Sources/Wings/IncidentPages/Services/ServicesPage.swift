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

  private func words(_ key: ServicesPageWords) -> String { key.text[menu.language] }

  public func body(_ site: Site) -> HTML {
    let rows: [HTML] = items.enumerated().map { row($1, isFirst: $0 == 0, isLast: $0 == items.count - 1, site) }
    let alert: HTML? = problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    let none = words(.noneYet)
    return """
      \(menu.head(site))
      <p>\(words(.whatFor))</p>
      <section class="card"><h2>\(words(.services))</h2>\
      \(items.isEmpty ? "<p>\(none)</p>" as HTML : "<ul class=\"lines\">\(rows)</ul>")</section>
      <section class="card"><h2>\(words(.newService))</h2>\(alert)
      <form method="post" action="\(site.href(.services))">\(fields("", ""))
      <button class="primary">\(words(.add))</button></form></section>
      """
  }

  private func fields(_ italian: String, _ english: String) -> HTML {
    """
    <label class="field">\(words(.nameInItalian)) <input name="name_it" value="\(italian)" \
    maxlength="80"></label>
    <label class="field">\(words(.nameInEnglish)) <input name="name_en" lang="en" \
    value="\(english)" maxlength="80"></label>
    """
  }

  private func row(_ item: Item, isFirst: Bool, isLast: Bool, _ site: Site) -> HTML {
    let name = [item.nameIt, item.nameEn].first { !$0.isEmpty } ?? ""
    func button(_ act: String, _ text: String, _ style: HTML = "") -> HTML {
      "<button name=\"do\" value=\"\(act)\"\(style)>\(text)<span class=\"hidden\">: \(name)</span></button>"
    }
    let up: HTML? = isFirst ? nil : button("up", words(.up))
    let down: HTML? = isLast ? nil : button("down", words(.down))
    return """
      <li><strong>\(name)</strong>
      <details><summary>\(words(.change))<span class="hidden">: \(name)</span></summary>
      <form class="acts" method="post" action="\(site.href(.service(item.id)))">\(up)\(down)\
      \(button("remove", words(.takeOff), " class=\"danger\""))</form>
      <form method="post" action="\(site.href(.service(item.id)))">\(fields(item.nameIt, item.nameEn))
      <button name="do" value="rename">\(words(.saveName))</button></form></details></li>

      """
  }
}
