public import Markup
import PageKit
import Primitives

/// The customers to be called back: whom, why, by whom, until when.
public struct CallBackPage: Sendable {
  public struct Item: Sendable {
    var id: Int64
    /// `Voto 3 · NPS dal sito · 12 nov 2026`
    public var head: String
    public var comment: String
    /// `Cliente C-1027 · conversazione 88412`; empty when neither is known.
    public var who: String
    /// `entro il 24 nov 2026`, `in ritardo: era per il 20 nov 2026`
    public var due: String
    public var isOverdue: Bool
    /// As a date field wants it: `2026-11-24`.
    var dueOn: String
    var owner: String
    var note: String
  }

  struct Done: Sendable {
    var head: String
    var when: String
    var outcome: String
  }

  var language: Language
  /// `3 da richiamare, 1 in ritardo`
  public var summary: String
  public var items: [Item]
  var done: [Done]
  /// Who can call: the value of the field, and the name.
  var people: [SelectField.Choice]
  /// Whether only one's own are shown.
  var isMine: Bool
  var problem: String?

  public var title: String { SurveyWords.callBacks.text[language] }
}

extension CallBackPage {
  public func body(_ site: Site) -> HTML {
    let choice: HTML = """
      <p class="acts">\(part(SurveyWords.all.text[language], !isMine, .callBacks(), site))\
      \(part(words(.mine), isMine, .callBacks(query: "mine=1"), site))</p>
      """
    let cards: [HTML] = items.map { card($0, site) }
    let made: [HTML] = done.map {
      "<li><p><strong>\($0.head)</strong> <span class=\"note\">\($0.when)</span></p><p>\($0.outcome)</p></li>\n"
    }
    let past: HTML? =
      made.isEmpty
      ? nil : "<section class=\"card\"><h2>\(words(.done))</h2><ul class=\"talks\">\(made)</ul></section>"
    let none: HTML? =
      items.isEmpty
      ? """
      <section class="card"><p>\(words(.none))</p></section>
      """ : nil
    return """
      <div class="head"><h1>\(title)</h1></div>
      <p>\(site.link(.surveys, SurveyWords.allSurveys.text[language]))</p>
      \(problem.map { "<p class=\"flash problem\" role=\"alert\">\($0)</p>\n" as HTML })<p>\(summary)</p>\(choice)
      \(none)\(cards)\(past)
      """
  }

  private func words(_ key: CallBackWords) -> String { key.text[language] }

  private func part(_ name: String, _ isShown: Bool, _ path: SitePath, _ site: Site) -> HTML {
    isShown
      ? "<span class=\"button\" aria-current=\"true\">\(name)</span>"
      : "<a class=\"button\" href=\"\(site.href(path))\">\(name)</a>"
  }

  private func card(_ item: Item, _ site: Site) -> HTML {
    let mark: HTML? = item.isOverdue ? "▲ " : nil
    let who: HTML? = item.who.isEmpty ? nil : "<p>\(item.who)</p>"
    let note: HTML? = item.note.isEmpty ? nil : "<p class=\"note\">\(words(.note)): \(item.note)</p>"
    let comment: HTML? = item.comment.isEmpty ? nil : "<blockquote>\(item.comment)</blockquote>"
    let owner = SelectField(
      name: "owner", label: words(.owner), choices: people, chosen: item.owner)
    return """
      <section class="card" id="call-\(String(item.id))"><h2>\(item.head)</h2>
      <p\(item.isOverdue ? " class=\"attention\"" : "" as HTML)>\(mark)\(item.due)</p>\(who)\(comment)\(note)
      <form method="post" action="\(site.href(.callBackDone(item.id)))">
      <label class="field">\(words(.outcome)) <input name="outcome" maxlength="500"></label>
      <p><button class="primary">\(words(.calledBack))</button></p></form>
      <details><summary>\(words(.change))</summary>
      <form method="post" action="\(site.href(.callBack(item.id)))">\(owner.html())
      <label class="field">\(words(.due)) <input type="date" name="due" value="\(item.dueOn)" required></label>
      <label class="field">\(words(.note)) <input name="note" value="\(item.note)" maxlength="500"></label>
      <p><button>\(words(.save))</button></p></form></details></section>

      """
  }
}
