import Markup
public import Primitives

/// The page as feed readers follow it: one entry for each update, the newest first.
public struct StatusFeed {
  private let snapshot: StatusSnapshot
  private let language: Language
  private static let most = 50

  public init(_ snapshot: StatusSnapshot, _ language: Language) {
    self.snapshot = snapshot
    self.language = language
  }

  /// Atom (RFC 4287). An entry's id stays with its update; a correction moves its `updated`.
  public var atom: String {
    let page = snapshot.links.page(language)
    let own = snapshot.links.atom(language)
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
      <title>\(escaped(title))</title>
      <subtitle>\(escaped(StatusWords.marked(snapshot)[language]))</subtitle>
      <id>\(escaped(page + "#feed-" + language.rawValue))</id>
      <link href="\(escaped(page))"/>
      <link rel="self" href="\(escaped(own))"/>
      <updated>\(newest.rfc3339)</updated>
      <author><name>\(escaped(snapshot.organisation.isEmpty ? "Campanello" : snapshot.organisation))</name></author>
      \(entries.map(atomEntry).joined(separator: "\n"))
      </feed>

      """
  }

  /// RSS 2.0.
  public var rss: String {
    let page = snapshot.links.page(language)
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0"><channel>
      <title>\(escaped(title))</title>
      <link>\(escaped(page))</link>
      <description>\(escaped(StatusWords.marked(snapshot)[language]))</description>
      <language>\(language.rawValue)</language>
      <lastBuildDate>\(rfc822(newest))</lastBuildDate>
      \(entries.map(rssItem).joined(separator: "\n"))
      </channel></rss>

      """
  }

  private struct Entry {
    var incident: Incident
    var update: IncidentUpdate
    var at: Instant
  }

  private var entries: [Entry] {
    let all = snapshot.stories.flatMap { story in
      story.updates.map { Entry(incident: story.incident, update: $0, at: $0.publishedAt ?? $0.writtenAt) }
    }
    return Array(all.sorted { ($0.at, $0.update.id) > ($1.at, $1.update.id) }.prefix(Self.most))
  }

  private var newest: Instant { entries.map { max($0.at, $0.update.writtenAt) }.max() ?? snapshot.lastChange }

  private var title: String { StatusWords.pageName(snapshot.organisation)[language] }

  private func heading(_ entry: Entry) -> String {
    "\(entry.update.phase.name[language]): \(entry.incident.title[language])"
  }

  private func link(_ entry: Entry) -> String {
    snapshot.links.incident(entry.incident.key, update: entry.update.id, language)
  }

  private func atomEntry(_ entry: Entry) -> String {
    """
    <entry>
    <title>\(escaped(heading(entry)))</title>
    <id>\(escaped(link(entry)))</id>
    <link href="\(escaped(link(entry)))"/>
    <published>\(entry.at.rfc3339)</published>
    <updated>\(max(entry.at, entry.update.writtenAt).rfc3339)</updated>
    <content type="html">\(html(entry))</content>
    </entry>
    """
  }

  private func rssItem(_ entry: Entry) -> String {
    """
    <item><title>\(escaped(heading(entry)))</title><link>\(escaped(link(entry)))</link>
    <guid isPermaLink="true">\(escaped(link(entry)))</guid><pubDate>\(rfc822(entry.at))</pubDate>
    <description>\(html(entry))</description></item>
    """
  }

  /// `Mon, 23 Nov 2026 09:05:00 GMT`
  private func rfc822(_ instant: Instant) -> String {
    let day = ZoneClock.utc.day(of: instant)
    let (year, month, number) = day.parts
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday]
    let name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    return
      "\(weekday), \(number < 10 ? "0" : "")\(number) \(name) \(year) \(instant.rfc3339.dropFirst(11).dropLast()) GMT"
  }

  /// HTML written as text in XML: readers decode it twice.
  private func html(_ entry: Entry) -> String { escaped(HTML.paragraphs(entry.update.text[language]).text) }

  private func escaped(_ text: String) -> String { PlainText.xml(text) }
}
