/// What people do to an alarm.
public enum HandlingAct: String, Sendable, Hashable, CaseIterable {
  /// Someone looks after it.
  case take
  /// Gives a taken one back, also one that someone else took: people go on holiday.
  case release
  case silence
  /// What made it ring is mended.
  case resolve
  /// It is not a problem.
  case dismiss
  /// Takes back a silence, a resolution or a dismissal.
  case reopen
}

extension HandlingAct {
  /// What becomes of the alarm.
  enum Outcome: Sendable, Hashable {
    /// The same one has done it already: sending a form twice changes nothing.
    case nothing
    case become(AlarmState)
    /// Back to what the data say.
    case backToData
  }

  /// The rules, in one place: what may be done in which state.
  ///
  /// | state | take | release | silence | resolve | dismiss | reopen |
  /// |---|---|---|---|---|---|---|
  /// | open (rings, may be chance, not enough data) | yes | | yes | yes | yes | |
  /// | taken | | yes | by who has it | by who has it | by who has it | |
  /// | silenced | yes | | yes | yes | yes | yes |
  /// | resolved | | | | | yes | where the data still show it |
  /// | dismissed | | | | | | yes |
  func outcome(
    in state: AlarmState, _ handling: Handling?, by handler: AlarmHandler
  ) throws(AlarmHandlingProblem) -> Outcome {
    let isOwn = handling?.by.isSame(as: handler) ?? false
    if state == .taken, self != .release, self != .reopen, let handling, !isOwn {
      throw .takenBy(handling.by, at: handling.at)
    }
    switch (self, state) {
    case (.take, .taken), (.resolve, .resolved), (.dismiss, .dismissed):
      if isOwn { return .nothing }
    case (.take, .ringing), (.take, .maybeChance), (.take, .notEnoughData), (.take, .silenced):
      return .become(.taken)
    case (.release, .taken): return .backToData
    case (.silence, .ringing), (.silence, .maybeChance), (.silence, .notEnoughData), (.silence, .taken),
      (.silence, .silenced):
      return .become(.silenced)
    case (.resolve, .ringing), (.resolve, .maybeChance), (.resolve, .notEnoughData), (.resolve, .taken),
      (.resolve, .silenced):
      return .become(.resolved)
    case (.dismiss, .ringing), (.dismiss, .maybeChance), (.dismiss, .notEnoughData), (.dismiss, .taken),
      (.dismiss, .silenced), (.dismiss, .resolved):
      return .become(.dismissed)
    case (.reopen, .silenced), (.reopen, .dismissed): return .backToData
    case (.reopen, .resolved):
      if let handling, handling.dataState != .resolved { return .backToData }
    case (.take, .resolved), (.take, .dismissed), (.silence, .resolved), (.silence, .dismissed),
      (.resolve, .dismissed), (.release, _), (.reopen, _):
      break
    }
    throw .notPossible(self, in: state)
  }

  /// What `handler` may do to an alarm as it is, in the order of the buttons; `handling` as ``HandledAlarm`` gives
  /// it.
  public static func possible(
    in state: AlarmState, _ handling: Handling?, by handler: AlarmHandler
  ) -> [HandlingAct] {
    allCases.filter { act in
      guard let outcome = try? act.outcome(in: state, handling, by: handler) else { return false }
      return outcome != .nothing
    }
  }
}
