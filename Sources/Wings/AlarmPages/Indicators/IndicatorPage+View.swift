import PageKit
public import Markup
import Primitives

extension IndicatorPage {
  public var title: String { words(.title) }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <form class="filters" method="get" action="\(site.href(.metrics()))">
    \(selects.map { $0.html(isField: false) })\(monthField("from", .from, from))\(monthField("to", .to, to))
    <button class="primary">\(words(.show))</button></form>
    \(main(site))
    """
  }

  private func words(_ key: IndicatorWords) -> String { key.text[language] }

  private func monthField(_ name: String, _ label: IndicatorWords, _ value: String) -> HTML {
    """
    <label>\(words(label)) <input type="month" name="\(name)" value="\(value)" placeholder="\(words(.monthHint))" \
    pattern="[0-9]{4}-[0-9]{2}"></label>

    """
  }

  private func main(_ site: Site) -> HTML {
    switch content {
    case .noData(let mayImport):
      let next: HTML? =
        mayImport ? "<p><a class=\"button\" href=\"\(site.href(.importStart))\">\(words(.noDataNext))</a></p>" : nil
      return "<section class=\"card\"><p>\(words(.noData))</p>\(next)</section>"
    case .problem(let text): return "<section class=\"card\"><p class=\"error\" role=\"alert\">\(text)</p></section>"
    case .figures(let figures): return figuresView(figures, site)
    }
  }

  private func figuresView(_ figures: Figures, _ site: Site) -> HTML {
    let whole: HTML? = figures.wholeQuery.map {
      "<p class=\"note\">\(site.link(.metrics(query: $0), words(.wholeView)))</p>"
    }
    let chart: HTML = figures.chart?.html ?? "<p>\(words(.nothingHere))</p>"
    let small: HTML? = figures.hidesSmallGroups ? "<p class=\"note\">\(words(.tooFewNote))</p>" : nil
    return """
      <section class="card"><h2>\(figures.name)</h2>\(whole)\(chart)\(small)\(files(figures, site))\
      \(rowsLink(figures, site))</section>
      \(table(figures, site))
      \(figures.rows.map(rowsView))
      <section class="card"><h2>\(words(.definition))</h2><p>\(figures.definition.meaning)</p>
      <dl><dt>\(words(.notCounted))</dt><dd>\(figures.definition.exclusions)</dd>
      <dt>\(words(.rollup))</dt><dd>\(figures.definition.rollup)</dd></dl></section>
      """
  }

  private func files(_ figures: Figures, _ site: Site) -> HTML {
    let excel = site.href(.metricsFile(query: figures.fileQuery + "&format=excel-it"))
    let plain = site.href(.metricsFile(query: figures.fileQuery + "&format=plain"))
    return """
      <p>\(words(.files)) <a href="\(excel)">\(words(.excel))</a> · <a href="\(plain)">\(words(.plain))</a></p>
      """
  }

  private func rowsLink(_ figures: Figures, _ site: Site) -> HTML? {
    figures.rowsQuery.map { "<p><a href=\"\(site.href(.metrics(query: $0)))#rows\">\(words(.rowsLink))</a></p>" }
  }

  private func table(_ figures: Figures, _ site: Site) -> HTML? {
    if figures.parts.isEmpty { return nil }
    let headings: [HTML] = [IndicatorWords.value, .margin, .count, .before].map { (key: IndicatorWords) -> HTML in
      "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
    }
    let more: HTML? =
      figures.morePartsCount > 0 ? "<p class=\"note\">\(figures.morePartsCount) \(words(.more))</p>" : nil
    return """
      <section class="card"><h2>\(words(.bySegment)): \(figures.month)</h2>
      <div class="scroll" role="region" aria-label="\(words(.bySegment))" tabindex="0"><table>
      <thead><tr><th scope="col">\(words(.segment))</th>\(headings)</tr></thead>
      <tbody>\(figures.parts.map { row($0, site) })</tbody></table></div>\(more)</section>
      """
  }

  private func row(_ part: Part, _ site: Site) -> HTML {
    let name: HTML = "<th scope=\"row\">\(site.link(.metrics(query: part.query), part.name))</th>"
    guard let figures = part.figures else {
      return "<tr>\(name)<td colspan=\"4\" class=\"muted\">\(words(.tooFew))</td></tr>\n"
    }
    let cells: [HTML] = [figures.value, figures.margin, figures.count, figures.before].map {
      (text: String) -> HTML in "<td class=\"figure\">\(text)</td>"
    }
    return "<tr>\(name)\(cells)</tr>\n"
  }

  private func rowsView(_ rows: Rows) -> HTML {
    let totals: HTML? = rows.totals.map { "<p>\($0)</p>" }
    if rows.lines.isEmpty {
      let none: HTML = totals ?? "<p>\(words(.rowsNone))</p>"
      return "<section class=\"card\" id=\"rows\"><h2>\(words(.rows))</h2>\(none)</section>"
    }
    let isJudged = rows.lines.contains { $0.isAgainst != nil }
    let lines: [HTML] = rows.lines.map { line in
      let outcome: HTML? = isJudged ? "<td>\(outcomeText(line))</td>" : nil
      return "<tr><th scope=\"row\"><code>\(line.id)</code></th><td>\(line.day)</td>\(outcome)</tr>\n"
    }
    let outcome: HTML? = isJudged ? "<th scope=\"col\">\(words(.outcome))</th>" : nil
    let more: HTML? =
      rows.total > rows.lines.count ? "<p class=\"note\">\(words(.rowsMore)): \(rows.totalText).</p>" : nil
    return """
      <section class="card" id="rows"><h2>\(words(.rows))</h2>\(totals)\(more)
      <div class="scroll" role="region" aria-label="\(words(.rows))" tabindex="0"><table>
      <thead><tr><th scope="col">\(words(.conversation))</th><th scope="col">\(words(.day))</th>\(outcome)</tr></thead>
      <tbody>\(lines)</tbody></table></div></section>
      """
  }

  private func outcomeText(_ line: Rows.Line) -> String {
    line.isAgainst.map { words($0 ? .against : .inFavour) } ?? "—"
  }
}
