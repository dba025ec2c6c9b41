import Primitives
import Testing

@testable import Alarms

struct HandlingActTests {
  /// The table of the rules, for whoever handled the alarm last and the data still show it.
  static let own: [AlarmState: Set<HandlingAct>] = [
    .ringing: [.take, .silence, .resolve, .dismiss],
    .maybeChance: [.take, .silence, .resolve, .dismiss],
    .notEnoughData: [.take, .silence, .resolve, .dismiss],
    .taken: [.release, .silence, .resolve, .dismiss],
    .silenced: [.take, .silence, .resolve, .dismiss, .reopen],
    .resolved: [.dismiss, .reopen],
    .dismissed: [.reopen],
  ]

  @Test(arguments: AlarmState.allCases)
  func `each state allows what the table says`(_ state: AlarmState) {
    let handling = state.isOpen ? nil : Self.handling(state)
    #expect(Set(HandlingAct.possible(in: state, handling, by: HandlingDesk.giulia)) == Self.own[state])
  }

  @Test func `what someone else took can only be released`() {
    let taken = Self.handling(.taken)
    #expect(HandlingAct.possible(in: .taken, taken, by: HandlingDesk.marco) == [.release])
    #expect(throws: AlarmHandlingProblem.takenBy(HandlingDesk.giulia, at: HandlingDesk.now)) {
      try HandlingAct.dismiss.outcome(in: .taken, taken, by: HandlingDesk.marco)
    }
  }

  @Test(arguments: AlarmState.allCases.filter { !$0.isOpen && $0 != .taken })
  func `what someone else silenced or closed may be changed as one's own`(_ state: AlarmState) {
    #expect(
      Set(HandlingAct.possible(in: state, Self.handling(state), by: HandlingDesk.marco)) == Self.own[state])
  }

  @Test func `what the data resolved can be called no problem, and not reopened`() {
    #expect(HandlingAct.possible(in: .resolved, nil, by: HandlingDesk.giulia) == [.dismiss])
    var handling = Self.handling(.resolved)
    handling.dataState = .resolved
    #expect(HandlingAct.possible(in: .resolved, handling, by: HandlingDesk.giulia) == [.dismiss])
  }

  @Test(arguments: [(HandlingAct.take, AlarmState.taken), (.resolve, .resolved), (.dismiss, .dismissed)])
  func `doing the same twice is nothing`(_ act: HandlingAct, _ state: AlarmState) throws {
    #expect(try act.outcome(in: state, Self.handling(state), by: HandlingDesk.giulia) == .nothing)
  }

  @Test func `a person stays the same under another name, two of the same name are two`() {
    #expect(AlarmHandler(personID: 7, name: "Giulia Neri").isSame(as: HandlingDesk.giulia))
    #expect(!AlarmHandler(personID: 9, name: "Giulia Rossi").isSame(as: HandlingDesk.giulia))
    #expect(!AlarmHandler(personID: nil, name: "Giulia Rossi").isSame(as: HandlingDesk.giulia))
    #expect(AlarmHandler.commandLine.isSame(as: .commandLine))
  }

  /// 22 November 2026, 10:30 and 23:30 in Rome; the night of 28 March 2026 has 23 hours.
  @Test(
    arguments: [
      (1_795_339_800, 1_795_420_800), (1_795_386_600, 1_795_420_800), (1_774_694_100, 1_774_767_600),
    ] as [(Int64, Int64)])
  func `until tomorrow is nine o'clock of the next day on the organisation's wall`(_ now: Int64, _ end: Int64) {
    #expect(
      SilenceUntil.tomorrow.end(now: Instant(seconds: now), clock: HandlingDesk.rome) == Instant(seconds: end))
  }

  @Test func `an hour is an hour, and what ends with the data has no end`() {
    #expect(SilenceUntil.oneHour.end(now: Instant(seconds: 5), clock: .utc) == Instant(seconds: 3_605))
    #expect(SilenceUntil.recovered.end(now: Instant(seconds: 5), clock: .utc) == nil)
  }

  @Test func `a note is at most 500 characters, trimmed, without what cannot be shown`() throws {
    #expect(try HandlingNote("  due\r\nrighe\u{0}\u{7} è ").text == "due\nrighe   è")
    #expect(try HandlingNote(String(repeating: "è", count: 500)).text.count == 500)
    for count in [501, 100_000] {
      #expect(throws: AlarmHandlingProblem.noteTooLong) { try HandlingNote(String(repeating: "è", count: count)) }
    }
  }

  @Test func `a conflict says who and when, on the organisation's clock`() {
    let problem = AlarmHandlingProblem.takenBy(HandlingDesk.giulia, at: Instant(seconds: 1_795_339_800))
    #expect(problem.message(HandlingDesk.rome).it == "Il campanello è in carico a Giulia Rossi dal 22 nov 2026, 10:30.")
    #expect(problem.message(.utc).en == "Giulia Rossi has had this alarm since 22 Nov 2026, 09:30.")
    let changed = AlarmHandlingProblem.changed(to: .resolved, by: .commandLine, at: Instant(seconds: 1_795_339_800))
    #expect(
      changed.message(.utc).it
        == "Intanto il campanello è cambiato, ora è «rientrato» (riga di comando, 22 nov 2026, 09:30). Guardalo e decidi di nuovo."
    )
  }

  @Test func `every act that is not possible is explained in both languages`() {
    for state in AlarmState.allCases {
      for act in HandlingAct.allCases {
        let text = AlarmHandlingProblem.notPossible(act, in: state).message(.utc)
        #expect(!text.it.isEmpty && !text.en.isEmpty && text.it != text.en)
      }
    }
  }

  static func handling(_ state: AlarmState) -> Handling {
    Handling(
      state: state, by: HandlingDesk.giulia, at: HandlingDesk.now, dismissal: state == .dismissed ? .expected : nil,
      note: .empty, month: month("2026-01"), dataState: .ringing)
  }
}
