import IncidentPages
import PageKit
import ArgumentParser
import Incidents
import Ledger
import People
import Primitives
import Storage

/// `campanello monitor`: what is kept an eye on because it may be the cause of an incident.
struct MonitorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monitor", abstract: "Suppliers' status pages, feeds of notices and own addresses.",
    discussion: """
      What they show stands beside an incident as a sign of its cause. A running server looks at them.
      campanello monitor add statuspage "Banca" https://status.example.com
      campanello monitor add feed "Scioperi" https://example.it/scioperi.xml
      campanello monitor add http "Area clienti" https://www.example.it/login
      """,
    subcommands: [List.self, Add.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Each with how it answers.")
    @OptionGroup var options: SharedOptions

    func run() throws {
      try options.reporting {
        let monitors = try Schema.open(options).read { try MonitorStore.all($0) }
        if options.json { return try Output.json(AnswerList(monitors.map(Answer.init))) }
        let language = options.language
        var table = TextTable(
          language == .it
            ? ["n.", "nome", "che cos'è", "indica", "come sta"]
            : ["no.", "name", "what it is", "points to", "how it is"],
          figures: [0])
        for one in monitors {
          table.add([
            String(one.id), one.name, one.kind.name[language], one.pointsTo.name[language],
            MonitorReport.state(one)[language],
          ])
        }
        Output.line(table.text)
      }
    }
  }

  struct Answer: Encodable {
    var id: Int64
    var kind: String
    var name: String
    var address: String
    var pointsTo: String
    var checkedAt: String?
    var answeredAt: String?
    var problem: String?

    init(_ one: Monitor) {
      id = one.id
      kind = one.kind.rawValue
      name = one.name
      address = one.address
      pointsTo = one.pointsTo.rawValue
      checkedAt = one.checkedAt?.rfc3339
      answeredAt = one.answeredAt?.rfc3339
      problem = one.problem.isEmpty ? nil : one.problem
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep an eye on one more; prints its number.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "statuspage, feed or http.")
    var kind: Monitor.Kind
    @Argument(help: "Its name: the supplier's, the authority's, the page's.")
    var name: String
    @Argument(
      help: "Its address. Of a status page the page's own: /api/v2/summary.json is added, unless it ends in .json.")
    var address: String
    @Option(name: .long, help: "What a sign of it points to: own, outside, supplier.")
    var pointsTo: IncidentCause?

    func run() throws {
      try options.reporting {
        let id = try Schema.open(options).write {
          try MonitorStore.add(
            kind, name: name, address: address, pointsTo: pointsTo, by: .commandLine, now: .now, $0)
        }
        Output.line(String(id))
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take one away, with what it showed.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its number.")
    var id: Int64

    func run() throws {
      try options.reporting {
        try Schema.open(options).write { try MonitorStore.remove(id, by: .commandLine, now: .now, $0) }
      }
    }
  }
}
