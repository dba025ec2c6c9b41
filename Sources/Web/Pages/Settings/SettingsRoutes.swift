import HousePages
import Markup
import PageKit
import Facts
import Hummingbird
import Indicators
import Intake
import People
import Primitives
import Storage
import WireForms

/// The settings: the organisation, the rules, the people, the tokens, what is private, who changed what.
enum SettingsRoutes {
  static let all: [SiteRoute] =
    [
      .get(.settings(), SettingsPage.organisation.access, showOrganisation),
      .get(.settings(.rules), SettingsPage.rules.access, showRules),
      .post(.settings(.rules), SettingsPage.rules.access, saveRules),
      .get(.people, SettingsPage.people.access, showPeople),
      .post(.people, SettingsPage.people.access, addPerson),
      .post(SitePath.person, SettingsPage.people.access, changePerson),
      .get(.tokens, SettingsPage.tokens.access, showTokens),
      .post(.tokens, SettingsPage.tokens.access, addToken),
      .post(SitePath.token, SettingsPage.tokens.access, revokeToken),
      .get(.settings(.privacy), SettingsPage.privacy.access, showPrivacy),
      .get(.settings(.audit), SettingsPage.audit.access, showAudit),
      .post(SitePath.setting.ending("channel_hours"), SettingsPage.organisation.access, saveChannelHours),
    ]
    + Setting.common.map { setting in
      .post(SitePath.setting.ending(setting.rawValue), SettingsPage.organisation.access) {
        try await save(setting, $0)
      }
    }

  /// The way between the pages that this visitor may open.
  static func menu(_ current: SettingsPage, _ visit: Visit) -> SettingsMenu {
    let role = visit.visitor?.person.role
    return SettingsMenu(
      language: visit.language,
      pages: SettingsPage.allCases.filter { page in role.map { page.access.admits($0) } ?? false }, current: current)
  }

  @Sendable static func showOrganisation(_ visit: Visit) async throws -> Response {
    let menu = menu(.organisation, visit)
    let page = try await visit.read { try OrganisationReport.page(menu, now: visit.now, $0) }
    return visit.page(menu.title, in: .settings, page.body(visit.site))
  }

  /// One setting; where stored sums depend on it a job saves it, with the sums.
  static func save(_ setting: Setting, _ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    // The page sends hours day by day; whoever has no page may send them as they are written.
    let isWeek = setting == .businessHours && form.contains("day_1")
    return try await keep(setting, isWeek ? WeekText.text { form.first($0) } : form.first("value") ?? "", visit)
  }

  /// The hours of one channel, or none of its own any more.
  @Sendable static func saveChannelHours(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    let setting = Setting(
      rawValue: "\(Setting.businessHours.rawValue).\(form.first(ChannelHoursSection.channel) ?? "")")
    let isRemoved = form.first(ChannelHoursSection.act) == ChannelHoursSection.remove
    let hours = WeekText.text { form.first($0) }
    guard let setting else { return try await refuse(.channelHours(""), hours, visit) }
    return try await keep(setting, isRemoved ? "" : hours, visit)
  }

  private static func keep(_ setting: Setting, _ value: String, _ visit: Visit) async throws -> Response {
    let actor = visit.actor
    if setting.admits(value) {
      if setting.needsRebuild {
        let request = SettingRequest(setting, to: value, personID: visit.visitor?.person.id)
        let job = try await visit.write { try request.ask(now: visit.now, $0) }
        let isDone = await visit.soon(job) == .done
        return visit.redirect(.settings(), flash: isDone ? saved(visit) : saving(visit))
      }
      _ = try await visit.write { try SettingChange.make(setting, to: value, by: actor, now: visit.now, $0) }
      return visit.redirect(.settings(), flash: saved(visit))
    }
    return try await refuse(setting, value, visit)
  }

  private static func refuse(_ setting: Setting, _ value: String, _ visit: Visit) async throws -> Response {
    let menu = menu(.organisation, visit)
    let refused = OrganisationReport.Refused(setting, value)
    let page = try await visit.read { try OrganisationReport.page(menu, refused: refused, now: visit.now, $0) }
    return visit.page(menu.title, in: .settings, status: .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func showRules(_ visit: Visit) async throws -> Response {
    let tried = try visit.query().first(Setting.falseBellsPerYear.rawValue)
    let menu = menu(.rules, visit)
    let page = try await visit.read { try RulesReport.page(menu, tried: tried, now: visit.now, $0) }
    return visit.page(
      menu.title, in: .settings, status: page.problem == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func saveRules(_ visit: Visit) async throws -> Response {
    let typed = try await visit.form().first(Setting.falseBellsPerYear.rawValue) ?? ""
    guard let number = RulesReport.number(typed) else {
      let menu = menu(.rules, visit)
      let page = try await visit.read { try RulesReport.page(menu, tried: typed, now: visit.now, $0) }
      return visit.page(menu.title, in: .settings, status: .unprocessableContent, page.body(visit.site))
    }
    let actor = visit.actor
    _ = try await visit.write {
      try SettingChange.make(.falseBellsPerYear, to: "\(number)", by: actor, now: visit.now, $0)
    }
    return visit.redirect(.settings(.rules), flash: saved(visit))
  }

  @Sendable static func showPrivacy(_ visit: Visit) async throws -> Response {
    let menu = menu(.privacy, visit)
    return visit.page(menu.title, in: .settings, PrivacyPage(menu: menu).body(visit.site))
  }

  @Sendable static func showAudit(_ visit: Visit) async throws -> Response {
    let cursor = try visit.query().first("before").flatMap(Int64.init)
    let menu = menu(.audit, visit)
    let page = try await visit.read { try AuditReport.page(menu, before: cursor, $0) }
    return visit.page(menu.title, in: .settings, page.body(visit.site))
  }

  private static func saving(_ visit: Visit) -> Flash {
    let text = LocalizedText(
      it: "Il cambio è cominciato: vale quando gli indicatori sono ricalcolati, e va avanti da solo.",
      en: "The change has begun: it counts once the figures are computed again, and goes on by itself.")
    return Flash(.done, text[visit.language])
  }

  static func saved(_ visit: Visit) -> Flash {
    Flash(.done, LocalizedText(it: "Salvato.", en: "Saved.")[visit.language])
  }
}

extension SettingsPage {
  /// Who may open the page: that of its routes, and of its place in the menu.
  var access: Access {
    switch self {
    case .organisation, .privacy, .outlets, .hooks: .may(.changeSettings)
    case .rules, .services, .texts, .monitors: .may(.changeRules)
    case .people: .may(.managePeople)
    case .tokens: .may(.manageTokens)
    case .audit: .may(.seeAudit)
    }
  }
}
