public import Markup
import Primitives

extension NoticeEndpointPage {
  public func body(_ site: Site) -> HTML {
    let items: [HTML] = deliveries.map { item($0, site) }
    let list: HTML =
      items.isEmpty ? "<p>\(words(.noDeliveries))</p>" : "<ul class=\"lines\">\(items)</ul>"
    let off: HTML? = isEnabled ? nil : " <span class=\"pill plain\">\(words(.disabled))</span>"
    let gone: HTML? = isGone ? "<p class=\"note attention\">▲ \(words(.gone))</p>" : nil
    return """
      <div class="head"><h1>\(name)</h1></div>
      <p>\(site.link(.notices, words(.back)))</p>\(secretCard)
      <section class="card"><p>\(note)\(off)</p>\(gone)
      \(NoticeEndpointSwitch(id: id, name: name, isEnabled: isEnabled).html(language, site))
      \(test(site))\(removal(site))</section>
      <section class="card"><h2>\(words(.deliveries))</h2>\(list)</section>
      """
  }

  private func words(_ key: NoticePageWords) -> String { key.text[language] }

  private var secretCard: HTML? {
    secret.map {
      """
      <section class="card"><h2>\(words(.secret))</h2><p>\(words(.secretNote))</p>
      <label class="field">\(words(.secret)) <input readonly value="\($0)" autocomplete="off" \
      spellcheck="false"></label></section>
      """
    }
  }

  private func test(_ site: Site) -> HTML {
    """
    <form method="post" action="\(site.href(.noticeEndpoint(id)))"><button name="action" value="test">\
    \(words(.test))</button></form>
    """
  }

  /// Behind a fold, since it cannot be taken back.
  private func removal(_ site: Site) -> HTML {
    """
    <details><summary>\(words(.remove))</summary><p>\(words(.removeNote))</p>
    <form method="post" action="\(site.href(.noticeEndpoint(id)))"><button name="action" value="remove">\
    \(words(.removeForGood))</button></form></details>
    """
  }

  private func item(_ delivery: Delivery, _ site: Site) -> HTML {
    let lines: [HTML] = delivery.attempts.map { "<li>\($0)</li>\n" }
    let attempts: HTML? =
      lines.isEmpty
      ? nil
      : """
      <details><summary>\(words(.attempts)): \(lines.count)</summary><ul>\(lines)</ul></details>
      """
    // What waits goes out by itself.
    let again: HTML? =
      delivery.state == .waiting
      ? nil
      : """
      <form method="post" action="\(site.href(.noticeReplay(delivery.id)))">\
      <button>\(words(.again))<span class="hidden">: \(delivery.what)</span></button></form>
      """
    return """
      <li>\(delivery.state.html(language)) \(delivery.what) <span class="note">\(delivery.at)</span>\(attempts)\(again)</li>

      """
  }
}
