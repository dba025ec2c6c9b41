public import Primitives

/// An update about an incident did not leave by an outlet: some customers were not told.
public struct PublicationFailedAlarm: LiveAlarmTelling, Equatable {
  public var span: Alarm.Hours

  public static let kind = AlarmKind.Name.publicationFailed
  public static let title = LocalizedText(it: "Aggiornamento non uscito", en: "Update not published")
  public static let rule = LocalizedText(
    it:
      "Suona se un aggiornamento su un incidente non è uscito su un canale di pubblicazione, o non si sa se è uscito.",
    en: "Rings when an update about an incident did not leave by an outlet, or nobody knows whether it did.")
  public static let urgency = AlarmUrgency.now
  public static let subject = AlarmSubject.promise

  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    LocalizedText(it: "Un aggiornamento non è uscito ovunque", en: "An update did not leave everywhere")[language]
  }
}

extension Alarm {
  /// `outlets` are those by which the text of an incident did not leave, the first at `since`. One that is `known` goes
  /// on: the same bell, though others of its outlets are still behind.
  public init(
    notPublished incident: Int64, title: LocalizedText, outlets: [String], since: Instant, goingOn known: Alarm?,
    _ clock: ZoneClock
  ) {
    let hours = known?.hours ?? Hours(from: since, to: nil, clock)
    let month = String(hours.began.prefix(7))
    self.init(
      id: known?.id ?? AlarmIdentity.id(.publicationFailed, ["incident": "\(incident)"], began: hours.began),
      kind: .publicationFailed(PublicationFailedAlarm(span: hours)), state: AlarmState.ringing.rawValue,
      indicator: Self.notPublished(incident), segment: [:], period: month, since: month, segments: [], alsoMoved: [],
      sentence: LocalizedText(
        it: "«\(title.it)»: l'ultimo testo non è uscito, o non si sa, su \(ListText.join(outlets, .it)).",
        en: "“\(title.en)”: the last text did not leave, or nobody knows, by \(ListText.join(outlets, .en))."),
      nextStep: LocalizedText(
        it: "Guarda sull'incidente che cosa ha risposto il canale, poi riprova o pubblica a mano: "
          + "campanello incident show \(incident)",
        en: "See on the incident what the outlet answered, then try again or publish by hand: "
          + "campanello incident show \(incident)"),
      rule: [:])
  }

  /// What such an alarm names as its indicator: it has no figure.
  public static func notPublished(_ incident: Int64) -> String { "incident_publications \(incident)" }
}
