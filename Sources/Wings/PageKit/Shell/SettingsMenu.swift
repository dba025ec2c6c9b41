public import Markup
public import Primitives

/// The way between the settings pages: only what the role may open.
public struct SettingsMenu: Sendable {
  public var language: Language
  public var pages: [SettingsPage]
  public var current: SettingsPage

  public init(language: Language, pages: [SettingsPage], current: SettingsPage) {
    self.language = language
    self.pages = pages
    self.current = current
  }

  public var title: String { current.words[language] }

  public func head(_ site: Site) -> HTML {
    "<div class=\"head\"><h1>\(title)</h1></div>\n\(pages.count > 1 ? nav(site) : nil)"
  }

  private func nav(_ site: Site) -> HTML {
    let links: [HTML] = pages.map { page in
      let mark: HTML = page == current ? " aria-current=\"page\"" : ""
      return "<a class=\"button\" href=\"\(site.href(.settings(page)))\"\(mark)>\(page.words[language])</a>\n"
    }
    return """
      <nav class="acts" aria-label="\(ShellWords.settings.text[language])">
      \(links)\(notices(site))</nav>
      """
  }
}

extension SettingsMenu {
  /// Destinations are set up on everyone's own page of notices.
  private func notices(_ site: Site) -> HTML? {
    guard pages.contains(.organisation) else { return nil }
    let words = ShellWords.noticesAndOutlets.text[language]
    return "<a class=\"button\" href=\"\(site.href(.notices))\">\(words)</a>\n"
  }
}
