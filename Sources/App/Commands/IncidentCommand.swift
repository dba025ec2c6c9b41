import IncidentPages
import PageKit
import ArgumentParser
import Foundation
import Incidents
import Indicators
import Primitives
import Storage

/// `campanello incident`: what goes on, and what customers are told of it.
struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Incidents and maintenance: open, update, correct, resolve.",
    discussion: """
      Examples
        campanello incident open "Pagamenti con carta" --en "Card payments" --service 1=major_outage
        campanello incident update 1 "Non si può pagare con carta." --phase investigating --next 30 --all-outlets
        campanello incident cause 1 supplier --note "banca"
        campanello incident update 1 "Risolto." --phase resolved --all-outlets
        campanello incident open "Lavori" --from 2026-11-24T22:00 --to 2026-11-24T23:00
        campanello incident move 2 --from 2026-11-25T22:00 --to 2026-11-25T23:00
        campanello incident cancel 2
      A running server publishes what these commands put into its outbox.
      """,
    subcommands: [
      List.self, Show.self, Open.self, Update.self, Correct.self, Move.self, Cancel.self, Rename.self, Cause.self,
      Note.self, Learned.self,
      Conversations.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Those that are open; with --all those of a year.")
    @OptionGroup var options: SharedOptions
    @Flag(name: .long, help: "Also those that are over.")
    var all = false

    func run() throws {
      try options.reporting {
        let now = Instant.now
        let (incidents, clock) = try Schema.open(options).read { connection in
          let from = Instant(seconds: now.seconds - Int64(StatusSnapshot.history) * 86_400)
          let found =
            try all ? IncidentQueries.since(from, connection) : IncidentQueries.open(now: now, connection)
          return (found, try OrganisationStore.read(connection).clock)
        }
        if options.json { return try Output.json(AnswerList(incidents.map { IncidentAnswer($0, now: now) })) }
        let language = options.language
        let it = language == .it
        if incidents.isEmpty { return Output.line(it ? "Nessun incidente aperto." : "No open incident.") }
        let moments = MomentText(clock, language)
        var table = TextTable(
          it ? ["n.", "dal", "fase", "gravità", "titolo"] : ["no.", "since", "phase", "severity", "title"],
          figures: [0])
        for one in incidents {
          table.add([
            String(one.id), moments.text(one.startedAt), one.phase(at: now).name[language], one.severity.word[language],
            one.title[language],
          ])
        }
        Output.line(table.text)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One incident, with what was said and where.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The incident's number.")
    var id: Int64

    func run() throws {
      try options.reporting {
        let now = Instant.now
        let answer = try Schema.open(options).read { connection in
          guard let incident = try IncidentQueries.find(id, connection) else { throw IncidentProblem.noSuchIncident }
          return try IncidentAnswer(incident, now: now, connection)
        }
        if options.json { return try Output.json(answer) }
        for line in answer.lines(options.language) { Output.line(line) }
      }
    }
  }

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open one; customers see it from its first update on. Prints its number.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The title in Italian; empty where there is only an English one.")
    var title: String
    @Option(name: .long, help: "The title in English.")
    var en = ""
    @Option(name: .long, help: "minor, major or critical.")
    var severity: IncidentSeverity = .major
    @Option(name: .long, help: "A service it hits, as NUMBER=STATE: 1=partial_outage. May be repeated.")
    var service: [ServiceArgument] = []
    @Option(name: .long, help: "The alarm it is opened from.")
    var alarm: String?
    @Option(name: .long, help: "When it began: 2026-11-23T09:05 on the organisation's clock.")
    var since: MomentArgument?
    @Option(name: .long, help: "Of a maintenance: its beginning.")
    var from: MomentArgument?
    @Option(name: .long, help: "Of a maintenance: its end.")
    var to: MomentArgument?

    func run() throws {
      try options.reporting {
        let (id, notes) = try Schema.open(options).write { connection in
          let clock = try OrganisationStore.read(connection).clock
          var opening = IncidentOpening(
            title: PublicText(it: title, en: en), severity: severity,
            services: Dictionary(service.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 }), alarm: alarm,
            startedAt: try since.map { try $0.moment(clock).instant })
          let moments = try [since, from, to].compactMap { try $0?.moment(clock) }
          if let from, let to {
            opening.kind = .maintenance
            opening.window = Incident.Window(from: try from.moment(clock).instant, to: try to.moment(clock).instant)
          } else if from != nil || to != nil {
            throw IncidentProblem.windowWrong
          }
          var generator = SystemRandomNumberGenerator()
          let id = try IncidentStore.open(
            opening, by: .commandLine, now: .now, using: &generator, connection)
          return (id, moments.compactMap(\.note))
        }
        for note in notes { Output.error(note[options.language]) }
        if options.json { return try Output.json(["id": id]) }
        Output.line(String(id))
      }
    }
  }

  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Publish an update; --all-outlets for every outlet.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The incident's number.")
    var id: Int64
    @Argument(help: "The text in Italian; empty where there is only an English one.")
    var text: String
    @Option(name: .long, help: "The text in English.")
    var en = ""
    @Option(
      name: .long, help: "investigating, identified, monitoring, resolved; of a maintenance in_progress, completed.")
    var phase: IncidentPhase
    @Option(name: .long, help: "Promise the next update within so many minutes.")
    var next: Int?
    @Option(name: .long, help: "A service and how it stands: 1=operational. May be repeated.")
    var service: [ServiceArgument] = []
    @Option(name: .long, help: "An outlet it goes to, by number. May be repeated.")
    var outlet: [Int64] = []
    @Flag(name: .long, help: "To every outlet that is in use.")
    var allOutlets = false
    @Flag(name: .long, help: "No mail to those who subscribed.")
    var noMail = false

    func run() throws {
      try options.reporting {
        let now = Instant.now
        let base = try StatedSettings(file: nil)["CAMPANELLO_URL"] ?? ""
        let isDraft = try Schema.open(options).write { connection in
          let everywhere = try allOutlets ? OutletStore.all(connection).filter(\.isEnabled).map(\.id) : outlet
          let draft = UpdateDraft(
            phase: phase, text: PublicText(it: text, en: en),
            promisedAt: next.map { now.adding(minutes: Int64($0)) },
            services: Dictionary(service.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 }),
            outlets: everywhere.map { OutletChoice(outlet: $0) }, mailsSubscribers: !noMail)
          let last = try IncidentQueries.lastPublished(id, connection)
          let needsApproval = try OrganisationStore.read(connection).wantsSecondEyes
          try IncidentStore.write(
            draft, on: id, after: last, needsApproval: needsApproval, by: .commandLine, publicURL: base, now: now,
            connection)
          return needsApproval
        }
        let it = options.language == .it
        Output.error(
          isDraft
            ? (it ? "Aspetta che un'altra persona lo approvi." : "It waits for another person's approval.")
            : (it ? "Pubblicato." : "Published."))
      }
    }
  }

  struct Cause: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say whose fault it is: own, outside or supplier.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The incident's number.")
    var id: Int64
    @Argument(help: "own, outside or supplier.")
    var cause: IncidentCause
    @Option(name: .long, help: "What it rests on; for a supplier, which one.")
    var note = ""

    func run() throws {
      try options.reporting {
        try Schema.open(options).write {
          try IncidentStore.confirm(cause, note: note, of: id, by: .commandLine, now: .now, $0)
        }
      }
    }
  }

  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a note into the timeline, for the house.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The incident's number.")
    var id: Int64
    @Argument(help: "The note.")
    var text: String

    func run() throws {
      try options.reporting {
        try Schema.open(options).write {
          try IncidentStore.note(text, on: id, by: .commandLine, now: .now, $0)
        }
      }
    }
  }
}
