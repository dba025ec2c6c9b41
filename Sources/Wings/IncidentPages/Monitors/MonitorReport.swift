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
    let it = language == .it
    return MonitorsPage(
      menu: menu,
      items: try MonitorStore.all(connection).map { one in
        MonitorsPage.Item(
          id: one.id, name: one.name,
          what: one.kind.name[language] + (it ? " · indica: " : " · points to: ") + one.pointsTo.name[language],
          address: one.address, state: state(one)[language], isSilent: one.isSilent,
          signs: signs.filter { $0.monitor == one.id }.prefix(5).map { _, sign, _ in
            "\(title(sign, one)[language]) (\(it ? "dal" : "since") \(moments.text(sign.beganAt)))"
          })
      },
      kinds: Monitor.Kind.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      causes: [SelectField.Choice("", it ? "quello che di solito indica" : "what it usually does")]
        + IncidentCause.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) }, typed: typed)
  }

  /// How it answers, with how often it is asked.
  public static func state(_ one: Monitor) -> LocalizedText {
    let minutes = one.kind.interval / 60
    let every = LocalizedText(
      it: minutes == 1 ? "controllato ogni minuto" : "controllato ogni \(minutes) minuti",
      en: minutes == 1 ? "looked at every minute" : "looked at every \(minutes) minutes")
    guard one.checkedAt != nil else {
      return LocalizedText(it: "non ancora controllato; \(every.it)", en: "not looked at yet; \(every.en)")
    }
    if one.failures == 0 { return LocalizedText(it: "risponde; \(every.it)", en: "answers; \(every.en)") }
    let words = MonitorFailure(one.problem)?.words ?? LocalizedText(it: "non risponde", en: "no answer")
    return LocalizedText(it: "\(words.it); \(every.it)", en: "\(words.en); \(every.en)")
  }

  /// The sign's own words; of an address of ours what it did instead of answering.
  static func title(_ sign: MonitorSign, _ monitor: Monitor) -> LocalizedText {
    monitor.kind == .http
      ? MonitorFailure(sign.title)?.words ?? LocalizedText(it: "non risponde", en: "no answer")
      : LocalizedText(it: sign.title, en: sign.title)
  }
}
