public import ArgumentParser

/// The command line: its commands, one file each.
public struct Campanello: AsyncParsableCommand {
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
        campanello alarm take ID                      look after it; also silence, resolve, dismiss
        campanello survey add "After a call" --kind nps   ask the customers
        campanello sample --alarm ID                  conversations to read
        campanello incident open "Pagamenti"          something broke: tell customers once
      Exit codes: 0 ok, 1 failed, 2 partial, 3 nothing matched, 10 an alarm rings (--fail-if-any),
      64 usage, 65 bad data, 69 no database, 75 try again, 77 permission, 78 configuration.
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, ImportsCommand.self, IndicatorsCommand.self, CustomersCommand.self, AlarmsCommand.self,
      AlarmCommand.self, ReplayCommand.self, LocateCommand.self, SpikesCommand.self, SampleCommand.self,
      MaskCommand.self, ReportCommand.self, SurveyCommand.self, CallBacksCommand.self, PersonCommand.self,
      IncidentCommand.self, ServiceCommand.self, MonitorCommand.self, OutletCommand.self, StatusCommand.self,
      HookCommand.self,
      RollupCommand.self, ConfigCommand.self,
      UserCommand.self, TokenCommand.self,
      DemoCommand.self, ServeCommand.self, BackupCommand.self, RestoreCommand.self,
    ])

  public init() {}

  /// Runs the command that the arguments name, and ends the process with its exit code where it fails.
  public static func runFromArguments() async {
    do {
      var command = try parseAsRoot(nil)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
