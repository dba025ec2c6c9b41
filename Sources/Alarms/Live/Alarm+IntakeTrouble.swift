public import Primitives

extension Alarm {
  /// A hook keeps sending what cannot be counted: `count` set aside within an hour, the first at `since`, the last for
  /// `reason`.
  public init(
    intakeTroubleOf hook: String, count: Int, since: Instant, reason: LocalizedText, _ clock: ZoneClock
  ) {
    let hours = Hours(from: since, to: nil, clock)
    let month = String(hours.began.prefix(7))
    self.init(
      id: AlarmIdentity.id(.intakeTrouble, ["hook": hook], began: hours.began),
      kind: Finding.Kind.intakeTrouble.rawValue, state: AlarmState.ringing.rawValue,
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
    self.hours = hours
  }

  /// What such an alarm names as its indicator: it has no figure.
  public static func intake(_ hook: String) -> String { "live_intake \(hook)" }
}
