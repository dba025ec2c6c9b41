import Alarms
import Indicators
import Primitives

/// Alarms for a person: the Monday page, and one alarm whole.
enum AlarmListing {
  /// `only` is the one state that was asked for, when it was.
  static func page(_ alarms: [Alarm], month: Month?, only state: String? = nil, _ language: Language) {
    guard let month else {
      Output.line(language == .it ? "Non ci sono ancora dati: importa un file." : "No data yet: import a file.")
      return
    }
    let it = language == .it
    let live = alarms.filter { $0.hours != nil }
    let alarms = alarms.filter { $0.hours == nil || state != nil }
    let ringing = alarms.filter { $0.state == AlarmState.ringing.rawValue }
    let doubtful = alarms.filter { $0.state == AlarmState.maybeChance.rawValue }
    let unknown = alarms.filter { $0.state == AlarmState.notEnoughData.rawValue }
    let handled = alarms.filter { ![ringing, doubtful, unknown].joined().map(\.id).contains($0.id) }
    if state == nil, !live.isEmpty {
      Output.line(it ? "Adesso" : "Now")
      Output.line()
      for alarm in live { entry(alarm, language) }
      Output.line()
    }
    Output.line(it ? "Campanelli · \(month.name(.it))" : "Alarms · \(month.name(.en))")
    Output.line()
    if let state {
      for alarm in alarms { entry(alarm, language) }
      if alarms.isEmpty { Output.line(it ? "Nessun campanello in stato \(state)." : "No alarm in state \(state).") }
      return
    }
    if ringing.isEmpty { Output.line(it ? "✓ Nessun campanello suona." : "✓ No alarm rings.") }
    for alarm in ringing { entry(alarm, language) }
    // A doubt that chance explains one time in twenty or more often is not worth a Monday morning.
    let worthAWord = doubtful.filter { ($0.change?.p ?? 0) < 0.05 || $0.scope?.verdict == PlaceVerdict.mix.rawValue }
    section(it ? "Può essere un caso" : "May be chance", worthAWord, language)
    let others = doubtful.count - worthAWord.count
    if others > 0 {
      Output.line()
      Output.line(
        it
          ? "Altre differenze che il caso spiega bene: \(others) (campanello alarms --state maybe_chance)"
          : "Other differences that chance explains well: \(others) (campanello alarms --state maybe_chance)")
    }
    section(it ? "In mano a qualcuno" : "In someone's hands", handled, language)
    guard !unknown.isEmpty else { return }
    Output.line()
    Output.line(
      it
        ? "Dati insufficienti: \(unknown.count) (campanello alarms --state not_enough_data)"
        : "Not enough data: \(unknown.count) (campanello alarms --state not_enough_data)")
    if ringing.isEmpty && doubtful.isEmpty || unknown.count <= 3 {
      for alarm in unknown { Output.line("  ? \(alarm.sentence[language])") }
    }
  }

  static func whole(_ alarm: Alarm, _ language: Language) {
    let it = language == .it
    entry(alarm, language)
    let unit = AlarmHeadline(alarm).unit
    if let change = alarm.change {
      let numbers = NumberText(language)
      let digits = unit.pointDigits
      Output.line()
      Output.line(
        (it ? "Differenza" : "Difference")
          + ": \(numbers.signed(change.points, digits: digits)) [\(numbers.signed(change.low, digits: digits)) … \(numbers.signed(change.high, digits: digits))]"
          + "  p = \(numbers.decimal(change.p, digits: 5))  q = \(numbers.decimal(change.q, digits: 5))")
    }
    if let scope = alarm.scope, !scope.parts.isEmpty { parts(scope, unit, language) }
    if !alarm.segments.isEmpty { segments(alarm.segments, unit, language) }
    if !alarm.alsoMoved.isEmpty {
      Output.line()
      Output.line(it ? "Cos'altro è cambiato lì" : "What else moved there")
      for moved in alarm.alsoMoved {
        let figure = AlarmFigure(moved.what)
        let unit = figure?.unit ?? .count
        Output.line(
          "  \(figure?.name[language] ?? moved.what): \(unit.text(moved.before, language)) → \(unit.text(moved.after, language))"
        )
      }
    }
  }

  private static func section(_ title: String, _ alarms: [Alarm], _ language: Language) {
    if alarms.isEmpty { return }
    Output.line()
    Output.line(title)
    for alarm in alarms { entry(alarm, language) }
  }

  private static func entry(_ alarm: Alarm, _ language: Language) {
    Output.line("\(mark(alarm)) \(alarm.sentence[language])")
    Output.line("  → \(alarm.nextStep[language])")
    let since = Month(alarm.since)?.name(language) ?? alarm.since
    Output.line("  \(alarm.id) · \(language == .it ? "da" : "since") \(since)")
  }

  /// A shape for each state: colour alone would not do.
  private static func mark(_ alarm: Alarm) -> String {
    switch AlarmState(rawValue: alarm.state) {
    case .ringing: "⬢"
    case .maybeChance: "▲"
    case .notEnoughData: "?"
    case .taken, .silenced, .resolved, .dismissed, nil: "·"
    }
  }

  private static func parts(_ scope: Alarm.Scope, _ unit: IndicatorUnit, _ language: Language) {
    let it = language == .it
    Output.line()
    var table = TextTable(
      it
        ? ["Dove", "di solito", "ora", "su", "effetto proprio", "effetto composizione"]
        : ["Where", "usually", "now", "of", "own effect", "mix effect"], figures: [1, 2, 3, 4, 5])
    for part in scope.parts {
      table.add([
        SegmentText.name(Segment(part.segment), language), unit.text(part.before, language),
        unit.text(part.after, language), NumberText(language).count(part.nAfter),
        unit.difference(part.rateEffect, language), unit.difference(part.mixEffect, language),
      ])
    }
    Output.line(table.text)
  }

  private static func segments(_ places: [Alarm.Place], _ unit: IndicatorUnit, _ language: Language) {
    let it = language == .it
    Output.line()
    var table = TextTable(
      it
        ? ["Segmento", "parte spiegata", "prima", "ora", "su"] : ["Segment", "share explained", "before", "now", "of"],
      figures: [1, 2, 3, 4])
    for place in places {
      table.add([
        SegmentText.name(Segment(place.segment), language),
        place.shareExplained.map { NumberText(language).percent($0, digits: 0) } ?? "—",
        unit.text(place.before, language), unit.text(place.after, language), NumberText(language).count(place.n),
      ])
    }
    Output.line(table.text)
  }
}
