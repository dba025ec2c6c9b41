import CustomerPages
import ArgumentParser
import Primitives
import Storage

/// `campanello customers`: whether customers stay.
struct CustomersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customers", abstract: "Whether customers stay: churn, length of stay, products held.",
    discussion: "Example: campanello customers risk --limit 20",
    subcommands: [Health.self, Risk.self], defaultSubcommand: Health.self)

  struct Health: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Churn, length of stay, products held.")
    @OptionGroup var options: SharedOptions

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        if options.json {
          guard let answer = try database.read({ try CustomerAnswer(now: .now, $0) }) else {
            throw CustomersCommand.nothing
          }
          return try Output.json(answer)
        }
        let page = try database.read {
          try CustomerReport.page(now: .now, mayImport: false, options.language, $0)
        }
        if case .noCustomers = page.content { throw CustomersCommand.nothing }
        CustomerListing.page(page)
      }
    }

  }

  struct Risk: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Who may leave in the next 90 days, why, and how good the list is.")
    @OptionGroup var options: SharedOptions
    @Option(name: .long, help: "Customers to list, 1 to 1000.")
    var limit = 20

    func validate() throws {
      if !(1...1_000).contains(limit) { throw ValidationError("--limit goes from 1 to 1000.") }
    }

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        if options.json {
          return try Output.json(AtRiskAnswer(try database.read { try AtRiskReport.risk($0) }, limit: limit))
        }
        let page = try database.read { try AtRiskReport.page(options.language, $0) }
        CustomerListing.atRisk(page, limit: limit)
      }
    }
  }

  fileprivate static let nothing = Refusal(
    .notFound, "nothing_matched", it: "Non ci sono ancora clienti: importa un file con --kind customers.",
    en: "No customers yet: bring in a file with --kind customers.")
}
