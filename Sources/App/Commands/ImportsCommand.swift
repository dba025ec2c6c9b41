import HousePages
import PageKit
import ArgumentParser
import Facts
import Primitives
import Storage

/// `campanello imports`: what was brought in.
struct ImportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "imports", abstract: "The imports that were made.")

  @OptionGroup var options: SharedOptions

  func run() throws {
    try options.reporting {
      let database = try Schema.open(options)
      let imports = try database.read { try ImportStore.all($0) }
      if options.json { return try Output.json(AnswerList(imports.map(ImportAnswer.init))) }
      let it = options.language == .it
      let numbers = NumberText(options.language)
      var table = TextTable(
        it
          ? ["n.", "quando", "file", "cosa", "fonte", "aggiunte", "cambiate", "uguali", "rifiutate", ""]
          : ["no.", "when", "file", "what", "source", "added", "changed", "unchanged", "rejected", ""],
        figures: [0, 5, 6, 7, 8])
      for one in imports {
        table.add([
          String(one.id), one.finishedAt.rfc3339, one.file, one.kind.rawValue, one.source,
          numbers.count(Double(one.added)), numbers.count(Double(one.changed)),
          numbers.count(Double(one.unchanged)), numbers.count(Double(one.rejected)),
          one.undoneAt == nil ? "" : (it ? "annullata" : "undone"),
        ])
      }
      Output.line(table.text)
    }
  }
}
