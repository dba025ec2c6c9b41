import PageKit
public import Markup
public import Primitives

extension CustomerPage {
  public var title: String { words(.title) }

  /// Why a list without days tells less.
  public var withoutDays: String { words(.withoutDays) }

  public func body(_ site: Site) -> HTML {
    let fresh: HTML? = reach.isEmpty ? nil : "<span class=\"fresh\">\(reach)</span>"
    let warned: [HTML] = cautions.map { "<li>\($0)</li>\n" }
    let warnings: HTML? =
      warned.isEmpty
      ? nil : "<section class=\"card\"><h2>\(words(.cautions))</h2><ul>\(warned)</ul></section>\n"
    return """
      <div class="head"><h1>\(title)</h1>\(fresh)</div>
      \(warnings)\(main(site))
      """
  }

  func words(_ key: CustomerWords) -> String { key.text[language] }

  private func main(_ site: Site) -> HTML {
    switch content {
    case .noCustomers(let mayImport):
      let next: HTML? =
        mayImport ? "<p><a class=\"button\" href=\"\(site.href(.importStart))\">\(words(.importNext))</a></p>" : nil
      return """
        <section class="card"><p>\(words(.noCustomers))</p><p class="note">\(words(.noCustomersNote))</p>\(next)</section>
        """
    case .noMonths: return "<section class=\"card\"><p>\(words(.noMonths))</p></section>"
    case .health(let health): return healthView(health, site)
    case .stays(let stays): return staysView(stays)
    }
  }

  private func healthView(_ health: Health, _ site: Site) -> HTML {
    let tiles: [HTML] = [health.churn, health.stay, health.products].compactMap { $0 }.map(tile)
    return """
      <div class="tiles">\(tiles)</div>\(atRisk(site))
      <section class="card"><h2>\(health.churn.name)</h2>\(part(health.churn))\(years(health.years))\(files(site))</section>
      <section class="card"><h2>\(words(.tenure))</h2>\(tenure(health.tenure))\(part(health.stay))</section>
      \(health.products.map(products))
      \(retention(.bySegment, health.segments))
      \(retention(.byEntryYear, health.entryYears))
      <section class="card"><h2>\(words(.definitions))</h2><dl>\(CustomerWords.defined.map(definition))</dl></section>
      """
  }

  private func staysView(_ stays: Stays) -> HTML {
    """
    <div class="tiles"><div class="card tile"><span class="name">\(words(.stayName))</span>\
    <strong>\(stays.value)</strong><span class="note">\(stays.detail)</span></div></div>
    <section class="card"><h2>\(words(.tenure))</h2><p>\(words(.withoutDays))</p><dl>\(terms(stays.tenure))</dl></section>
    \(retention(.bySegment, stays.segments))
    """
  }

  private func atRisk(_ site: Site) -> HTML? {
    showsAtRisk ? "\n<p>\(site.link(.atRisk, AtRiskWords.title.text[language]))</p>" : nil
  }

  private func tile(_ series: Series) -> HTML {
    """
    <div class="card tile"><span class="name">\(series.name)</span><strong>\(series.value)</strong>\
    <span class="note">\(series.detail)</span><span>\(series.verdict.pill(language))</span></div>

    """
  }

  private func part(_ series: Series) -> HTML {
    let notes: [HTML] = series.notes.map { "<p>\($0)</p>\n" }
    return """
      <p>\(series.verdict.pill(language)) \(series.verdict.reason)</p>
      \(notes)\(series.chart?.html)
      """
  }

  private func products(_ series: Series) -> HTML {
    "<section class=\"card\"><h2>\(series.name)</h2>\(part(series))</section>"
  }

  private func years(_ lines: [Line]) -> HTML? {
    if lines.isEmpty { return nil }
    return "<h3 id=\"years\">\(words(.years))</h3>\(table("years", [.year, .left], lines))"
  }

  private func terms(_ lines: [Line]) -> [HTML] {
    lines.map { line in
      let note: HTML? = line.note.isEmpty ? nil : "<br><span class=\"note\">\(line.note)</span>"
      return "<dt>\(line.name)</dt><dd>\(line.cells.joined(separator: " · "))\(note)</dd>\n"
    }
  }

  private func tenure(_ lines: [Line]) -> HTML { "<dl>\(terms(lines))</dl>\n<h3>\(words(.verdictName))</h3>" }

  /// A note stands beneath the name, where a narrow screen has room for it.
  private func table(_ id: String, _ headers: [CustomerWords], _ lines: [Line]) -> HTML {
    let heads: [HTML] = headers.enumerated().map { place, key in
      place == 0 ? "<th scope=\"col\">\(words(key))</th>" : "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
    }
    let rows: [HTML] = lines.map { line in
      let cells: [HTML] = line.cells.map { "<td class=\"figure\">\($0)</td>" }
      let note: HTML? = line.note.isEmpty ? nil : "<br><span class=\"note\">\(line.note)</span>"
      return "<tr><th scope=\"row\">\(line.name)\(note)</th>\(cells)</tr>\n"
    }
    return """
      <div class="scroll" role="region" aria-labelledby="\(id)" tabindex="0"><table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>\(rows)</tbody>
      </table></div>
      """
  }

  private func files(_ site: Site) -> HTML {
    """
    <p>\(words(.files)) <a href="\(site.href(.trendsFile(query: "format=excel-it")))">\(words(.excel))</a> · \
    <a href="\(site.href(.trendsFile(query: "format=plain")))">\(words(.plain))</a></p>
    """
  }

  private func retention(_ title: CustomerWords, _ chart: RetentionChart?) -> HTML? {
    chart.map { "<section class=\"card\"><h2>\(words(title))</h2>\($0.html)</section>" }
  }

  private func definition(_ pair: (CustomerWords, CustomerWords)) -> HTML {
    "<dt>\(words(pair.0))</dt><dd>\(words(pair.1))</dd>"
  }
}

extension CustomerPage.Verdict {
  /// Good news is green, bad news asks for attention, and what is not known is neither.
  func pill(_ language: Language) -> HTML {
    let (shape, look): (String, String) =
      switch kind {
      case .rising: ("↗", isRiseBad ? "attention" : "ok")
      case .falling: ("↘", isRiseBad ? "ok" : "attention")
      case .stable: ("→", "plain")
      case .undecided, .notEnoughData: ("?", "plain")
      }
    return "<span class=\"pill \(look)\"><span aria-hidden=\"true\">\(shape)</span> \(name(language))</span>"
  }

  /// `In aumento`
  public func name(_ language: Language) -> String {
    let words: CustomerWords =
      switch kind {
      case .rising: .rising
      case .falling: .falling
      case .stable: .stable
      case .undecided: .undecided
      case .notEnoughData: .notEnoughData
      }
    return words.text[language]
  }
}
