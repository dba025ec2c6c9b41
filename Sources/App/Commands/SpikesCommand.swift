import ArgumentParser
import Demand
import Facts
import FileFormats
import Indicators
import Primitives
import Storage

/// `campanello spikes FILE`: when contacts were more than the hour and chance explain, in any series.
struct SpikesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spikes", abstract: "When contacts, or mentions, were far more than usual, in any series.",
    discussion: """
      Of the conversations brought in: campanello spikes --by reason --days 14
      Of any file with a column of times, and perhaps one of counts (without it each row is one contact):
      campanello spikes calls.csv --json
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "A CSV, XLSX or JSON file (default: the conversations brought in).")
  var file: String?

  @Option(name: .long, help: "Of the conversations: channel, queue, reason, product or team.")
  var by = "channel"

  @Option(name: .long, help: "Of the conversations: the last so many days, 1 to 120.")
  var days = 14

  @Option(name: .long, help: "contacts (with a day's course of their own) or mentions (at any hour).")
  var rule = Rule.contacts

  @Option(name: .long, help: "Minutes of a slot: 5, 10, 15, 30 or 60.")
  var minutes = 5

  @Option(name: .long, help: "The column of times (default: the first that holds times).")
  var time: String?

  @Option(name: .long, help: "The column of counts (default: the first that holds numbers; none: a row is a contact).")
  var count: String?

  @Option(name: .long, help: "Days in which one false alert is accepted, for contacts.")
  var falseAlertIn = 14.0

  @Option(name: .long, help: "A file to write: timestamp and score (0 to 1) of every slot.")
  var scores: String?

  enum Rule: String, ExpressibleByArgument, CaseIterable { case contacts, mentions }

  func validate() throws {
    if ![5, 10, 15, 30, 60].contains(minutes) { throw ValidationError("--minutes is 5, 10, 15, 30 or 60.") }
    if !ContactQueries.dimensions.contains(Dimension(by)) {
      throw ValidationError("--by is channel, queue, reason, product or team.")
    }
    if !(1...120).contains(days) { throw ValidationError("--days goes from 1 to 120.") }
    if !(0.1...3_650).contains(falseAlertIn) { throw ValidationError("--false-alert-in goes from 0.1 to 3650 days.") }
  }

  func run() throws {
    try options.reporting {
      guard let file else { return try stored() }
      let series = try SeriesInput(file: file, time: time, count: count, minutes: minutes).read()
      let watch =
        switch rule {
        case .contacts: SpikeListing(contacts: series, falseAlertsPerDay: 1 / falseAlertIn)
        case .mentions: SpikeListing(mentions: series)
        }
      if let scores { try Self.write(watch.scoreLines, to: scores) }
      if options.json { try Output.json(watch.answer) } else { watch.print(options.language) }
    }
  }

  /// Of the conversations in the database.
  private func stored() throws {
    let listing = try Schema.open(options).read { connection in
      let reader = try IndicatorReader(connection)
      let clock = reader.organisation.clock
      var settings = SpikeSettings()
      settings.falseAlertsPerDay = 1 / falseAlertIn
      let today = clock.day(of: .now)
      let found = try ContactSpikes.find(
        by: Dimension(by), days: days, minutes: minutes, today: today, settings: settings,
        isHoliday: ItalianHolidays.contains,
        ContactQueries(connection, values: reader.values, clock: clock), clock)
      return ContactSpikeListing(found.spikes, watched: found.watched, by: Dimension(by), days: days)
    }
    if options.json { try Output.json(listing.answer) } else { listing.print(options.language) }
  }

  private static func write(_ lines: [String], to path: String) throws {
    try Output.file(lines.joined(separator: "\n") + "\n", to: path)
  }
}
