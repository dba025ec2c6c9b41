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

  private var it: Bool { language == .it }

  public var heading: String { it ? "Conversazioni dell'incidente" : "Conversations of the incident" }

  public func body(_ site: Site) -> HTML {
    let alert: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      <div class="head"><h1>\(heading)</h1></div>
      <p>\(site.link(.incident(id), title))</p>
      <section class="card"><h2>\(it ? "Quali sono" : "Which they are")</h2>\(alert)
      <form method="get" action="\(site.href(.incidentConversations(id)))">\(searchFields)
      <button>\(it ? "Cerca" : "Search")</button></form>
      <p>\(found)</p>\(hasFound ? linkForm(site) : nil)\(list)</section>
      \(hasLinked ? answers(site) : nil)
      """
  }

  private var searchFields: HTML {
    """
    <label class="field">\(it ? "Arrivate dal" : "Came from") \
    <input name="from" type="datetime-local" value="\(typed.from)" required></label>
    <label class="field">\(it ? "Al" : "To") <input name="to" type="datetime-local" value="\(typed.to)" required></label>
    \(fields.map { $0.html() } as [HTML])
    <label class="field">\(it ? "Con una di queste parole, separate da virgole" : "With one of these words, separated by commas") \
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
      <button class="primary" name="do" value="link">\(it ? "Collega tutte queste" : "Link all of these")</button></form>
      """
  }

  private var list: HTML? {
    guard let items else {
      return
        "<p class=\"muted\">\(it ? "Le conversazioni le leggono caposquadra e responsabili." : "Conversations are read by team leaders and managers.")</p>"
    }
    if items.isEmpty { return nil }
    let rows: [HTML] = items.map { item in
      let mark: HTML? = item.isLinked ? " <span class=\"pill plain\">\(it ? "collegata" : "linked")</span>" : nil
      return "<li><p class=\"note\">\(item.heading)\(mark)</p><blockquote>\(item.text)</blockquote></li>\n"
    }
    return "<ul class=\"talks\">\(rows)</ul>"
  }

  private func answers(_ site: Site) -> HTML {
    """
    <section class="card"><h2>\(it ? "Una risposta per tutte" : "One answer for all")</h2><p>\(linked)</p>
    <form method="post" action="\(site.href(.incidentConversations(id)))">
    <label class="field">\(it ? "Risposta" : "Answer") <textarea name="answer" rows="5" maxlength="4000" required>\
    \(answer)</textarea></label>
    <p class="note">\(it
      ? "Un file con il numero di ogni conversazione e la risposta, per l'aggiornamento di massa del vostro helpdesk."
      : "A file with each conversation's number and the answer, for your helpdesk's bulk update.")</p>
    <div class="acts"><button name="do" value="excel-it">\(it ? "Scarica per Excel" : "Download for Excel")</button>\
    <button name="do" value="plain">\(it ? "Scarica CSV" : "Download CSV")</button></div></form>
    <form method="post" action="\(site.href(.incidentConversations(id)))"><button class="danger" name="do" value="unlink">\
    \(it ? "Scollega tutte" : "Unlink all")</button></form></section>
    """
  }
}
