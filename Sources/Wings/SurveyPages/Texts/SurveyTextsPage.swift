public import Markup
import Primitives

/// The texts of a survey, to be changed, and how they changed.
public struct SurveyTextsPage: Sendable {
  /// A pair of fields, one for each language.
  struct Pair: Sendable {
    /// `question` makes the fields `question_it` and `question_en`.
    var name: String
    var label: String
    var it: String
    var en: String
  }

  var language: Language
  var id: Int64
  var name: String
  var pairs: [Pair]
  /// What happened before, the newest first.
  var history: [String]
  var problem: String?

  public var title: String { words(.title) }

  private func words(_ key: SurveyTextsWords) -> String { key.text[language] }

  public func body(_ site: Site) -> HTML {
    let note: HTML? = problem.map { "<p class=\"flash problem\" role=\"alert\">\($0)</p>" }
    let fields: [HTML] = pairs.map { pair in
      """
      <fieldset><legend>\(pair.label)</legend>\
      <label class="field">Italiano <input name="\(pair.name)_it" value="\(pair.it)" maxlength="300" required></label>\
      <label class="field">English <input name="\(pair.name)_en" value="\(pair.en)" maxlength="300" required></label>\
      </fieldset>

      """
    }
    let items: [HTML] = history.map { "<li>\($0)</li>" }
    let past: HTML? =
      history.isEmpty ? nil : "<section class=\"card\"><h2>\(words(.history))</h2><ul>\(items)</ul></section>"
    return """
      <div class="head"><h1>\(title)</h1></div>
      <p>\(site.link(.survey(id), name))</p>
      <section class="card">\(note)<p class="note">\(words(.note))</p>
      <form method="post" action="\(site.href(.surveyTexts(id)))">
      <label class="field">\(words(.name)) <input name="name" value="\(name)" maxlength="300" required></label>
      \(fields)<button class="primary">\(words(.save))</button></form></section>
      \(past)
      """
  }
}
