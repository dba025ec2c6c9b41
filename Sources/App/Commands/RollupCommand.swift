import ArgumentParser
import Facts
import Indicators
import Primitives
import Storage

/// `campanello rollup --rebuild`: makes the sums again from the facts.
struct RollupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup", abstract: "Make the sums again from the facts; the result is the same to the byte.")

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "Do it.")
  var rebuild = false

  func run() throws {
    try options.reporting {
      guard rebuild else {
        throw Refusal(
          .usage, "nothing_to_do", it: "Scrivi rollup --rebuild per rifare i conteggi.",
          en: "Write rollup --rebuild to make the sums again.")
      }
      let database = try Schema.open(options)
      try database.write { connection in
        try Rebuild.run(organisation: try OrganisationStore.read(connection), connection)
      }
      Output.error(options.language == .it ? "Conteggi rifatti." : "Sums made again.")
    }
  }
}
