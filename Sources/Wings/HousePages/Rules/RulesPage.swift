public import Markup
import PageKit
import Primitives

/// The rules as sentences, and the one setting they share, tried before it is saved.
public struct RulesPage: Sendable {
  struct Rule: Sendable {
    var name: String
    var sentence: String
    var settings: [(name: String, value: String)]
  }

  var menu: SettingsMenu
  var rules: [Rule]
  var label: String
  var meaning: String
  var value: String
  public var problem: String?
  /// What the tried value would have done.
  var preview: String?

  public func body(_ site: Site) -> HTML {
    """
    \(menu.head(site))
    <section class="card"><h2>\(label)</h2><p>\(meaning)</p>
    <form method="get" action="\(site.href(.settings(.rules)))">
    <label class="field">\(label) <input name="false_bells_per_year" value="\(value)" inputmode="decimal" \
    maxlength="20" required\(problem == nil ? "" : " aria-invalid=\"true\"" as HTML)>\(problemText)</label>
    <button>\(words(.tryIt))</button></form>
    \(previewView(site))</section>
    \(rules.map(rule))
    """
  }

  private func words(_ key: RuleWords) -> String { key.text[menu.language] }

  private var problemText: HTML? { problem.map { "<span class=\"error\" role=\"alert\">\($0)</span>" } }

  private func previewView(_ site: Site) -> HTML? {
    preview.map {
      """
      <p role="status">\($0)</p>
      <form method="post" action="\(site.href(.settings(.rules)))">
      <input type="hidden" name="false_bells_per_year" value="\(value)">
      <button class="primary">\(words(.save))</button></form>
      """
    }
  }

  private func rule(_ rule: Rule) -> HTML {
    let settings: [HTML] = rule.settings.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>\n" }
    let thresholds: HTML? =
      settings.isEmpty
      ? nil
      : "<details><summary>\(words(.thresholds))</summary><dl>\(settings)</dl></details>"
    return """
      <section class="card"><h2>\(rule.name)</h2><p>\(rule.sentence)</p>
      \(thresholds)</section>

      """
  }
}
