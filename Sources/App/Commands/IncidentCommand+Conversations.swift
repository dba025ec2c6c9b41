import PageKit
import IncidentPages
import ArgumentParser
import Conversations
import Incidents
import Indicators
import Primitives
import Storage

extension IncidentCommand {
  /// `campanello incident conversations`: which belong to it, and one answer for all of them.
  struct Conversations: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find the conversations of an incident, link them, write one answer for all.",
      discussion: """
        campanello incident conversations 3 --since 2026-11-23T10:00 --reason Pagamenti --word carta --link
        campanello incident conversations 3 --answer "È tutto risolto." --file risposte.csv
        """)
    @OptionGroup var options: SharedOptions
    @Argument(help: "The incident's number.")
    var id: Int64
    @Option(
      name: .long, help: "Conversations that came from then on (default: a quarter of an hour before the incident).")
    var since: MomentArgument?
    @Option(name: .long, help: "And before then (default: the incident's end, or now).")
    var until: MomentArgument?
    @Option(name: .long) var channel: String?
    @Option(name: .long) var queue: String?
    @Option(name: .long) var reason: String?
    @Option(name: .long) var product: String?
    @Option(name: .long) var team: String?
    @Option(name: .long, help: "A word in them; may be repeated: any of them.")
    var word: [String] = []
    @Flag(name: .long, help: "Link all that are found.")
    var link = false
    @Option(name: .long, help: "The answer for the linked ones.")
    var answer: String?
    @Option(name: .long, help: "The CSV file of answers to write, with each conversation's number.")
    var file: String?

    func validate() throws {
      if (answer == nil) != (file == nil) { throw ValidationError("--answer and --file belong together.") }
    }

    private struct Answer: Encodable {
      var found: Int
      var linked: Int
      var conversations: [Line]
    }

    private struct Line: Encodable {
      var id: String
      var openedAt: String
      var channel: String
      var isLinked: Bool
    }

    func run() throws {
      try options.reporting {
        let now = Instant.now
        let outcome = try Schema.open(options).write { connection in
          guard let incident = try IncidentQueries.find(id, connection) else { throw IncidentProblem.noSuchIncident }
          let search = try search(incident, now: now, connection)
          if link {
            let count = try LinkedConversations.link(search, to: id, now: now, connection)
            try IncidentStore.conversations(.linked, count: count, of: id, by: .commandLine, now: now, connection)
          }
          if let text = answer, let file {
            let written = try LinkedReport.answers(id, text, .plain, connection)
            try Output.file(written.text, to: file)
            try IncidentStore.conversations(
              .replied, count: written.count, of: id, by: .commandLine, now: now, connection)
          }
          let found = try LinkedConversations.find(search, for: id, limit: 20, connection)
          return Answer(
            found: found.count, linked: try LinkedConversations.count(id, connection),
            conversations: found.shown.map {
              Line(id: $0.externalID, openedAt: $0.openedAt.rfc3339, channel: $0.channel, isLinked: $0.isLinked)
            })
        }
        if options.json { return try Output.json(outcome) }
        let it = options.language == .it
        Output.line(
          it
            ? "Trovate: \(outcome.found). Collegate: \(outcome.linked)."
            : "Found: \(outcome.found). Linked: \(outcome.linked).")
      }
    }

    private func search(_ incident: Incident, now: Instant, _ connection: Connection) throws -> ConversationSearch {
      let clock = try OrganisationStore.read(connection).clock
      let pairs: [(Dimension, String?)] = [
        (.channel, channel), (.queue, queue), (.reason, reason), (.product, product), (.team, team),
      ]
      let values = Dictionary(uniqueKeysWithValues: pairs.compactMap { pair in pair.1.map { (pair.0, $0) } })
      let span = try LinkedReport.span(of: incident, now: now, connection)
      do throws(ConversationSearch.Problem) {
        return try ConversationSearch(
          from: since?.instant(clock) ?? span.from, to: until?.instant(clock) ?? span.to, values: values, words: word)
      } catch {
        let words = LinkedReport.words(error)
        throw Refusal(.invalid, "search_refused", it: words.it, en: words.en)
      }
    }
  }
}
