public import PageKit
public import Incidents
import Indicators
public import Primitives
public import Storage

/// Monitors, in words.
public enum MonitorReport {
  public static func page(
    _ menu: SettingsMenu, _ typed: MonitorsPage.Typed, now: Instant, _ connection: Connection
  ) throws -> MonitorsPage {
    let language = menu.language
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    let signs = try MonitorStore.signs(from: now, to: now, connection)
    func words(_ key: MonitorWords) -> String { key.text[language] }
    return MonitorsPage(
      menu: menu,
      items: try MonitorStore.all(connection).map { one in
        MonitorsPage.Item(
          id: one.id, name: one.name,
          what: words(.pointsTo(kind: one.kind.name[language], cause: one.pointsTo.name[language])),
          address: one.address, state: state(one)[language], isSilent: one.isSilent,
          signs: signs.filter { $0.monitor == one.id }.prefix(5).map { _, sign, _ in
            words(.sign(title(sign, one)[language], since: moments.text(sign.beganAt)))
          })
      },
      kinds: Monitor.Kind.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      causes: [SelectField.Choice("", words(.usualCause))]
        + IncidentCause.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) }, typed: typed)
  }

  /// How it answers, with how often it is asked.
  public static func state(_ one: Monitor) -> LocalizedText {
    let every = MonitorWords.lookedAt(minutes: one.kind.interval / 60).text
    let state =
      if one.checkedAt == nil {
        MonitorWords.notLookedAt.text
      } else if one.failures == 0 {
        MonitorWords.answers.text
      } else {
        MonitorFailure(one.problem)?.words ?? MonitorWords.noAnswer.text
      }
    return LocalizedText(it: "\(state.it); \(every.it)", en: "\(state.en); \(every.en)")
  }

  /// The sign's own words; of an address of ours what it did instead of answering.
  static func title(_ sign: MonitorSign, _ monitor: Monitor) -> LocalizedText {
    monitor.kind == .http
      ? MonitorFailure(sign.title)?.words ?? MonitorWords.noAnswer.text
      : LocalizedText(it: sign.title, en: sign.title)
  }
}
