public import Primitives

/// Why something cannot be done to an alarm now.
public enum AlarmHandlingProblem: Error, Sendable, Hashable {
  case noSuchAlarm(String)
  /// Someone else has it, since when.
  case takenBy(AlarmHandler, at: Instant)
  /// It is not in the state the handler saw: what it is now, who did that and when; nil where the data did.
  case changed(to: AlarmState, by: AlarmHandler?, at: Instant?)
  case notPossible(HandlingAct, in: AlarmState)
  /// More than 500 characters.
  case noteTooLong

  /// A stable name for the kind of problem, in lower snake case: message key and JSON code.
  public var key: String {
    switch self {
    case .noSuchAlarm: "not_found"
    case .takenBy: "alarm_taken"
    case .changed: "alarm_changed"
    case .notPossible: "alarm_act_not_possible"
    case .noteTooLong: "note_too_long"
    }
  }

  /// Whether someone else was faster: looking again and deciding anew helps.
  public var isConflict: Bool {
    switch self {
    case .takenBy, .changed: true
    case .noSuchAlarm, .notPossible, .noteTooLong: false
    }
  }

  /// The sentence for the person; times on the organisation's `clock`.
  public func message(_ clock: ZoneClock) -> LocalizedText {
    switch self {
    case .noSuchAlarm(let id):
      return LocalizedText(it: "Non c'è un campanello \(id).", en: "There is no alarm \(id).")
    case .takenBy(let handler, let at):
      let when = at.words(clock)
      return LocalizedText(
        it: "Il campanello è in carico a \(handler.shownName.it) dal \(when.it).",
        en: "\(handler.shownName.en) has had this alarm since \(when.en).")
    case .changed(let state, let handler, let at):
      func who(_ language: Language) -> String {
        guard let handler, let at else { return "" }
        return " (\(handler.shownName[language]), \(at.words(clock)[language]))"
      }
      return LocalizedText(
        it: "Intanto il campanello è cambiato, ora è «\(state.name.it)»\(who(.it)). Guardalo e decidi di nuovo.",
        en: "The alarm has changed meanwhile, it is now \"\(state.name.en)\"\(who(.en)). Look at it and decide again.")
    case .notPossible(let act, let state): return Self.notPossible(act, state)
    case .noteTooLong:
      return LocalizedText(it: "La nota ha più di 500 caratteri.", en: "The note has more than 500 characters.")
    }
  }

  private static func notPossible(_ act: HandlingAct, _ state: AlarmState) -> LocalizedText {
    switch (act, state) {
    case (.release, _):
      LocalizedText(it: "Nessuno ha in carico questo campanello.", en: "Nobody has taken this alarm.")
    case (.reopen, .resolved):
      LocalizedText(
        it: "I dati non mostrano più questo campanello: non c'è niente da riaprire.",
        en: "The data no longer show this alarm: there is nothing to reopen.")
    case (.reopen, _):
      LocalizedText(it: "Questo campanello non è chiuso.", en: "This alarm is not closed.")
    case (_, .resolved):
      LocalizedText(it: "Questo campanello è già rientrato.", en: "This alarm is resolved already.")
    default:
      LocalizedText(
        it: "Per questo campanello è stato detto «\(state.name.it)»: prima riaprilo.",
        en: "This alarm was marked \"\(state.name.en)\": reopen it first.")
    }
  }
}

extension AlarmHandlingProblem: Refusing {
  /// Its times are told on UTC; whoever knows the organisation's clock asks with it.
  public var refusal: Refusal { refusal(on: .utc) }

  public func refusal(on clock: ZoneClock) -> Refusal {
    let kind: Refusal.Kind =
      switch self {
      case .noSuchAlarm: .notFound
      case .noteTooLong: .invalid
      case .takenBy, .changed, .notPossible: .conflict
      }
    return Refusal(kind, key, message(clock))
  }
}
