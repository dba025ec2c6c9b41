public import Markup
import Primitives

extension SamplePage {
  public var title: String { words(.title) }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(sentence)</h1></div>
    <p>\(alarm.map { site.link(.alarm($0.id), "\(words(.backToAlarm)): \($0.headline)") }
      ?? site.link(.samples, words(.allSamples)))</p>
    \(strataTable)
    <section class="card"><h2>\(words(.items)): \(place)</h2><p class="note">\(words(.masked))</p>
    <ul class="talks">\(items.map(item))</ul>\(pages(site))</section>
    """
  }

  private func words(_ key: SampleWords) -> String { key.text[language] }

  private var strataTable: HTML {
    let headings: [HTML] = [SampleWords.size, .drawn, .probability].map { (key: SampleWords) -> HTML in
      "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
    }
    let rows: [HTML] = strata.map {
      """
      <tr><th scope="row">\($0.name)</th><td class="figure">\($0.size)</td><td class="figure">\($0.drawn)</td>\
      <td class="figure">\($0.probability)</td></tr>

      """
    }
    return """
      <section class="card"><h2>\(words(.strata))</h2><p>\(words(.chance))</p>
      <div class="scroll" role="region" aria-label="\(words(.strata))" tabindex="0"><table>
      <thead><tr><th scope="col">\(words(.stratum))</th>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div>
      </section>
      """
  }

  private func item(_ item: Item) -> HTML {
    let text: [HTML] = item.words.map { "<blockquote>\($0)</blockquote>" }
    let none: HTML? = item.words.isEmpty ? "<p class=\"muted\">\(words(.noWords))</p>" : nil
    return """
      <li><p><code>\(item.id)</code> <span class="note">\(item.stratum)</span></p>\(text)\(none)</li>

      """
  }

  private func pages(_ site: Site) -> HTML? {
    let links: [HTML] = [(previous, SampleWords.previous), (next, .next)].compactMap { start, label in
      start.map { "<a href=\"\(site.href(.sample(id)))?from=\($0)\">\(words(label))</a> " }
    }
    return links.isEmpty ? nil : "<p>\(links)</p>"
  }
}
