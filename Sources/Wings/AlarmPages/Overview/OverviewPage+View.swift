import PageKit
import IncidentPages
public import Markup
import Primitives

extension OverviewPage {
  public var title: String { words(.title) }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(greeting)\(firstName)</h1><p class="muted">\(lead)</p>\(freshnessNote)</div>
    \(goingOn(site))\(main(site))
    """
  }

  private func words(_ key: OverviewWords) -> String { key.text[language] }

  private var firstName: String { name?.split(separator: " ").first.map { ", \($0)" } ?? "" }

  private var lead: String {
    guard case .figures(_, let ringing, _, _, _, _) = content else { return words(.begin) }
    switch ringing {
    case 0: return words(isTooSoon ? .tooSoon : .allQuiet)
    case 1: return words(.oneThing)
    default: return "\(ringing) " + words(.things)
    }
  }

  /// Nothing that is shown could be judged: then nothing is as usual either.
  private var isTooSoon: Bool {
    guard case .figures(_, _, _, _, let tiles, _) = content else { return false }
    return !tiles.contains { $0.verdict != .notEnoughData }
  }

  private var freshnessNote: HTML? {
    freshness.map { "<p class=\"fresh\($0.isStale ? " attention" : "")\">\($0.isStale ? "▲ " : "")\($0.text)</p>" }
  }

  private func goingOn(_ site: Site) -> HTML? {
    if incidents.isEmpty { return nil }
    return """
      <section class="card" aria-labelledby="incidents"><h2 id="incidents">\(words(.incidents))</h2>
      \(IncidentListPage.lines(incidents, site))</section>

      """
  }

  private var quiet: HTML {
    isTooSoon ? "<p>\(words(.tooSoonNote))</p>" : "<p class=\"ok\">✓ \(words(.quiet))</p>"
  }

  private func main(_ site: Site) -> HTML {
    switch content {
    case .firstRun(let mayImport, let mayInvite): firstRun(site, mayImport, mayInvite)
    case .figures(let bells, _, let others, let month, let tiles, let chart):
      """
      <section class="card" aria-labelledby="bells"><h2 id="bells">\(words(.bells))</h2>
      \(bells.isEmpty ? quiet : "")\
      \(bells.enumerated().map { bell($1, isFirst: $0 == 0, site) })\
      <p class="note">\(site.link(.alarms(), others > 0 ? "\(words(.allAlarms)) (\(others))" : words(.allAlarms)))</p>
      </section>
      <section aria-labelledby="tiles"><h2 id="tiles">\(words(.figures)): \(month)</h2>
      <div class="tiles">\(tiles.map { tile($0, site) })</div></section>
      \(chart.map { "<section class=\"card\">\($0.html)</section>" as HTML })
      """
    }
  }

  private func bell(_ bell: Bell, isFirst: Bool, _ site: Site) -> HTML {
    """
    <article class="bell"><div>\(bell.state.html(language))</div>
    <div><h3>\(bell.headline)</h3><p class="muted">\(bell.detail)</p></div>
    <a class="button\(isFirst ? " primary" : "")" href="\(site.href(.alarm(bell.id)))">\(words(.seeWhy))\
    <span class="hidden">: \(bell.headline)</span></a></article>

    """
  }

  private func tile(_ tile: Tile, _ site: Site) -> HTML {
    """
    <a class="card tile" href="\(site.href(.metrics(query: tile.query)))"><span class="name">\(tile.name)</span>
    <strong>\(tile.value)</strong> <span>\(tile.verdict.html(language)) <span class="note">\(tile.note)</span></span>
    \(tile.course.html)</a>

    """
  }

  private func firstRun(_ site: Site, _ mayImport: Bool, _ mayInvite: Bool) -> HTML {
    let upload: HTML? =
      mayImport
      ? """
      <li><h3>\(words(.upload))</h3><p>\(words(.uploadNote))</p>
      <a class="button primary" href="\(site.href(.importStart))">\(words(.upload))</a></li>
      """ : nil
    let invite: HTML? =
      mayInvite
      ? """
      <li><h3>\(words(.invite))</h3><p>\(words(.inviteNote))</p>
      <a class="button" href="\(site.href(.people))">\(words(.invite))</a></li>
      """ : nil
    return """
      <section class="card"><h2>\(words(.firstSteps))</h2>
      <ol class="steps">\(upload)\
      <li><h3>\(words(.example))</h3><p>\(words(.exampleNote)) <code>campanello demo</code></p></li>\(invite)</ol>\
      \(mayImport ? nil : "<p>\(words(.waitForData))</p>" as HTML)</section>
      """
  }
}
