import Alarms
import PageKit
public import Markup
import Primitives

extension AlarmPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(headline)</h1>\(state.html(language)) <p class="muted">\(subtitle)</p></div>
    \(AlarmActs(page: self, site: site).html)
    <section class="card"><h2>\(words(.sentence))</h2><p>\(sentence)</p><p class="next">\(nextStep)</p></section>
    \(chart.map { "<section class=\"card\"><h2>\(words(.when))</h2>\($0.html)</section>" as HTML })
    \(places(site))
    <section class="card"><h2>\(words(.history))</h2>\(history)</section>
    <section class="card"><h2>\(words(.rule))</h2><p>\(rule)</p>
    \(sums)</section>
    """
  }

  private var sums: HTML? {
    if arithmetic.isEmpty { return nil }
    return "<details><summary>\(words(.arithmetic))</summary><dl>\(arithmetic.map(term))</dl></details>"
  }

  /// Where it is, what else moved, and who can tell more.
  private func places(_ site: Site) -> HTML? {
    switch subject {
    case .promise, .intake: return nil
    case .contacts:
      let elsewhere: HTML? =
        places.isEmpty
        ? nil
        : "<section class=\"card\"><h2>\(words(.place))</h2>\(placesTable("places", .elsewhere, places))</section>"
      return "\(elsewhere)<section class=\"card\"><h2>\(words(.customers))</h2>\(latest)</section>"
    case .mentions: return "<section class=\"card\"><h2>\(words(.mentions))</h2>\(latest)</section>"
    case .service, .holes, .customers:
      return """
        <div class="columns">
        <section class="card"><h2>\(words(.place))</h2>\(placeSentence.map { "<p>\($0)</p>" as HTML })\
        \(placesTable("places", .share, places))\
        \(placesTable("channels", isOfCustomers ? .byStay : .byChannel, channels))\(nowhere)</section>
        <section class="card"><h2>\(words(.alsoMoved))</h2>\(alsoMovedList)</section>
        </div>
        \(isOfCustomers ? customerPages(site) : talks(site))
        """
    }
  }

  private var isOfCustomers: Bool { subject == .customers }

  private func words(_ key: AlarmWords) -> String { key.text[language] }

  private func term(_ name: String, _ value: String) -> HTML { "<dt>\(name)</dt><dd>\(value)</dd>\n" }

  private var nowhere: HTML? {
    places.isEmpty && channels.isEmpty && placeSentence == nil ? "<p class=\"muted\">\(words(.noPlace))</p>" : nil
  }

  private func placesTable(_ id: String, _ caption: AlarmWords, _ places: [Place]) -> HTML? {
    if places.isEmpty { return nil }
    let columns: [AlarmWords] =
      switch subject {
      case .contacts, .mentions, .promise, .intake: [.contacts, .awaited]
      case .customers: [.now, .before, .customerMonths]
      case .service, .holes: [.now, .usually, .count]
      }
    let headings: [HTML] = columns.map { (key: AlarmWords) -> HTML in
      "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
    }
    let hasShares = places.contains { $0.share != nil }
    let share: HTML = hasShares ? "<th scope=\"col\">\(words(.part))</th>" : ""
    return """
      <div class="scroll" role="region" aria-labelledby="\(id)" tabindex="0"><table><caption id="\(id)">\(words(caption))\
      </caption>
      <thead><tr><th scope="col">\(words(.group))</th>\(share)\(headings)</tr></thead>
      <tbody>\(places.map { row($0, hasShares) })</tbody></table></div>
      """
  }

  private func row(_ place: Place, _ hasShares: Bool) -> HTML {
    let share: HTML = hasShares ? "<td>\(bar(place))</td>" : ""
    return """
      <tr><th scope="row">\(place.name)</th>\(share)<td class="figure">\(place.now)</td>\
      <td class="figure">\(place.usual)</td>\(subject == .contacts ? nil : Self.figure(place.count))</tr>

      """
  }

  private static func figure(_ text: String) -> HTML? { "<td class=\"figure\">\(text)</td>" }

  private func bar(_ place: Place) -> HTML {
    let width = Int((min(1, max(0, place.share ?? 0)) * 80).rounded())
    return """
      <svg class="bar" aria-hidden="true" width="80" height="12"><rect width="\(width)" height="12"/></svg> \
      \(place.shareText)
      """
  }

  private var alsoMovedList: HTML {
    if alsoMoved.isEmpty { return "<p class=\"muted\">\(words(.nothingMoved))</p>" }
    let items: [HTML] = alsoMoved.map { "<li>\($0)</li>" }
    return "<ul>\(items)</ul>"
  }

  /// Who leaves in silence says nothing: the pages of customers, in place of conversations.
  private func customerPages(_ site: Site) -> HTML {
    """
    <section class="card"><h2>\(words(.whoLeaves))</h2>
    <p>\(site.link(.trends, words(.openHealth))) · \(site.link(.atRisk, words(.openAtRisk)))</p></section>
    """
  }

  private func talks(_ site: Site) -> HTML {
    "<section class=\"card\"><h2>\(words(.customers))</h2>\(customers(site))</section>"
  }

  private func read(orElse nothing: AlarmWords) -> HTML {
    let read: [HTML] = conversations.map { one in
      let original: HTML? = one.original.map {
        " · <a href=\"\($0)\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">\(words(.original))</a>"
      }
      return "<li><p class=\"note\">\(one.heading)\(original)</p><blockquote>\(one.text)</blockquote></li>\n"
    }
    return conversations.isEmpty ? "<p class=\"muted\">\(words(nothing))</p>" : "<ul class=\"talks\">\(read)</ul>"
  }

  /// The latest contacts of a spike.
  private var latest: HTML {
    mayReadConversations ? read(orElse: .noWords) : "<p class=\"muted\">\(words(.mayNotRead))</p>"
  }

  private func customers(_ site: Site) -> HTML {
    guard mayReadConversations else { return "<p class=\"muted\">\(words(.mayNotRead))</p>" }
    let shown = read(orElse: .noTexts)
    if let sampleID {
      return "\(shown)<p>\(site.link(.sample(sampleID), words(.openSample)))</p>"
    }
    return """
      \(shown)<form method="post" action="\(site.href(.alarmSample(id)))"><button>\(words(.drawSample))</button></form>
      """
  }

  private var history: HTML {
    if happenings.isEmpty { return "<p class=\"muted\">\(words(.noHistory))</p>" }
    let items: [HTML] = happenings.map { event in
      let who: HTML = event.who.map { ", \($0)" } ?? ""
      let note: HTML? = event.note.map { "<br><span class=\"note\">\($0)</span>" }
      return "<li><span class=\"muted\">\(event.at)</span> \(event.what)\(who)\(note)</li>\n"
    }
    return "<ol class=\"history\">\(items)</ol>"
  }
}
