import Alarms
import ArgumentParser
import Storage

/// `campanello alarm ID`: one alarm, whole.
struct AlarmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarm", abstract: "One alarm with its arithmetic, its place and what else moved.")

  @OptionGroup var options: SharedOptions

  @Argument(help: "The alarm's id, as `campanello alarms` prints it.")
  var id: String

  func run() throws {
    try Failure.reporting(options) {
      let database = try Schema.open(options)
      guard let alarm = try database.read({ try AlarmStore.find(id, $0) }) else {
        throw Failure(
          .nothingMatched, "no_such_alarm", it: "Non c'è un campanello \(id).", en: "There is no alarm \(id).")
      }
      if options.json { return try Output.json(alarm) }
      AlarmListing.whole(alarm, options.language)
    }
  }
}
