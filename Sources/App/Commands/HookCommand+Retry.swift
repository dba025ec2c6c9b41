import Ledger
import ArgumentParser
import Intake
import Primitives
import Secrets
import Storage

extension HookCommand {
  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Try again what was set aside, after an upgrade for example.",
      discussion: "With CAMPANELLO_KEY what came is read anew; without it, only what had been read already.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its name.")
    var name: String

    func run() throws {
      try options.reporting {
        let key = try DeliverySettings(try StatedSettings(file: nil)).key
        let retry = try Schema.open(options).write { connection in
          guard let hook = try LiveHookStore.find(name, connection) else { throw LiveHookProblem.noSuchHook }
          return try LiveHookStore.tryAgain(
            hook, by: .commandLine, now: .now, open: { key?.open($0, purpose: "hook \(name)") }, connection)
        }
        if options.json { return try Output.json(Answer(again: retry.again, left: retry.left)) }
        Output.line(
          options.language == .it
            ? "Rimessi in coda: \(retry.again). Restano da parte: \(retry.left)."
            : "Waiting again: \(retry.again). Still set aside: \(retry.left).")
      }
    }

    struct Answer: Encodable {
      var again: Int
      var left: Int
    }
  }
}
