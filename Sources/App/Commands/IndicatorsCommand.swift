import AlarmPages
import PageKit
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
    try options.reporting {
      let question = try question()
      if definitions { return try IndicatorListing.definitions(question.indicators, options) }
      let figures = try Schema.open(options).read { try question.figures($0) }
      if options.json {
        try Output.json(AnswerList(figures.map { FigureAnswer($0, by: question.dimensions, options.language) }))
      } else if figures.isEmpty {
        throw Refusal(
          .notFound, "nothing_matched", it: "Nessun dato per questa richiesta.", en: "No data for this request.")
      } else {
        IndicatorListing.table(figures, by: question.dimensions, options)
      }
    }
  }

  private func question() throws -> FigureQuestion {
    try FigureQuestion(
      indicator: indicator, by: by, from: from?.description, to: to?.description, where: self.where, grain: grain)
  }
}
