import PageKit
public import Markup
import Primitives

extension AlarmListPage {
  public var title: String { AlarmWords.title.text[language] }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1>\(month.map { "<p class=\"muted\">\($0)</p>" as HTML })</div>
    <form class="filters" method="get" action="\(site.href(.alarms()))">
    \(select("state", .state, states))\(select("channel", .channel, channels))
    <button>\(words(.filter))</button></form>
    \(unreadable > 0 ? "<p class=\"error\" role=\"alert\">\(words(.unreadable(unreadable)))</p>" : nil)\(list(site))
    """
  }

  private func words(_ key: AlarmWords) -> String { key.text[language] }

  private func select(_ name: String, _ label: AlarmWords, _ choices: [Choice]) -> HTML {
    let options: [HTML] = choices.map {
      "<option value=\"\($0.value)\"\($0.isChosen ? " selected" as HTML : "")>\($0.name)</option>"
    }
    return "<label>\(words(label)) <select name=\"\(name)\">\(options)</select></label>\n"
  }

  private func list(_ site: Site) -> HTML {
    if lines.isEmpty {
      return "<section class=\"card\"><p>\(words(month == nil ? .noMonth : .nothing))</p></section>"
    }
    return """
      <section class="card"><ul class="lines">\(lines.map { line($0, site) })</ul></section>
      \(next.map { "<p><a href=\"\(site.href(.alarms(query: $0)))\">\(words(.older))</a></p>" as HTML })
      """
  }

  private func line(_ line: Line, _ site: Site) -> HTML {
    """
    <li>\(line.state.html(language)) <a href="\(site.href(.alarm(line.id)))">\(line.headline)</a>
    <span class="note">\(line.note)</span></li>

    """
  }
}
