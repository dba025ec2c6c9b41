public import Primitives

/// A live intake keeps sending what cannot be counted.
public struct IntakeTroubleAlarm: LiveAlarmTelling, Equatable {
  public var span: Alarm.Hours

  public static let kind = AlarmKind.Name.intakeTrouble
  public static let title = LocalizedText(it: "Arrivo in diretta in difficoltà", en: "Live intake in trouble")
  public static let rule = LocalizedText(
    it: "Suona se di un arrivo in diretta tre conversazioni o menzioni in un'ora non si possono contare.",
    en: "Rings when of a live intake three conversations or mentions within an hour cannot be counted.")
  public static let urgency = AlarmUrgency.lack
  public static let subject = AlarmSubject.intake

  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    LocalizedText(
      it: "Un arrivo in diretta manda ciò che non si può contare",
      en: "A live intake sends what cannot be counted")[language]
  }
}

extension Alarm {
  /// A hook keeps sending what cannot be counted: `count` set aside within an hour, the first at `since`, the last for
  /// `reason`. One that is `known` goes on: the same bell, though the hour looked at moves on.
  public init(
    intakeTroubleOf hook: String, count: Int, since: Instant, reason: LocalizedText, goingOn known: Alarm?,
    _ clock: ZoneClock
  ) {
    let hours = known?.hours ?? Hours(from: since, to: nil, clock)
    let month = String(hours.began.prefix(7))
    self.init(
      id: known?.id ?? AlarmIdentity.id(.intakeTrouble, ["hook": hook], began: hours.began),
      kind: .intakeTrouble(IntakeTroubleAlarm(span: hours)), state: AlarmState.ringing.rawValue,
      indicator: Self.intake(hook), segment: [:], period: month, since: month, segments: [], alsoMoved: [],
      sentence: LocalizedText(
        it: "«\(hook)» continua a mandare ciò che non si può contare: \(count) messi da parte in un'ora. "
          + "L'ultimo: \(reason.it).",
        en: "“\(hook)” keeps sending what cannot be counted: \(count) set aside within an hour. "
          + "The last: \(reason.en)."),
      nextStep: LocalizedText(
        it: "Guarda in Impostazioni, Arrivi in diretta che cosa manda, fallo correggere, poi riprova: "
          + "campanello hook retry \(hook)",
        en: "See in Settings, Live intake what it sends, have it mended, then try again: campanello hook retry \(hook)"
      ),
      rule: [:])
  }

  /// What such an alarm names as its indicator: it has no figure.
  public static func intake(_ hook: String) -> String { "live_intake \(hook)" }
}
