import Markup
import Primitives

/// The document around what customers see, in front of the door: no menu, no script, no cookie.
enum CustomerDocument {
  static func page(_ title: String, _ language: Language, _ site: Site, _ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>\(title)</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="\(site.href(.stylesheet(hash: site.stylesheetHash)))">
    </head>
    <body class="door">
    <main id="main" class="ask card">
    \(content)
    </main>
    </body>
    </html>

    """
  }
}
