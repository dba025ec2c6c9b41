public import PageKit
public import Incidents
import Outlets
public import Primitives
public import Storage

/// The settings of outlets and services, in words.
public enum OutletReport {
  public static func services(
    _ menu: SettingsMenu, problem: String? = nil, _ connection: Connection
  ) throws -> ServicesPage {
    ServicesPage(
      menu: menu,
      items: try ServiceStore.all(connection).map {
        ServicesPage.Item(id: $0.id, nameIt: $0.name.it, nameEn: $0.name.en)
      }, problem: problem)
  }

  public static func outlets(
    _ menu: SettingsMenu, _ typed: ConnectForm.Typed, hasKey: Bool, secret: String? = nil, now: Instant,
    _ connection: Connection
  ) throws -> OutletsPage {
    let language = menu.language
    let counts = try SubscriberStore.counts(connection)
    let numbers = NumberText(language)
    let confirmed = numbers.count(Double(counts.confirmed))
    let asked = numbers.count(Double(counts.asked))
    var page = OutletsPage(
      menu: menu, items: try OutletStore.all(connection).map { item($0, language) },
      networks: OutletKind.reached.map { SelectField.Choice($0.rawValue, $0.network[language]) }, typed: typed,
      hasKey: hasKey, secret: secret,
      subscribers: OutletWords.subscribers(confirmed: confirmed, asked: asked).text[language])
    page.undelivered = try UndeliveredReport.section(now: now, language, connection)
    return page
  }

  /// The texts of one occasion and audience; `typed` and `problem` are of the phase that was refused.
  public static func texts(
    _ menu: SettingsMenu, _ occasion: IncidentOccasion, _ audience: IncidentAudience,
    refused: (phase: IncidentPhase, text: LocalizedText, problem: String)? = nil, _ connection: Connection
  ) throws -> IncidentTextsPage {
    let language = menu.language
    let items = try occasion.phases.map { phase in
      let key = IncidentTemplateKey(occasion, audience, phase)
      let stored = try IncidentTemplateStore.text(key, connection)
      let shown = refused.flatMap { $0.phase == phase ? $0.text : nil } ?? stored
      return IncidentTextsPage.Item(
        phase: phase.rawValue, name: phase.name[language], textIt: shown.it, textEn: shown.en,
        isOwn: stored != IncidentTemplateStore.usual(key))
    }
    return IncidentTextsPage(
      menu: menu, occasions: IncidentOccasion.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      occasion: occasion.rawValue,
      audiences: IncidentAudience.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      audience: audience.rawValue, items: items,
      meanings: IncidentTemplate.words.map { ("{{\($0)}}", meaning($0).text[language]) },
      problem: refused.map { ($0.phase.rawValue, $0.problem) })
  }

  private static func meaning(_ word: String) -> IncidentTextsWords {
    switch word {
    case "title": .incidentTitle
    case "services": .servicesOrTitle
    case "since": .sinceWhen
    case "from": .maintenanceBeginning
    case "to": .maintenanceEnd
    default: .organisationName
    }
  }

  private static func item(_ one: IncidentOutlet, _ language: Language) -> OutletsPage.Item {
    func words(_ key: OutletWords) -> String { key.text[language] }
    let warning =
      switch one.disabledBy {
      case .reconnect: words(.reconnect)
      case .person: words(.outOfUse)
      case nil: nil as String?
      }
    var item = OutletsPage.Item(
      id: one.id, name: one.name,
      note: [one.kindName[language], one.shown, words(.written(one.language))]
        .filter { !$0.isEmpty }.joined(separator: " · "),
      isEnabled: one.isEnabled, warning: warning)
    if !one.kind.isByHand {
      item.test = one.kind.showsTests ? words(.sendTest) : words(.testSignIn)
    }
    return item
  }
}
