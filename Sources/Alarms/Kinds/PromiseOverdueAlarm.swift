public import Primitives

/// Customers were promised an update about an incident, and its time is past.
public struct PromiseOverdueAlarm: LiveAlarmTelling, Equatable {
  public var span: Alarm.Hours

  public static let kind = AlarmKind.Name.promiseOverdue
  public static let title = LocalizedText(it: "Promessa scaduta", en: "Overdue promise")
  public static let rule = LocalizedText(
    it: "Suona se ai clienti è stato promesso un aggiornamento su un incidente e l'ora è passata.",
    en: "Rings when customers were promised an update about an incident and its time is past.")
  public static let urgency = AlarmUrgency.now
  public static let subject = AlarmSubject.promise

  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    LocalizedText(
      it: "Aggiornamento promesso e non uscito", en: "An update was promised and did not come")[language]
  }
}

extension Alarm {
  /// What the alarm of a promise names as its indicator: it has no figure.
  public static let promises = "incident_updates"

  public init(promiseOf incident: Int64, title: LocalizedText, promised: Instant, _ clock: ZoneClock) {
    let hours = Hours(from: promised, to: nil, clock)
    let month = String(hours.began.prefix(7))
    self.init(
      id: AlarmIdentity.id(.promiseOverdue, ["incident": "\(incident)"], began: hours.began),
      kind: .promiseOverdue(PromiseOverdueAlarm(span: hours)), state: AlarmState.ringing.rawValue,
      indicator: Self.promises, segment: [:], period: month, since: month, segments: [], alsoMoved: [],
      sentence: LocalizedText(
        it: "«\(title.it)»: ai clienti era promesso un aggiornamento entro il \(Hours.text(hours.began, .it)).",
        en: "“\(title.en)”: customers were promised an update by \(Hours.text(hours.began, .en))."),
      nextStep: LocalizedText(
        it: "Scrivi che cosa si sa, anche se non c'è niente di nuovo: campanello incident update \(incident)",
        en: "Write what is known, even if nothing is new: campanello incident update \(incident)"),
      rule: [:])
  }
}
