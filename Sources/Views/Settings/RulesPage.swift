import Primitives

/// The rules as sentences, and the one setting they share, tried before it is saved.
public struct RulesPage: Sendable {
  public struct Rule: Sendable {
    public var name: String
    public var sentence: String
    public var settings: [(name: String, value: String)]

    public init(name: String, sentence: String, settings: [(name: String, value: String)]) {
      self.name = name
      self.sentence = sentence
      self.settings = settings
    }
  }

  public var menu: SettingsMenu
  public var rules: [Rule]
  public var label: String
  public var meaning: String
  public var value: String
  public var problem: String?
  /// What the tried value would have done.
  public var preview: String?

  public init(
    menu: SettingsMenu, rules: [Rule], label: String, meaning: String, value: String, problem: String?,
    preview: String?
  ) {
    self.menu = menu
    self.rules = rules
    self.label = label
    self.meaning = meaning
    self.value = value
    self.problem = problem
    self.preview = preview
  }

  public func body(_ site: Site) -> HTML {
    """
    \(menu.head(site))
    <section class="card"><h2>\(label)</h2><p>\(meaning)</p>
    <form method="get" action="\(site.href(.settings(.rules)))">
    <label class="field">\(label) <input name="false_bells_per_year" value="\(value)" inputmode="decimal" \
    maxlength="20" required\(problem == nil ? "" : " aria-invalid=\"true\"" as HTML)>\(problemText)</label>
    <button>\(isItalian ? "Prova senza salvare" : "Try without saving")</button></form>
    \(previewView(site))</section>
    \(rules.map(rule))
    """
  }

  private var isItalian: Bool { menu.language == .it }

  private var problemText: HTML? { problem.map { "<span class=\"error\" role=\"alert\">\($0)</span>" } }

  private func previewView(_ site: Site) -> HTML? {
    preview.map {
      """
      <p role="status">\($0)</p>
      <form method="post" action="\(site.href(.settings(.rules)))">
      <input type="hidden" name="false_bells_per_year" value="\(value)">
      <button class="primary">\(isItalian ? "Salva" : "Save")</button></form>
      """
    }
  }

  private func rule(_ rule: Rule) -> HTML {
    let settings: [HTML] = rule.settings.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>\n" }
    let thresholds: HTML? =
      settings.isEmpty
      ? nil
      : "<details><summary>\(isItalian ? "Le sue soglie" : "Its thresholds")</summary><dl>\(settings)</dl></details>"
    return """
      <section class="card"><h2>\(rule.name)</h2><p>\(rule.sentence)</p>
      \(thresholds)</section>

      """
  }
}
