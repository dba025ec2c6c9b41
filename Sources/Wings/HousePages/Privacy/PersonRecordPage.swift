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
    <p>\(site.link(.settings(.privacy), words(.back)))</p>
    \(parts.isEmpty ? nothing : record(site))
    """
  }

  private func words(_ key: PrivacyWords) -> String { key.text[menu.language] }

  private var nothing: HTML {
    """
    <section class="card"><h2>\(who)</h2>
    <p>\(words(.nothing))</p></section>
    """
  }

  private func record(_ site: Site) -> HTML {
    let rows: [HTML] = parts.map { name, count in
      "<tr><th scope=\"row\">\(name)</th><td class=\"figure\">\(count)</td></tr>\n"
    }
    let label = words(.whatThereIs)
    return """
      <section class="card"><h2>\(who)</h2>
      <div class="scroll" role="region" aria-label="\(label)" tabindex="0"><table><thead><tr>\
      <th scope="col">\(label)</th><th scope="col" class="figure">\(words(.rows))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      <form method="post" action="\(site.href(.personExport))"><input type="hidden" name="who" value="\(who)">
      <p><button class="primary">\(words(.export))</button></p></form></section>
      <section class="card"><h2>\(words(.erase))</h2><p>\(words(.eraseNote))</p>
      <form method="post" action="\(site.href(.personErasure))"><input type="hidden" name="who" value="\(who)">
      <label class="field">\(words(.toConfirm)) <strong>\(who)</strong> \
      <input name="confirmation" required maxlength="254" autocomplete="off"></label>
      <p><button>\(words(.eraseForEver))</button></p></form></section>
      """
  }
}
