public import ArgumentParser

/// The command line: its commands, one file each.
public struct Campanello: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "campanello",
    abstract: "The alarm bell of a customer service.",
    discussion: """
      Esempi · Examples
        campanello demo --no-serve                    an example company, and its Monday page
        campanello import tickets.csv --dry-run       see how a file would be read
        campanello import tickets.csv                 bring it in
        campanello indicators --by channel            figures, with margins
        campanello alarms                             what rings, where, what to do next
        campanello sample --alarm ID                  conversations to read
      Exit codes: 0 ok, 1 failed, 2 partial, 3 nothing matched, 10 an alarm rings (--fail-if-any),
      64 usage, 65 bad data, 69 no database, 75 try again, 77 permission, 78 configuration.
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, ImportsCommand.self, IndicatorsCommand.self, AlarmsCommand.self, AlarmCommand.self,
      ReplayCommand.self, LocateCommand.self, SampleCommand.self, MaskCommand.self, ReportCommand.self,
      RollupCommand.self, ConfigCommand.self, DemoCommand.self,
    ])

  public init() {}
}
