import Markup
import HousePages
import Hummingbird

/// Help in the same place on every page.
enum HelpRoutes {
  static let all: [SiteRoute] = [
    .get(.help, .signedIn) { visit in
      let page = HelpPage(language: visit.language)
      return visit.page(page.title, page.body(visit.site))
    }
  ]
}
