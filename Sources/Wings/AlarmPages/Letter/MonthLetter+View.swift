import PageKit
public import Markup
import Primitives

extension MonthLetter {
  /// The letter as one file that needs nothing else: it opens, prints and is mailed as it is.
  public func document(stylesheet: String) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>\(words(.title)): \(month)</title>
    <style>\(HTML(raw: stylesheet))</style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  public var title: String { "\(words(.title)): \(month)" }

  /// What stands inside the page, for the file and for the site.
  public var body: HTML {
    """
    <h1>\(words(.title)): \(month)</h1>
    \(bellsSection)
    \(doubtsSection)\(avoidedSection)
    <section>
    <h2 id="figures">\(words(.figures))</h2>
    <div class="card">
    <div class="scroll" role="region" aria-labelledby="figures" tabindex="0"><table>
    <thead><tr><th scope="col">\(words(.indicator))</th>\(headers)<th scope="col">\(words(.course))</th></tr></thead>
    <tbody>
    \(figures.map(row))
    </tbody>
    </table></div>
    <p class="note">\(words(.figuresNote))</p>
    <details><summary>\(words(.meaning))</summary><dl>\(figures.map(meaning))</dl></details>
    </div>
    </section>
    <p class="note">\(words(.footer))</p>
    """
  }

  private func words(_ key: LetterWords) -> String { key.text[language] }

  private var bellsSection: HTML {
    if bells.isEmpty { return "<p class=\"ok\">✓ \(words(.quiet))</p>" }
    return """
      <section>
      <h2>\(words(.bells))</h2>
      \(bells.map(card))
      </section>
      """
  }

  private func card(_ bell: Bell) -> HTML {
    """
    <article class="card">
    <p>\(bell.state.html(language))</p>
    <p>\(bell.sentence)</p>
    <p class="next">\(bell.nextStep)</p>
    \(bell.chart?.html)
    </article>

    """
  }

  private var doubtsSection: HTML? {
    if doubts.isEmpty { return nil }
    let items: [HTML] = doubts.map { "<li>\($0)</li>\n" }
    return """
      <section>
      <h2><span class="attention" aria-hidden="true">▲</span> \(words(.doubts))</h2>
      <p class="note">\(words(.doubtsNote))</p>
      <ul>\(items)</ul>
      </section>
      """
  }

  private var avoidedSection: HTML? {
    if avoided.isEmpty { return nil }
    let items: [HTML] = avoided.map { "<li>\($0)</li>\n" }
    return "\n<section>\n<h2>\(words(.avoided))</h2>\n<ul>\(items)</ul>\n</section>"
  }

  private var headers: [HTML] {
    [.value, .margin, .of, .monthBefore, .yearBefore].map { (key: LetterWords) -> HTML in
      "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
    }
  }

  private func row(_ figure: Figure) -> HTML {
    let cells: [HTML] = [figure.value, figure.margin, figure.count, figure.monthBefore, figure.yearBefore].map {
      "<td class=\"figure\">\($0)</td>"
    }
    return "<tr><th scope=\"row\">\(figure.name)</th>\(cells)<td>\(figure.course.html)</td></tr>\n"
  }

  private func meaning(_ figure: Figure) -> HTML { "<dt>\(figure.name)</dt><dd>\(figure.meaning)</dd>\n" }
}
