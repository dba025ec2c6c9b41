import ArgumentParser
import Foundation
import People
import Primitives
import Storage
import Web

/// `campanello serve`: the pages in a browser, until it is stopped.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the pages in a browser.",
    discussion: """
      Settings come from flags, then from the environment (CAMPANELLO_HOST, CAMPANELLO_PORT, CAMPANELLO_URL, …),
      then from the file that --config or CAMPANELLO_CONFIG names: lines of NAME=VALUE with the same names.
      """)

  @OptionGroup var options: SharedOptions
  @OptionGroup var serving: ServingOptions

  /// `@concurrent` as the protocol has it; else its own `run`, which prints the help, is called.
  @concurrent func run() async throws {
    try await options.reporting {
      let database = try Schema.open(options)
      let server = try Serving(database, at: options.database, serving, options.language)
      try await server.run()
    }
  }
}
