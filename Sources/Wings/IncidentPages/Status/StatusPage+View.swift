public import Incidents
public import Markup
import Primitives

extension StatusPage {
  /// The whole document.
  public func page(_ place: StatusPlace) -> HTML {
    let content: HTML
    let title: String
    let other: String?
    let next = language.next
    switch part {
    case .now(let open, let planned, let items, let recent):
      title = "\(headline) · \(name)"
      other = place.href(.page, next)
      content = now(open, planned, items, recent, place)
    case .history(let months):
      title = "\(words(.history)) · \(name)"
      other = place.href(.history, next)
      content = history(months, place)
    case .incident(let story):
      title = "\(story.phase): \(story.title) · \(name)"
      other = place.href(.incident(story.key), next)
      content = """
        <p>\(back(place))</p><h1>\(story.title)</h1>\(body(story, isWhole: true))
        """
    case .word(let heading, let text, let action):
      title = "\(heading) · \(name)"
      other = nil
      let button: HTML? = action.map {
        "<form method=\"post\" action=\"\($0.address)\"><button class=\"primary\">\($0.button)</button></form>"
      }
      content = "<p>\(back(place))</p><h1>\(heading)</h1><p role=\"status\">\(text)</p>\(button)"
    }
    return StatusDocument.page(title, language, place, other: other, content)
  }

  private func words(_ key: StatusPageWords) -> String { key.text[language] }

  private func back(_ place: StatusPlace) -> HTML { "<a href=\"\(place.href(.page, language))\">\(name)</a>" }

  private func now(
    _ open: [Story], _ planned: [Story], _ items: [Item], _ recent: [Story], _ place: StatusPlace
  ) -> HTML {
    let faults: HTML? =
      open.isEmpty
      ? nil
      : "<h2>\(words(.now))</h2>\(open.map { story($0, place, isWhole: true) } as [HTML])"
    let plans: HTML? =
      planned.isEmpty
      ? nil
      : "<h2>\(words(.maintenance))</h2>\(planned.map { story($0, place, isWhole: false) } as [HTML])"
    let rows: [HTML] = items.enumerated().map { row($1, number: $0) }
    let services: HTML? =
      items.isEmpty
      ? nil
      : """
      <h2>\(words(.services))</h2>
      <ul class="services">
      \(rows)</ul>
      """
    let past: HTML =
      recent.isEmpty
      ? "<p>\(words(.nothingLately))</p>"
      : "\(recent.map { story($0, place, isWhole: false) } as [HTML])"
    return """
      <h1>\(name)</h1>
      <p class="headline \(tone.rawValue)"><span aria-hidden="true">\(tone.sign)</span> \(headline)</p>
      <p class="note">\(freshness)</p>
      \(faults)\(plans)\(services)
      <h2>\(words(.lastFourteenDays))</h2>
      \(past)
      <p><a href="\(place.href(.history, language))">\(words(.wholeHistory))</a></p>
      \(subscribe(place))
      """
  }

  private func history(_ months: [(month: String, stories: [Story])], _ place: StatusPlace) -> HTML {
    let parts: [HTML] = months.map { month, stories in
      "<h2>\(month)</h2>\(stories.map { story($0, place, isWhole: false) } as [HTML])"
    }
    let none: HTML? = months.isEmpty ? "<p>\(words(.nothingInYear))</p>" : nil
    return "<p>\(back(place))</p><h1>\(words(.history))</h1>\(none)\(parts)"
  }

  private func story(_ story: Story, _ place: StatusPlace, isWhole: Bool) -> HTML {
    """
    <article class="story \(story.tone.rawValue)"><h3><a href="\(place.href(.incident(story.key), language))">\
    \(story.title)</a></h3>\(body(story, isWhole: isWhole))</article>

    """
  }

  private func body(_ story: Story, isWhole: Bool) -> HTML {
    let shown = isWhole ? story.updates : Array(story.updates.prefix(1))
    let updates: [HTML] = shown.map { update in
      let paragraphs = HTML.paragraphs(update.text)
      let corrected: HTML? = update.corrected.map { " <span class=\"note\">\($0)</span>" }
      return """
        <li id="u\(String(update.id))"><p><strong>\(update.phase)</strong> \
        <time datetime="\(update.moment)">\(update.at)</time>\(corrected)</p>\(paragraphs)</li>

        """
    }
    return """
      <p><span class="phase"><span aria-hidden="true">\(story.tone.sign)</span> \(story.phase)</span> \
      <span class="note">\(story.when)</span></p>
      \(story.promise.map { "<p>\($0)</p>" as HTML })<ol class="updates">
      \(updates)</ol>
      """
  }

  private func row(_ item: Item, number: Int) -> HTML {
    let troubled = item.days.compactMap(\.text)
    let table: HTML? =
      troubled.isEmpty
      ? nil
      : """
      <details><summary>\(words(.daysWithProblems))</summary>
      <ul>\(troubled.map { "<li>\($0)</li>" } as [HTML])</ul></details>
      """
    return """
      <li><div class="line"><strong>\(item.name)</strong> <span class="state \(item.tone.rawValue)">\
      <span aria-hidden="true">\(item.tone.sign)</span> \(item.state)</span></div>
      \(StatusStrip(days: item.days, id: number, title: "\(item.name): \(item.summary)").svg)
      <p class="note">\(item.summary)</p>\(table)</li>

      """
  }

  private func subscribe(_ place: StatusPlace) -> HTML? {
    guard takesSubscribers, let action = place.subscribeAction else { return nil }
    let alert: HTML? = problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" }
    return """
      <section class="subscribe" id="subscribe"><h2>\(words(.getNotices))</h2>
      \(alert)<form method="post" action="\(action)?lang=\(language.rawValue)">
      <label>\(words(.yourAddress)) <input type="email" name="email" autocomplete="email" \
      required maxlength="254"></label>
      <label class="trap" aria-hidden="true">\(words(.leaveEmpty)) \
      <input name="website" tabindex="-1" autocomplete="off"></label>
      <button class="primary">\(words(.subscribe))</button>
      <p class="note">\(words(.subscribeNote))</p>
      </form></section>
      """
  }
}
