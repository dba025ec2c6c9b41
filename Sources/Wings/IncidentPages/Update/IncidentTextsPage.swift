public import Markup
import PageKit
import Primitives

/// The words that stand in the composer before anybody writes: for one occasion and one audience, phase by phase.
public struct IncidentTextsPage: Sendable {
  struct Item: Sendable {
    var phase: String
    var name: String
    var textIt: String
    var textEn: String
    /// It differs from the one that comes with the product.
    var isOwn: Bool
  }

  var menu: SettingsMenu
  var occasions: [SelectField.Choice]
  var occasion: String
  var audiences: [SelectField.Choice]
  var audience: String
  var items: [Item]
  /// `{{services}}`, with what each stands for.
  var meanings: [(String, String)]
  /// Of the phase that was refused.
  var problem: (phase: String, text: String)?

  private func words(_ key: IncidentTextsWords) -> String { key.text[menu.language] }

  public func body(_ site: Site) -> HTML {
    let cards: [HTML] = items.map { card($0, site) }
    let terms: [HTML] = meanings.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" }
    return """
      \(menu.head(site))
      <p>\(words(.whatFor))</p>
      <form class="filters" method="get" action="\(site.href(.incidentTexts()))">\
      \(SelectField(name: "occasion", label: words(.occasion), choices: occasions, chosen: occasion)
        .html(isField: false))\
      \(SelectField(name: "audience", label: words(.audience), choices: audiences, chosen: audience)
        .html(isField: false))\
      <button>\(words(.show))</button></form>
      \(cards)
      <section class="card"><h2>\(words(.betweenBraces))</h2><dl>\(terms)</dl></section>
      """
  }

  private func card(_ item: Item, _ site: Site) -> HTML {
    let own: HTML? = item.isOwn ? " <span class=\"pill plain\">\(words(.yours))</span>" : nil
    let alert: HTML? = problem.flatMap {
      $0.phase == item.phase ? "<p class=\"error\" role=\"alert\">\($0.text)</p>" : nil
    }
    return """
      <section class="card"><h2>\(item.name)\(own)</h2>\(alert)
      <form method="post" action="\(site.href(.incidentTexts()))">
      <input type="hidden" name="occasion" value="\(occasion)"><input type="hidden" name="audience" value="\(audience)">
      <input type="hidden" name="phase" value="\(item.phase)">
      <label class="field">\(words(.inItalian))<span class="hidden">: \(item.name)</span> \
      <textarea name="text_it" lang="it" rows="3" maxlength="4000">\(item.textIt)</textarea></label>
      <label class="field">\(words(.inEnglish))<span class="hidden">: \(item.name)</span> \
      <textarea name="text_en" lang="en" rows="3" maxlength="4000">\(item.textEn)</textarea></label>
      <div class="acts"><button>\(words(.save))<span class="hidden">: \(item.name)</span></button>\
      \(item.isOwn ? usual(item) : nil)</div></form></section>

      """
  }

  private func usual(_ item: Item) -> HTML {
    """
    <button name="do" value="usual">\(words(.backToUsual))\
    <span class="hidden">: \(item.name)</span></button>
    """
  }
}
