import Incidents
import Markup
import Primitives

/// The document around the pages: no script, no cookie, nothing from elsewhere.
enum StatusDocument {
  static func page(
    _ title: String, _ language: Language, _ place: StatusPlace, other: String?, _ content: HTML
  ) -> HTML {
    func words(_ key: StatusPageWords) -> String { key.text[language] }
    let next = language.next.rawValue
    let switchLink: HTML? = other.map {
      "<a href=\"\($0)\" lang=\"\(next)\" hreflang=\"\(next)\">\(words(.otherLanguage))</a>"
    }
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="\(place.stylesheet)">
      <link rel="alternate" type="application/atom+xml" href="\(place.href(.atom, language))">
      </head>
      <body>
      <a class="skip" href="#main">\(words(.skip))</a>
      <main id="main" tabindex="-1">
      \(content)
      </main>
      <footer><nav aria-label="\(words(.more))">\(switchLink)
      <a href="\(place.href(.history, language))">\(words(.history))</a>
      <a href="\(place.href(.atom, language))">Atom</a> <a href="\(place.href(.rss, language))">RSS</a>
      <a href="\(place.href(.calendar, language))">\(words(.maintenanceCalendar))</a>
      <a href="\(place.href(.summary, language))">JSON</a></nav></footer>
      </body>
      </html>

      """
  }
}

extension Language {
  /// The one that the page's link leads to.
  var next: Language {
    switch self {
    case .it: .en
    case .en: .it
    }
  }
}
