@testable import HousePages
@testable import Markup
@testable import PageKit
import Alarms
import PageTesting
import Facts
import Indicators
import Intake
import Ledger
import People
import Primitives
import Storage
import StorageTesting
import Testing

struct SettingsReportTests {
  /// 22 November 2026.
  private static let now = Instant(seconds: 1_795_350_000)
  private static let site = Site(stylesheetHash: "", scriptHash: "")

  private static func menu(_ page: SettingsPage) -> SettingsMenu {
    SettingsMenu(language: .it, pages: SettingsPage.allCases, current: page)
  }

  @Test(arguments: TestDatabases.all)
  func `a refused value stays in its field with what is wrong`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine, isEmpty: true) { connection in
      let refused = OrganisationReport.Refused(.serviceLevelSeconds, "venti")
      let page = try OrganisationReport.page(
        Self.menu(.organisation), refused: refused, now: Self.now, connection)
      let field = try #require(page.fields.first { $0.name == "service_level_seconds" })
      #expect(field.value == "venti" && field.problem == "Un numero intero da 1 a 86400.")
      #expect(page.fields.filter { $0.problem != nil }.count == 1)
      #expect(
        page.fields.filter { $0.warning != nil }.map(\.name) == [
          "time_zone", "service_level_seconds", "business_hours",
        ])
      #expect(page.body(Self.site).text.contains("value=\"venti\""))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a channel's hours that are under way stand beside those that count`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      _ = try OrganisationStore.set(.channelHours("chat"), to: "9-18 9-18 9-18 9-18 9-18 - -", connection)
      let coming = SettingRequest(.channelHours("fax"), to: "10-12 - - - - - -", personID: nil)
      _ = try coming.ask(now: Self.now, connection)
      _ = try SettingRequest(.channelHours("chat"), to: "", personID: nil).ask(now: Self.now, connection)
      let page = try OrganisationReport.page(Self.menu(.organisation), now: Self.now, connection)
      #expect(page.channelHours.items.map(\.channel) == ["chat", "fax"])
      #expect(
        page.channelHours.items.map(\.warning) == [
          "Cambio in corso: l'orario di tutti", "Cambio in corso: lunedì: 10:00–12:00; martedì–domenica: chiuso.",
        ])
      let others = page.channelHours.others.map(\.value)
      #expect(others.contains("phone") && !others.contains("chat") && !others.contains("fax"))
      #expect(page.channelHours.next.value == BusinessHours.standard.description)
    }
  }

  @Test func `the holidays of this year and the next are listed`() throws {
    try TwoMonths.open(.sqlite, isEmpty: true) { connection in
      let page = try OrganisationReport.page(Self.menu(.organisation), now: Self.now, connection)
      #expect(page.holidays.map(\.year) == ["2026", "2027"])
      #expect(page.holidays.first?.days.prefix(3) == ["gio 1 gen 2026", "mar 6 gen 2026", "dom 5 apr 2026"])
      #expect(page.holidays.allSatisfy { $0.days.count == 13 })
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a number of false bells is tried before it is saved`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let page = try RulesReport.page(Self.menu(.rules), tried: "2,5", now: Self.now, connection)
      #expect(page.preview == "Negli ultimi 2 mesi avrebbe suonato 0 volte (ora: 0).")
      #expect(page.value == "2,5" && page.problem == nil)
      #expect(page.rules.count == AlarmKind.Name.allCases.count)
      let plain = try RulesReport.page(Self.menu(.rules), tried: nil, now: Self.now, connection)
      #expect(plain.preview == nil && plain.value == "1")
      let wrong = try RulesReport.page(Self.menu(.rules), tried: "molti", now: Self.now, connection)
      #expect(wrong.preview == nil && wrong.problem != nil && wrong.value == "molti")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the audit log names people and goes on page by page`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine, isEmpty: true) { connection in
      let details = try PersonDetails(email: "anna@example.it", name: "Anna <b>", role: .admin, language: .it)
      let anna = try PersonStore.add(details, by: .commandLine, now: Self.now, connection)
      for _ in 0..<60 {
        try AuditLog.add(.nameChanged, "person \(anna.id)", by: .person(anna.id), now: Self.now, connection)
      }
      let first = try AuditReport.page(Self.menu(.audit), before: nil, connection)
      #expect(first.lines.count == 50)
      #expect(first.lines.first?.who == "Anna <b>" && first.lines.first?.subject == "Anna <b>")
      let second = try AuditReport.page(Self.menu(.audit), before: first.next, connection)
      #expect(second.lines.count == 11 && second.next == nil)
      #expect(second.lines.last?.who == "riga di comando" && second.lines.last?.what == "persona aggiunta")
      #expect(first.body(Self.site).text.contains("Anna &lt;b&gt;"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `tokens say what they may do, until when, and when they were used`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine, isEmpty: true) { connection in
      let grant = try TokenGrant(
        name: DisplayName("Cruscotto"), scopes: [.read, .import],
        expiresAt: Instant(seconds: Self.now.seconds + 86_400))
      var generator = SeededGenerator(seed: 1)
      let secret = try ApiTokenStore.create(grant, by: .commandLine, now: Self.now, using: &generator, connection)
      let page = try PeopleReport.tokens(Self.menu(.tokens), now: Self.now, connection)
      #expect(page.tokens.map(\.scopes) == ["leggere, importare dati"])
      #expect(page.tokens.map(\.note) == ["vale fino al 23 nov 2026 · mai usato"])
      #expect(!page.body(Self.site).text.contains(secret.text))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what was typed about a person is kept with what is wrong`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine, isEmpty: true) { connection in
      var typed = PeoplePage.Typed()
      typed.name = "Anna"
      typed.email = "anna"
      typed.problem = PeopleProblem.emailInvalid.message[.it]
      let text = try PeopleReport.people(Self.menu(.people), typed: typed, connection).body(Self.site).text
      #expect(text.contains("value=\"anna\"") && text.contains("value=\"Anna\""))
      #expect(text.contains("role=\"alert\""))
    }
  }

  @Test func `the menu shows only what the role may open`() {
    let all = PrivacyPage(menu: Self.menu(.privacy)).body(Self.site).text
    #expect(all.contains("/settings/people") && all.contains("aria-current=\"page\""))
    let alone = SettingsMenu(language: .it, pages: [.audit], current: .audit)
    #expect(!AuditPage(menu: alone, lines: [], next: nil).body(Self.site).text.contains("<nav"))
  }
}
