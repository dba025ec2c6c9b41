import PageKit
public import Markup
import Primitives

extension DataPage {
  public var title: String { words(.data) }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1><p><a class="button primary" href="\(site.href(.importStart))">\
    \(words(.bringIn))</a></p></div>
    \(waiting(site))\(freshness)\(list(site))
    """
  }

  private func words(_ key: DataWords) -> String { key.text[language] }

  private func waiting(_ site: Site) -> HTML? {
    if uploads.isEmpty { return nil }
    let lines: [HTML] = uploads.map { upload in
      """
      <li><a href="\(site.href(.upload(upload.id)))">\(upload.file)</a> <span class="note">\(upload.state)</span></li>

      """
    }
    return "<section class=\"card\"><h2>\(words(.underWay))</h2><ul class=\"lines\">\(lines)</ul></section>\n"
  }

  private var freshness: HTML? {
    if sources.isEmpty { return nil }
    let rows: [HTML] = sources.map { source in
      let pill = source.isStale ? StatePill.noData.html(language) : nil
      return "<tr><th scope=\"row\">\(source.name)</th><td>\(source.kind)</td><td>\(source.last) \(pill)</td></tr>\n"
    }
    return """
      <section class="card"><h2>\(words(.sources))</h2><div class="scroll" tabindex="0" role="region" \
      aria-label="\(words(.sources))"><table><thead><tr><th scope="col">\(words(.source))</th>\
      <th scope="col">\(words(.what))</th><th scope="col">\(words(.last))</th></tr></thead>
      <tbody>\(rows)</tbody></table></div></section>

      """
  }

  private func list(_ site: Site) -> HTML {
    if imports.isEmpty {
      return "<section class=\"card\"><h2>\(words(.imports))</h2><p>\(words(.noImports))</p></section>"
    }
    let heads: [HTML] = [
      (DataWords.file, false), (.when, false), (.what, false), (.source, false), (.added, true), (.changed, true),
      (.refused, true),
    ].map { "<th scope=\"col\"\($1 ? " class=\"figure\"" as HTML : "")>\(words($0))</th>" }
    let more: HTML? = next.map {
      "<p><a href=\"\(site.href(.data))?offset=\($0)\">\(words(.older))</a></p>"
    }
    return """
      <section class="card"><h2>\(words(.imports))</h2><div class="scroll" tabindex="0" role="region" \
      aria-label="\(words(.imports))"><table><thead><tr>\(heads)<td></td></tr></thead>
      <tbody>\(imports.map { row($0, site) })</tbody></table></div>\(more)</section>
      """
  }

  private func row(_ line: ImportLine, _ site: Site) -> HTML {
    """
    <tr><th scope="row">\(line.file)</th><td>\(line.when)</td><td>\(line.kind)</td><td>\(line.source)</td>\
    <td class="figure">\(line.added)</td><td class="figure">\(line.changed)</td>\
    <td class="figure">\(line.rejected)</td><td>\(line.undone.map { "\($0)" as HTML } ?? undo(line, site))</td></tr>

    """
  }

  private func undo(_ line: ImportLine, _ site: Site) -> HTML {
    """
    \(line.isUndoFailed ? "<span class=\"note attention\">▲ \(words(.undoFailed))</span> " as HTML : "")\
    <form method="post" action="\(site.href(.importUndo(line.id)))"><button aria-label="\(words(.undo)): \
    \(line.file), \(line.when)">\(words(.undo))</button></form>
    """
  }
}
