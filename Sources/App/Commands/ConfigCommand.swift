import Intake
import HousePages
import ArgumentParser
import Connectors
import Facts
import Indicators
import Ledger
import People
import Primitives
import Storage

/// `campanello config`: the organisation's settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show or change the organisation's settings.",
    subcommands: [Show.self, Set.self, Unset.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All settings.")
    @OptionGroup var options: SharedOptions
    @Flag(name: .long, help: "Say where each value comes from.")
    var origin = false

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        let organisation = try database.read { try OrganisationStore.read($0) }
        if options.json {
          var values: [String: String] = [:]
          for setting in Setting.all(of: organisation) { values[setting.rawValue] = setting.value(in: organisation) }
          return try Output.json(values)
        }
        let standard = Organisation()
        for setting in Setting.all(of: organisation) {
          let value = setting.value(in: organisation)
          let from = value == setting.value(in: standard) ? "default" : "database"
          Output.line("\(setting.rawValue) = \(value)\(origin ? "  (\(from))" : "")")
        }
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change one setting.",
      discussion: """
        Example: campanello config set service_level_seconds 30
        Opening hours are seven days, Monday first: 9:00-18:00, with a break 9:00-13:00,14:00-18:00, over midnight \
        22:00-6:00, closed -; then it when closed on Italian holidays, and closing days of your own (24/12/2026, every \
        year 7/12, a stretch 10/8/2026..21/8/2026). business_hours.phone are those of the telephone alone.
        """)
    @OptionGroup var options: SharedOptions
    @Argument(help: "\(SettingName.list)")
    var name: String
    @Argument var value: String

    func run() throws {
      try options.reporting {
        let setting = try SettingName.setting(name)
        let database = try Schema.open(options)
        try database.write { connection in
          guard try SettingChange.make(setting, to: value, by: .commandLine, now: .now, connection) else {
            let why = setting.refusal(of: value)
            throw Refusal(
              .usage, "bad_value", it: "«\(value)» non va bene per \(name). \(why.it)",
              en: "\"\(value)\" does not fit \(name). \(why.en)")
          }
        }
        try database.read { try Self.tell(setting, options, $0) }
      }
    }

    /// Hours in words, so that what was understood is seen; and a channel of which nothing came yet.
    private static func tell(_ setting: Setting, _ options: SharedOptions, _ connection: Connection) throws {
      let language = options.language
      let hours = BusinessHours(setting.value(in: try OrganisationStore.read(connection)))
      if let hours, !options.json { Output.line(hours.words(language)) }
      guard hours != nil, case .channelHours(let channel) = setting, Channel(rawValue: channel) == nil else { return }
      let known = try DimensionValues(connection).values(of: .channel)
      if known.contains(where: { $0.lowercased() == channel }) { return }
      let list = known.isEmpty ? "" : " (" + known.joined(separator: ", ") + ")"
      Output.error(
        language == .it
          ? "Nei dati non c'è ancora un canale «\(channel)»\(list): l'orario vale quando arriva."
          : "There is no channel \"\(channel)\" in the data yet\(list): the hours count once it comes.")
    }
  }

  struct Unset: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take one setting back to its default; the hours of a channel to those of all.",
      discussion: "Example: campanello config unset business_hours.phone")
    @OptionGroup var options: SharedOptions
    @Argument(help: "\(SettingName.list)")
    var name: String

    func run() throws {
      try options.reporting {
        let setting = try SettingName.setting(name)
        let database = try Schema.open(options)
        _ = try database.write { connection in
          try SettingChange.make(
            setting, to: setting.value(in: Organisation()), by: .commandLine, now: .now, connection)
        }
      }
    }
  }
}

/// The name of a setting as it was typed: `business_hours.telefono` means `business_hours.phone`.
private enum SettingName {
  static let list = (Setting.common.map(\.rawValue) + ["business_hours.CHANNEL"]).joined(separator: ", ")

  static func setting(_ name: String) throws -> Setting {
    guard let setting = Setting(rawValue: name) else {
      throw Refusal(
        .usage, "unknown_setting", it: "«\(name)» non è un'impostazione. Ci sono: \(list).",
        en: "\"\(name)\" is not a setting. There are: \(list).")
    }
    guard case .channelHours(let word) = setting else { return setting }
    return .channelHours(ChannelWords.channel(word))
  }
}
