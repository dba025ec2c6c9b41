public import Markup
public import PageKit
import Primitives

/// What is known of one customer, to hand out or to erase.
public struct PersonRecordPage: Sendable {
  var menu: SettingsMenu
  /// As it was typed.
  var who: String
  /// `conversazioni`, `12`; empty when nothing is known.
  var parts: [(name: String, count: String)]
  var problem: String?

  public init(menu: SettingsMenu, who: String, parts: [(name: String, count: String)], problem: String?) {
    self.menu = menu
    self.who = who
    self.parts = parts
    self.problem = problem
  }

  public func body(_ site: Site) -> HTML {
    """
    \(menu.head(site))
    \(problem.map { "<p class=\"flash problem\" role=\"alert\">\($0)</p>\n" as HTML })\
    <p>\(site.link(.settings(.privacy), isItalian ? "Torna alla privacy" : "Back to privacy"))</p>
    \(parts.isEmpty ? nothing : record(site))
    """
  }

  private var isItalian: Bool { menu.language == .it }

  private var nothing: HTML {
    """
    <section class="card"><h2>\(who)</h2>
    <p>\(isItalian ? "Di questa persona non c'è niente." : "Nothing is known of this person.")</p></section>
    """
  }

  private func record(_ site: Site) -> HTML {
    let rows: [HTML] = parts.map { name, count in
      "<tr><th scope=\"row\">\(name)</th><td class=\"figure\">\(count)</td></tr>\n"
    }
    let label = isItalian ? "Che cosa c'è" : "What there is"
    let said =
      isItalian
      ? "Toglie la persona da conversazioni, risposte, prodotti, inviti e rubrica, testi compresi; gli indicatori non cambiano. Non si può annullare. Ciò che si importerà di nuovo resta senza nome."
      : "Takes the person out of conversations, answers, products, invitations and the address book, texts included; figures do not change. It cannot be undone. What is brought in again stays nameless."
    return """
      <section class="card"><h2>\(who)</h2>
      <div class="scroll" role="region" aria-label="\(label)" tabindex="0"><table><thead><tr>\
      <th scope="col">\(label)</th><th scope="col" class="figure">\(isItalian ? "Righe" : "Rows")</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      <form method="post" action="\(site.href(.personExport))"><input type="hidden" name="who" value="\(who)">
      <p><button class="primary">\(isItalian ? "Esporta" : "Export")</button></p></form></section>
      <section class="card"><h2>\(isItalian ? "Cancella" : "Erase")</h2><p>\(said)</p>
      <form method="post" action="\(site.href(.personErasure))"><input type="hidden" name="who" value="\(who)">
      <label class="field">\(isItalian ? "Per conferma scrivi" : "To confirm, type") <strong>\(who)</strong> \
      <input name="confirmation" required maxlength="254" autocomplete="off"></label>
      <p><button>\(isItalian ? "Cancella per sempre" : "Erase for ever")</button></p></form></section>
      """
  }
}
