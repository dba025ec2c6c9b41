import ArgumentParser
import Facts
import Indicators
import Primitives
import Storage

/// `campanello indicators`: figures, each with its count and its margin.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "Figures by period and segment, with counts and margins.",
    discussion: "Example: campanello indicators --indicator csat --by channel,team --from 2026-01")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "One or more of the catalogue, separated by commas (default: all).")
  var indicator: String?

  @Option(name: .long, help: "Split by channel, team, queue, reason, product, agent, or a column of yours.")
  var by: String?

  @Option(name: .long, help: "First month, YYYY-MM (default: the first with data).")
  var from: Month?

  @Option(name: .long, help: "Last month, YYYY-MM (default: the last with data).")
  var to: Month?

  @Option(name: .long, help: "Only this segment: channel=phone. May be repeated.")
  var `where`: [String] = []

  @Option(name: .long, help: "month, week, day or hour.")
  var grain: String = "month"

  @Flag(name: .long, help: "What each indicator means, instead of figures.")
  var definitions = false

  func run() throws {
    try Failure.reporting(options) {
      let indicators = try chosen()
      if definitions { return try IndicatorListing.definitions(indicators, options) }
      let database = try Schema.open(options)
      let figures = try database.read { connection in try self.figures(indicators, connection) }
      if options.json {
        try Output.json(DataList(data: figures.map { IndicatorLine($0, by: dimensions, options.language) }))
      } else if figures.isEmpty {
        throw Failure(
          .nothingMatched, "nothing_matched", it: "Nessun dato per questa richiesta.", en: "No data for this request.")
      } else {
        IndicatorListing.table(figures, by: dimensions, options)
      }
    }
  }

  private var dimensions: [Dimension] {
    (by ?? "").split(separator: ",").map { Dimension(String($0).trimmed) }
  }

  private func chosen() throws -> [Indicator] {
    guard let indicator else { return Indicator.allCases }
    return try indicator.split(separator: ",").map { name in
      guard let one = Indicator(rawValue: String(name).trimmed) else {
        let known = Indicator.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          .usage, "unknown_indicator", it: "«\(name)» non è un indicatore. Ci sono: \(known).",
          en: "\"\(name)\" is not an indicator. There are: \(known).")
      }
      return one
    }
  }

  private func figures(_ indicators: [Indicator], _ connection: Connection) throws -> [Figure] {
    guard let grain = Grain(rawValue: grain) else {
      throw Failure(
        .usage, "bad_grain", it: "--grain è month, week, day o hour.", en: "--grain is month, week, day or hour.")
    }
    let reader = try IndicatorReader(connection)
    guard let data = try reader.monthsWithData() else { return [] }
    let first = from ?? data.lowerBound
    let last = to ?? data.upperBound
    if to == nil, first > last { return [] }
    guard first <= last else {
      throw Failure(.usage, "bad_period", it: "--from viene dopo --to.", en: "--from comes after --to.")
    }
    let within = Pseudonym.uncover(try Segment(arguments: self.where), reader.values)
    let query = IndicatorQuery(by: dimensions, from: first, to: last, within: within, grain: grain)
    return Pseudonym.cover(try reader.table(query).figures(of: indicators), reader.values)
  }
}
