@testable import HousePages
@testable import Markup
@testable import PageKit
import PageTesting
import Primitives
import Testing

/// The page on which opening hours are set, for all and for single channels.
struct OrganisationPageTests {
  @Test(arguments: Language.allCases) func `the page shows the hours of all and of channels`(
    _ language: Language
  ) throws {
    try expectSnapshot("opening-hours.\(language.rawValue).html", Self.page(language).body(Self.site).text)
  }

  @Test func `identifiers are unique, and every field has a name to be read out`() {
    let text = Self.page(.it).body(Self.site).text
    let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let described = text.matches(of: /aria-describedby="([^"]+)"/).map { String($0.1) }
    #expect(Set(described).isSubset(of: ids))
    let fields = text.matches(of: /<input (?!type="hidden")/).count
    #expect(fields == text.matches(of: /<label[^>]*>[^<]*(<span>[^<]*<\/span> )?<input/).count)
  }

  @Test func `where every channel has its own hours none can be added`() {
    var page = Self.page(.en)
    #expect(page.body(Self.site).text.contains("Add a channel"))
    page.channelHours.others = []
    #expect(!page.body(Self.site).text.contains("Add a channel"))
  }

  private static let site = Site(stylesheetHash: "", scriptHash: "")

  private static func page(_ language: Language) -> OrganisationPage {
    let night = "22:00-6:00 22:00-6:00 22:00-6:00 22:00-6:00 22:00-6:00 - - it *-12-07"
    let field = OrganisationPage.Field(
      name: "business_hours", label: "Orario di apertura", meaning: "Contano solo queste ore.", value: night,
      standard: "", warning: nil, problem: nil, choices: nil, isWeek: true)
    let items = [
      ChannelHoursSection.Item(
        channel: "phone", name: Channel.phone.name(language),
        value: "8:00-20:00 8:00-20:00 8:00-20:00 8:00-20:00 8:00-20:00 9:00-13:00,14:00-18:00 -", warning: "Cambio."),
      ChannelHoursSection.Item(
        channel: "<b>", name: "<b>", value: "9:00-x - - - - - -", problem: "«9:00-x» non è un orario."),
    ]
    let next = ChannelHoursSection.Item(channel: "email", name: "e-mail", value: night)
    let section = ChannelHoursSection(
      language: language, items: items, others: [.init("email", "e-mail"), .init("chat", "chat")], next: next,
      warning: "Una modifica ricalcola tutto.")
    let menu = SettingsMenu(language: language, pages: [.organisation], current: .organisation)
    return OrganisationPage(
      menu: menu, fields: [field], channelHours: section, holidays: [("2026", ["gio 1 gen 2026"])])
  }
}
