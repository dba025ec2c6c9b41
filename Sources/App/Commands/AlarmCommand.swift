import AlarmPages
import Alarms
import ArgumentParser
import Indicators
import People
import Primitives
import Storage

/// `campanello alarm ID`: one alarm, whole; and what people do to it.
struct AlarmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarm", abstract: "One alarm with its arithmetic, its place and what was done; working on it.",
    discussion: """
      Examples
        campanello alarm alr_…                                 (options: campanello alarm show --help)
        campanello alarm take alr_… --by giulia@example.it
        campanello alarm silence alr_… --until tomorrow
        campanello alarm resolve alr_… --note "Two more people on the phones."
        campanello alarm dismiss alr_… --reason expected
      """,
    subcommands: [
      Show.self, Take.self, Release.self, Silence.self, Resolve.self, Dismiss.self, Reopen.self,
    ], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One alarm, whole. The word show may be left out.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The alarm's id, as `campanello alarms` prints it.")
    var id: String

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        let (answer, clock) = try database.read { connection in
          (try AlarmAnswer(id, connection), try OrganisationStore.read(connection).clock)
        }
        if options.json { return try Output.json(answer) }
        AlarmListing.whole(answer.alarm, options.language)
        answer.printHistory(clock, options.language)
      }
    }
  }

  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Look after an alarm.")
    @OptionGroup var work: AlarmWork
    func run() throws {
      try work.run { id, handler, now, _, connection in
        try AlarmHandling.take(id, by: handler, now: now, connection)
      }
    }
  }

  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give a taken alarm back.")
    @OptionGroup var work: AlarmWork
    func run() throws {
      try work.run { id, handler, now, _, connection in
        try AlarmHandling.release(id, by: handler, now: now, connection)
      }
    }
  }

  struct Silence: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep an alarm silent for a time.")
    @OptionGroup var work: AlarmWork
    @Option(name: .long, help: "1h, tomorrow (9:00) or recovered (until the data no longer show it).")
    var until: SilenceUntil
    func run() throws {
      try work.run { id, handler, now, clock, connection in
        try AlarmHandling.silence(id, until: until, by: handler, clock: clock, now: now, connection)
      }
    }
  }

  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What made it ring is mended.")
    @OptionGroup var work: AlarmWork
    @Option(name: .long, help: "What solved it, in at most 500 characters.")
    var note = ""
    func run() throws {
      try work.run { id, handler, now, _, connection in
        let note = try HandlingNote(note)
        try AlarmHandling.resolve(id, note: note, by: handler, now: now, connection)
      }
    }
  }

  struct Dismiss: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "It is not a problem: it will not ring again.")
    @OptionGroup var work: AlarmWork
    @Option(name: .long, help: "expected, data-error, not-useful or other.")
    var reason: DismissalReason
    @Option(name: .long, help: "Why, in at most 500 characters.")
    var note = ""
    func run() throws {
      try work.run { id, handler, now, _, connection in
        let note = try HandlingNote(note)
        try AlarmHandling.dismiss(id, reason: reason, note: note, by: handler, now: now, connection)
      }
    }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take back a silence, a resolution or a dismissal.")
    @OptionGroup var work: AlarmWork
    func run() throws {
      try work.run { id, handler, now, _, connection in
        try AlarmHandling.reopen(id, by: handler, now: now, connection)
      }
    }
  }
}

/// What every act on an alarm takes, and how it runs.
struct AlarmWork: ParsableArguments {
  @OptionGroup var options: SharedOptions

  @Argument(help: "The alarm's id, as `campanello alarms` prints it.")
  var id: String

  @Option(name: .long, help: "The e-mail address of the person who does it (default: the command line itself).")
  var by: String?

  func run(
    _ act: (String, AlarmHandler, Instant, ZoneClock, Connection) throws -> Void
  ) throws {
    try options.reporting {
      let database = try Schema.open(options)
      let clock = try database.read { try OrganisationStore.read($0).clock }
      let answer = try Refusal.tellingTimes(on: clock) {
        try database.write { connection in
          try act(id, try handler(connection), .now, clock, connection)
          return try AlarmAnswer(id, connection)
        }
      }
      if options.json { return try Output.json(answer) }
      Output.line("✓ \(answer.words(clock)[options.language])")
      Output.line("  \(answer.alarm.sentence[options.language])")
    }
  }

  private func handler(_ connection: Connection) throws -> AlarmHandler {
    guard let by else { return .commandLine }
    let person = try Person.named(by, connection)
    guard person.isEnabled, person.role.may(.actOnAlarms) else {
      throw Refusal(
        .forbidden, "not_permitted", it: "\(person.name.text) non può agire sui campanelli.",
        en: "\(person.name.text) may not act on alarms.")
    }
    return AlarmHandler(personID: person.id, name: person.name.text)
  }
}
