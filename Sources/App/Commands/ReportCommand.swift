import Markup
import AlarmPages
import Alarms
import ArgumentParser
import Facts
import Indicators
import Primitives
import Storage
import WebAssets

/// `campanello report`: the month on one page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The month on one page: what rings, and the figures beside last month and last year.")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "The month, YYYY-MM (default: the last settled one).")
  var month: Month?

  @Option(name: .long, help: "text, md, or html: a page to open, print or mail.")
  var format = "text"

  func run() throws {
    try options.reporting {
      guard ["text", "md", "html"].contains(format) else {
        throw Refusal(.usage, "bad_format", it: "--format è text, md o html.", en: "--format is text, md or html.")
      }
      let database = try Schema.open(options)
      let report = try database.read { connection in
        try MonthReport(month, now: .now, connection)
      }
      if options.json { return try Output.json(report.answer(options.language)) }
      if format == "html" {
        return Output.text(report.letter(options.language).document(stylesheet: WebAssets.stylesheet).text)
      }
      Output.line(report.text(options.language, markdown: format == "md"))
    }
  }
}
