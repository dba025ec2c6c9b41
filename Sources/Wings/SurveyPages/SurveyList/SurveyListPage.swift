public import Markup
import Primitives

/// The surveys: those asked here, those brought in, and a form to ask a new one.
public struct SurveyListPage: Sendable {
  struct Line: Sendable {
    var name: String
    /// Where its results are.
    var path: SitePath
    /// `NPS +31,0 ± 1,7`; nil when nobody answered.
    var figure: String?
    /// `2.650 risposte`
    var answers: String
    /// `aperto`, `chiuso il 3 novembre`, `importato`
    var state: String
  }

  /// What was typed into the form and refused, and why.
  public struct Draft: Sendable {
    var fields: [String: String]
    var problem: String

    public init(fields: [String: String], problem: String) {
      self.fields = fields
      self.problem = problem
    }
  }

  var language: Language
  var lines: [Line]
  /// `NPS: da 0 a 10`
  var kinds: [(value: String, name: String)]
  var canAsk: Bool
  var draft: Draft?
  /// How many are to be called back; nil for whoever may not read what customers write.
  public var calls: String?

  public var title: String { words(.title) }

  private func words(_ key: SurveyWords) -> String { key.text[language] }

  public func body(_ site: Site) -> HTML {
    "<div class=\"head\"><h1>\(title)</h1></div>\n\(calls.map { callLink($0, site) })\(list(site))\(canAsk ? form(site) : nil)"
  }

  private func callLink(_ text: String, _ site: Site) -> HTML { "<p>\(site.link(.callBacks(), text))</p>\n" }

  private func list(_ site: Site) -> HTML {
    if lines.isEmpty { return "<section class=\"card\"><p>\(words(.none))</p></section>\n" }
    let heads: [HTML] = [SurveyWords.survey, .result, .answers, .state].map { "<th scope=\"col\">\(words($0))</th>" }
    let rows: [HTML] = lines.map { line in
      """
      <tr><th scope="row">\(site.link(line.path, line.name))</th><td>\(line.figure ?? "—")</td><td>\(line.answers)</td>\
      <td>\(line.state)</td></tr>

      """
    }
    return """
      <section class="card"><div class="scroll" role="region" aria-label="\(title)" tabindex="0"><table><thead><tr>\
      \(heads)</tr></thead><tbody>\(rows)</tbody></table></div></section>

      """
  }

  private func form(_ site: Site) -> HTML {
    func typed(_ name: String) -> String { draft?.fields[name] ?? "" }
    func text(_ name: String, _ label: SurveyWords, _ note: SurveyWords? = nil, isRequired: Bool = false) -> HTML {
      let hint: HTML? = note.map { " <span class=\"note\">\(words($0))</span>" }
      return """
        <label class="field">\(words(label))\(hint) <input name="\(name)" value="\(typed(name))" \
        maxlength="300"\(isRequired ? " required" : "" as HTML)></label>

        """
    }
    let options: [HTML] = kinds.map { value, name in
      "<option value=\"\(value)\"\(value == typed("kind") ? " selected" : "" as HTML)>\(name)</option>"
    }
    let problem: HTML? = draft.map { "<p class=\"flash problem\" role=\"alert\">\($0.problem)</p>" }
    return """
      <section class="card" id="new"><h2>\(words(.new))</h2>\(problem)
      <form method="post" action="\(site.href(.surveys))">
      \(text("name", .name, .nameNote, isRequired: true))<label class="field">\(words(.kind)) <select name="kind">\
      \(options)</select></label>
      <details\(draft == nil ? "" : " open" as HTML)><summary>\(words(.details))</summary>
      \(text("question_it", .questionIt, .questionNote))\(text("question_en", .questionEn))\
      \(text("product", .product, .aboutNote))\(text("channel", .channel))\(text("team", .team))</details>
      <p><button class="primary">\(words(.create))</button></p></form></section>
      """
  }
}
