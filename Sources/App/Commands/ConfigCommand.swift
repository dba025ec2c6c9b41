import ArgumentParser
import Facts
import Indicators
import People
import Primitives
import Reports
import Storage

/// `campanello config`: the organisation's settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show or change the organisation's settings.",
    subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All settings.")
    @OptionGroup var options: SharedOptions
    @Flag(name: .long, help: "Say where each value comes from.")
    var origin = false

    func run() throws {
      try Failure.reporting(options) {
        let database = try Schema.open(options)
        let organisation = try database.read { try OrganisationStore.read($0) }
        if options.json {
          var values: [String: String] = [:]
          for setting in Setting.allCases { values[setting.rawValue] = setting.value(in: organisation) }
          return try Output.json(values)
        }
        let standard = Organisation()
        for setting in Setting.allCases {
          let value = setting.value(in: organisation)
          let from = value == setting.value(in: standard) ? "default" : "database"
          Output.line("\(setting.rawValue) = \(value)\(origin ? "  (\(from))" : "")")
        }
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change one setting.", discussion: "Example: campanello config set service_level_seconds 30")
    @OptionGroup var options: SharedOptions
    @Argument(help: "\(Setting.allCases.map(\.rawValue).joined(separator: ", "))")
    var name: String
    @Argument var value: String

    func run() throws {
      try Failure.reporting(options) {
        guard let setting = Setting(rawValue: name) else {
          throw Failure(
            .usage, "unknown_setting", it: "«\(name)» non è un'impostazione.", en: "\"\(name)\" is not a setting.")
        }
        let database = try Schema.open(options)
        try database.write { connection in
          guard try SettingChange.make(setting, to: value, by: .commandLine, now: .now, connection) else {
            throw Failure(
              .usage, "bad_value", it: "«\(value)» non va bene per \(name).", en: "\"\(value)\" does not fit \(name).")
          }
        }
      }
    }
  }
}
