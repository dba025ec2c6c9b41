import Ledger
import PageKit
import ArgumentParser
import Incidents
import Primitives
import Storage

/// `campanello service`: what customers use, and the status page shows.
struct ServiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "The services on the status page.",
    discussion: "Example: campanello service add \"Pagamenti\" --en \"Payments\"",
    subcommands: [List.self, Add.self, Rename.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "From the top of the page down.")
    @OptionGroup var options: SharedOptions

    func run() throws {
      try options.reporting {
        let services = try Schema.open(options).read { try ServiceStore.all($0) }
        if options.json {
          return try Output.json(
            AnswerList(services.map { ServiceAnswer(id: $0.id, key: $0.key, name: $0.name) }))
        }
        var table = TextTable(options.language == .it ? ["n.", "nome"] : ["no.", "name"], figures: [0])
        for service in services { table.add([String(service.id), service.name[options.language]]) }
        Output.line(table.text)
      }
    }
  }

  struct ServiceAnswer: Encodable {
    var id: Int64
    var key: String
    var name: PublicText
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add one at the end; prints its number.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The name in Italian.")
    var name: String
    @Option(name: .long, help: "The name in English.")
    var en = ""

    func run() throws {
      try options.reporting {
        var generator = SystemRandomNumberGenerator()
        let id = try Schema.open(options).write {
          try ServiceStore.add(PublicText(it: name, en: en), by: .commandLine, now: .now, using: &generator, $0)
        }
        Output.line(String(id))
      }
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give one another name.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its number.")
    var id: Int64
    @Argument(help: "The name in Italian.")
    var name: String
    @Option(name: .long, help: "The name in English.")
    var en = ""

    func run() throws {
      try options.reporting {
        try Schema.open(options).write {
          try ServiceStore.rename(id, to: PublicText(it: name, en: en), by: .commandLine, now: .now, $0)
        }
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take one off the page; past incidents keep its name.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its number.")
    var id: Int64

    func run() throws {
      try options.reporting {
        try Schema.open(options).write { try ServiceStore.remove(id, by: .commandLine, now: .now, $0) }
      }
    }
  }
}
