import Markup
import Outlets
import PageKit
import Primitives

extension NoticeEndpointList {
  func html(_ language: Language, _ site: Site) -> HTML {
    let items: [HTML] = endpoints.map { item($0, language, site) }
    let list: HTML =
      items.isEmpty ? "<p>\(NoticePageWords.noEndpoints.text[language])</p>" : "<ul class=\"lines\">\(items)</ul>"
    return """
      <section class="card"><h2>\(NoticePageWords.endpoints.text[language])</h2>\(list)</section>
      \(addition(language, site))
      """
  }

  private func item(_ endpoint: Endpoint, _ language: Language, _ site: Site) -> HTML {
    let off: HTML? =
      endpoint.isEnabled ? nil : " <span class=\"pill plain\">\(NoticePageWords.disabled.text[language])</span>"
    let last: HTML? = endpoint.last.map { " \($0.html(language)) <span class=\"note\">\(endpoint.lastAt)</span>" }
    return """
      <li><strong>\(site.link(.noticeEndpoint(endpoint.id), endpoint.name))</strong>\(off)\(last)
      <span class="note">\(endpoint.kind) · \(endpoint.shown) · \(endpoint.note)</span>
      \(NoticeEndpointSwitch(id: endpoint.id, name: endpoint.name, isEnabled: endpoint.isEnabled).html(language, site))\
      </li>

      """
  }

  private func addition(_ language: Language, _ site: Site) -> HTML {
    if !hasKey {
      return """
        <section class="card"><h2>\(NoticePageWords.add.text[language])</h2>
        <p class="note attention">▲ \(NoticePageWords.noKey.text[language])</p>
        <pre>openssl rand -base64 32</pre></section>
        """
    }
    let wanted = SelectField(
      name: "wanted", label: NoticePageWords.wanted.text[language],
      choices: [
        SelectField.Choice("ringing", NoticePageWords.ringing.text[language]),
        SelectField.Choice("maybe_chance", NoticePageWords.maybeChance.text[language]),
      ], chosen: typed.others["wanted"] ?? "ringing")
    let forms: [HTML] = OutletKind.notified.map {
      ConnectForm($0, typed, others: [wanted], to: .noticeEndpoints, language).html(site)
    }
    return "<section class=\"card\"><h2>\(NoticePageWords.add.text[language])</h2>\(forms)</section>"
  }
}

/// The button that takes a destination out of use or back into it.
struct NoticeEndpointSwitch {
  var id: Int64
  var name: String
  var isEnabled: Bool

  func html(_ language: Language, _ site: Site) -> HTML {
    let label: NoticePageWords = isEnabled ? .disable : .enable
    return """
      <form method="post" action="\(site.href(.noticeEndpoint(id)))">\
      <input type="hidden" name="action" value="\(isEnabled ? "disable" : "enable")">\
      <button>\(label.text[language])<span class="hidden">: \(name)</span></button></form>
      """
  }
}
