public import Markup
import Primitives

extension NoticeEndpointPage {
  public func body(_ site: Site) -> HTML {
    let items: [HTML] = deliveries.map { item($0, site) }
    let list: HTML =
      items.isEmpty ? "<p>\(NoticePageWords.noDeliveries[language])</p>" : "<ul class=\"lines\">\(items)</ul>"
    let off: HTML? = isEnabled ? nil : " <span class=\"pill plain\">\(NoticePageWords.disabled[language])</span>"
    let gone: HTML? = isGone ? "<p class=\"note attention\">▲ \(NoticePageWords.gone[language])</p>" : nil
    return """
      <div class="head"><h1>\(name)</h1></div>
      <p>\(site.link(.notices, NoticePageWords.back[language]))</p>\(secretCard)
      <section class="card"><p>\(note)\(off)</p>\(gone)
      \(NoticeEndpointSwitch(id: id, name: name, isEnabled: isEnabled).html(language, site))
      \(test(site))\(removal(site))</section>
      <section class="card"><h2>\(NoticePageWords.deliveries[language])</h2>\(list)</section>
      """
  }

  private var secretCard: HTML? {
    secret.map {
      """
      <section class="card"><h2>\(NoticePageWords.secret[language])</h2><p>\(NoticePageWords.secretNote[language])</p>
      <label class="field">\(NoticePageWords.secret[language]) <input readonly value="\($0)" autocomplete="off" \
      spellcheck="false"></label></section>
      """
    }
  }

  private func test(_ site: Site) -> HTML {
    """
    <form method="post" action="\(site.href(.noticeEndpoint(id)))"><button name="action" value="test">\
    \(NoticePageWords.test[language])</button></form>
    """
  }

  /// Behind a fold, since it cannot be taken back.
  private func removal(_ site: Site) -> HTML {
    """
    <details><summary>\(NoticePageWords.remove[language])</summary><p>\(NoticePageWords.removeNote[language])</p>
    <form method="post" action="\(site.href(.noticeEndpoint(id)))"><button name="action" value="remove">\
    \(NoticePageWords.removeForGood[language])</button></form></details>
    """
  }

  private func item(_ delivery: Delivery, _ site: Site) -> HTML {
    let lines: [HTML] = delivery.attempts.map { "<li>\($0)</li>\n" }
    let attempts: HTML? =
      lines.isEmpty
      ? nil
      : """
      <details><summary>\(NoticePageWords.attempts[language]): \(lines.count)</summary><ul>\(lines)</ul></details>
      """
    // What waits goes out by itself.
    let again: HTML? =
      delivery.state == .waiting
      ? nil
      : """
      <form method="post" action="\(site.href(.noticeReplay(delivery.id)))">\
      <button>\(NoticePageWords.again[language])<span class="hidden">: \(delivery.what)</span></button></form>
      """
    return """
      <li>\(delivery.state.html(language)) \(delivery.what) <span class="note">\(delivery.at)</span>\(attempts)\(again)</li>

      """
  }
}
