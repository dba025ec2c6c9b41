public import Markup
import PageKit
import Primitives

/// The conversations of an incident: found, linked, and answered together.
public struct LinkedPage: Sendable {
  /// What stands in the search.
  public struct Typed: Sendable, Hashable {
    public var from = ""
    public var to = ""
    /// By the name of the dimension.
    public var values: [String: String] = [:]
    public var words = ""
    public var problem: String?

    public init() {}
  }

  struct Item: Sendable {
    /// `23 nov 2026, 10:05 · telefono · BRZ-17`
    var heading: String
    var text: String
    var isLinked: Bool
  }

  var language: Language
  var id: Int64
  var title: String
  public var typed: Typed
  /// The dimensions that can be chosen, with their values.
  var fields: [SelectField]
  /// How many the search finds, and how many are linked already.
  var found: String
  var hasFound: Bool
  var linked: String
  var hasLinked: Bool
  /// Nil for whoever may not read conversations.
  var items: [Item]?
  /// What the answer begins with.
  var answer: String

  private func words(_ key: LinkedWords) -> String { key.text[language] }

  public var heading: String { words(.heading) }

  public func body(_ site: Site) -> HTML {
    let alert: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      <div class="head"><h1>\(heading)</h1></div>
      <p>\(site.link(.incident(id), title))</p>
      <section class="card"><h2>\(words(.whichTheyAre))</h2>\(alert)
      <form method="get" action="\(site.href(.incidentConversations(id)))">\(searchFields)
      <button>\(words(.search))</button></form>
      <p>\(found)</p>\(hasFound ? linkForm(site) : nil)\(list)</section>
      \(hasLinked ? answers(site) : nil)
      """
  }

  private var searchFields: HTML {
    """
    <label class="field">\(words(.cameFrom)) \
    <input name="from" type="datetime-local" value="\(typed.from)" required></label>
    <label class="field">\(words(.cameTo)) <input name="to" type="datetime-local" value="\(typed.to)" required></label>
    \(fields.map { $0.html() } as [HTML])
    <label class="field">\(words(.withWords)) \
    <input name="words" value="\(typed.words)" maxlength="400"></label>
    """
  }

  /// The same search again, as it was shown.
  private func linkForm(_ site: Site) -> HTML {
    let values: [HTML] = typed.values.sorted { $0.key < $1.key }.map {
      "<input type=\"hidden\" name=\"\($0.key)\" value=\"\($0.value)\">"
    }
    return """
      <form method="post" action="\(site.href(.incidentConversations(id)))"><input type="hidden" name="from" \
      value="\(typed.from)"><input type="hidden" name="to" value="\(typed.to)"><input type="hidden" name="words" \
      value="\(typed.words)">\(values)
      <button class="primary" name="do" value="link">\(words(.linkAll))</button></form>
      """
  }

  private var list: HTML? {
    guard let items else {
      return "<p class=\"muted\">\(words(.mayNotRead))</p>"
    }
    if items.isEmpty { return nil }
    let rows: [HTML] = items.map { item in
      let mark: HTML? = item.isLinked ? " <span class=\"pill plain\">\(words(.linked))</span>" : nil
      return "<li><p class=\"note\">\(item.heading)\(mark)</p><blockquote>\(item.text)</blockquote></li>\n"
    }
    return "<ul class=\"talks\">\(rows)</ul>"
  }

  private func answers(_ site: Site) -> HTML {
    """
    <section class="card"><h2>\(words(.oneAnswer))</h2><p>\(linked)</p>
    <form method="post" action="\(site.href(.incidentConversations(id)))">
    <label class="field">\(words(.answer)) <textarea name="answer" rows="5" maxlength="4000" required>\
    \(answer)</textarea></label>
    <p class="note">\(words(.fileNote))</p>
    <div class="acts"><button name="do" value="excel-it">\(words(.forExcel))</button>\
    <button name="do" value="plain">\(words(.plainCSV))</button></div></form>
    <form method="post" action="\(site.href(.incidentConversations(id)))"><button class="danger" name="do" value="unlink">\
    \(words(.unlinkAll))</button></form></section>
    """
  }
}
