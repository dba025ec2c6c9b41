public import Markup
import Primitives

extension AtRiskPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <p>\(site.link(.trends, words(.back)))</p>
    \(main(site))
    """
  }

  private func words(_ key: AtRiskWords) -> String { key.text[language] }

  private func main(_ site: Site) -> HTML {
    switch content {
    case .off(let why, let next):
      return """
        <section class="card"><h2>\(words(.off))</h2><p>\(why)</p><p class="note">\(next)</p></section>
        """
    case .on(let found): return list(found, site)
    }
  }

  private func list(_ found: Found, _ site: Site) -> HTML {
    let rows: [HTML] = found.lines.map { line in
      """
      <tr><th scope="row">\(line.customer)</th><td class="figure">\(line.chance)</td><td>\(line.reasons)</td></tr>

      """
    }
    let files: [HTML] = [("excel-it", AtRiskWords.excel), ("plain", .plain)].map { style, name in
      "<a class=\"button\" href=\"\(site.href(.atRiskFile(query: "format=\(style)")))\">\(words(name))</a> "
    }
    let notes: [HTML] = found.notes.map { "<li>\($0)</li>\n" }
    return """
      <section class="card"><p><strong>\(found.sentence)</strong></p><p class="note">\(words(.meant))</p>
      <div class="scroll" role="region" aria-label="\(title)" tabindex="0"><table><thead><tr>\
      <th scope="col">\(words(.customer))</th><th scope="col" class="figure">\(words(.chance))</th>\
      <th scope="col">\(words(.reasons))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      <p class="acts">\(files)</p></section>
      \(after(found))<section class="card"><h2>\(words(.howGood))</h2><p>\(found.quality)</p>
      \(table(.heldBack, [.known, .customers, .left, .auc], found.heldBack))
      <h3>\(words(.comesTrue))</h3>\(table(.comesTrue, [.said, .happened, .customers], found.calibration))</section>
      <section class="card"><h2>\(words(.inputs))</h2><p class="note">\(words(.noCause))</p>
      \(table(.inputs, [.input, .direction], found.inputs))<ul>\(notes)</ul></section>
      """
  }

  private func after(_ found: Found) -> HTML? {
    if found.after.isEmpty { return nil }
    return """
      <section class="card"><h2>\(words(.afterWhat))</h2><p class="note">\(words(.afterNote))</p>
      \(table(.afterWhat, [.event, .leave, .others], found.after))</section>

      """
  }

  private func table(_ label: AtRiskWords, _ heads: [AtRiskWords], _ lines: [[String]]) -> HTML {
    let columns: [HTML] = heads.enumerated().map { number, key in
      number == 0
        ? "<th scope=\"col\">\(words(key))</th>" : "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
    }
    let rows: [HTML] = lines.map { cells in
      let shown: [HTML] = cells.enumerated().map { number, cell in
        number == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td class=\"figure\">\(cell)</td>"
      }
      return "<tr>\(shown)</tr>\n"
    }
    return """
      <div class="scroll" role="region" aria-label="\(words(label))" tabindex="0"><table><thead><tr>\(columns)</tr>\
      </thead><tbody>\(rows)</tbody></table></div>

      """
  }
}
