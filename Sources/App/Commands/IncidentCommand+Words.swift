import ArgumentParser
import Incidents
import Primitives
import Storage

extension IncidentCommand {
  /// `campanello incident correct`: other words for what was published.
  struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Other words for an update that was published; outlets that allow it are edited.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The update's number, as `incident show --json` has it.")
    var update: Int64
    @Argument(help: "The text in Italian; empty where there is only an English one.")
    var text: String
    @Option(name: .long, help: "The text in English.")
    var en = ""
    @Flag(name: .long, help: "Mail those who subscribed once more; the subject begins with Correzione: or Correction:.")
    var tellSubscribers = false

    func run() throws {
      try options.reporting {
        let base = try StatedSettings(file: nil)["CAMPANELLO_URL"] ?? ""
        try Schema.open(options).write {
          try IncidentStore.correct(
            update, to: PublicText(it: text, en: en), tellsSubscribers: tellSubscribers, by: .commandLine,
            publicURL: base, now: .now, $0)
        }
      }
    }
  }

  /// `campanello incident learned`: what was learned, for the house.
  struct Learned: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write what was learned, for the house.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The incident's number.")
    var id: Int64
    @Argument(help: "What happened, why, what changes.")
    var text: String

    func run() throws {
      try options.reporting {
        try Schema.open(options).write {
          try IncidentStore.set(retrospective: text, of: id, by: .commandLine, now: .now, $0)
        }
      }
    }
  }
}
