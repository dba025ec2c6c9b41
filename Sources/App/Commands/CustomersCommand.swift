import ArgumentParser
import Primitives
import Reports
import Storage
import Views

/// `campanello customers`: whether customers stay.
struct CustomersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customers", abstract: "Whether customers stay: churn, length of stay, products held.",
    discussion: "Example: campanello customers --db company.sqlite --json")

  @OptionGroup var options: SharedOptions

  func run() throws {
    try Failure.reporting(options) {
      let database = try Schema.open(options)
      if options.json {
        guard let answer = try database.read({ try CustomerAnswer(now: .now, $0) }) else { throw Self.nothing }
        return try Output.json(answer)
      }
      let page = try database.read { try CustomerReport.page(now: .now, mayImport: false, options.language, $0) }
      if case .noCustomers = page.content { throw Self.nothing }
      CustomerListing.page(page)
    }
  }

  private static let nothing = Failure(
    .nothingMatched, "nothing_matched", it: "Non ci sono ancora clienti: importa un file con --kind customers.",
    en: "No customers yet: bring in a file with --kind customers.")
}
