import ArgumentParser
import Connectors
import Facts
import FileFormats
import Foundation
import Indicators
import Intake
import Ledger
import People
import Primitives
import Storage

/// `campanello import`: brings in any export; `campanello import undo ID` takes one back.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in exports: CSV, XLSX, JSON lines.",
    discussion: """
      Examples
        campanello import tickets.csv --dry-run
        campanello import survey.xlsx --mapping docs/examples/sfo_passengers.json
        campanello import undo 3
      """,
    subcommands: [Files.self, Undo.self], defaultSubcommand: Files.self)

  struct Files: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "files", abstract: "Bring in one or more files (the default).", shouldDisplay: false)

    @OptionGroup var options: SharedOptions

    @Argument(help: "The files, in the order in which to bring them in.")
    var files: [String]

    @Option(
      name: .long, help: "\(FactKind.allCases.map(\.rawValue).joined(separator: ", ")) (default: by the headers).")
    var kind: String?

    @Option(name: .long, help: "auto, \(InboundSource.allCases.map(\.rawValue).joined(separator: ", ")).")
    var source = "auto"

    @Option(name: .long, help: "A mapping file; see docs/import.")
    var mapping: String?

    @Option(
      name: .long,
      help: """
        content, row or column: how a row is known again: by what it holds, by its line, or by its number though most \
        numbers come again.
        """)
    var id: String?

    @Option(name: .long, help: "A value for rows that have none: channel=phone. May be repeated.")
    var set: [String] = []

    @Option(name: .long, help: "dmy or mdy, for dates that can be read both ways.")
    var assume: String?

    @Option(name: .long, help: "comma or point, for numbers that can be read both ways.")
    var decimal: String?

    @Option(name: .long, help: "The sheet of a workbook to read, or all for those that hold data.")
    var sheet: String?

    @Option(name: .long, help: "The line (or sheet row) of the header, from 1; what is above is left out.")
    var headerRow: Int?

    @Flag(name: .long, help: "Read everything, say what would happen, write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Keep the unmasked originals, sealed with the key in CAMPANELLO_KEY.")
    var keepOriginals = false

    func run() throws {
      try options.reporting {
        let vault = try keepOriginals ? ImportOptions.vault() : nil
        let database = try dryRun ? ImportOptions.scratch(options) : Schema.open(options)
        var isPartial = false
        for file in files {
          let plan = try plan(file, database)
          let outcome = try bringIn(plan, file, vault, database)
          isPartial = isPartial || outcome.summary.rejected > 0
        }
        if isPartial { throw CommandStatus.partial.code }
      }
    }

    private func plan(_ file: String, _ database: Database) throws -> ImportPlan {
      let organisation = try database.read { try OrganisationStore.read($0) }
      var planOptions = PlanOptions(clock: organisation.clock)
      planOptions.kind = try ImportOptions.choice(kind, "--kind", FactKind.allCases)
      planOptions.source = source == "auto" ? nil : try ImportOptions.choice(source, "--source", InboundSource.allCases)
      planOptions.mapping = try ImportOptions.mapping(mapping, sheet: sheet, headerRow: headerRow)
      planOptions.set = try ImportOptions.pairs(set)
      planOptions.identity = try ImportOptions.choice(id, "--id", RowIdentity.allCases)
      planOptions.now = .now
      planOptions.assumedOrder = try ImportOptions.choice(assume, "--assume", DateOrder.allCases)
      planOptions.decimal = try ImportOptions.choice(decimal, "--decimal", DecimalFormat.allCases)
      var plan = try planImport(file, planOptions)
      if RejectedFile.isOne(plan) {
        planOptions.mapping = RejectedFile.withoutReason(planOptions.mapping)
        plan = try planImport(file, planOptions)
      }
      guard plan.isReady else {
        if options.json {
          let name = (file as NSString).lastPathComponent
          try Output.json(ImportReport(plan, nil, file: name, dryRun: dryRun, options.language))
        }
        throw Refusal.unsettled(plan)
      }
      return plan
    }

    private func bringIn(
      _ plan: ImportPlan, _ file: String, _ vault: OriginalsVault?, _ database: Database
    ) throws -> Importing.Outcome {
      let name = (file as NSString).lastPathComponent
      let bar = ProgressLine(name, options.language)
      var importing = Importing(plan: plan, file: name, actor: .commandLine, vault: vault, isDryRun: dryRun)
      importing.onProgress = { bar.show($0, rows: $1) }
      if dryRun, !options.json { ImportListing.plan(plan, options.language) }
      let outcome = try importing.run(database, now: .now)
      bar.end()
      let rejectedFile = dryRun ? nil : RejectedFile.write(outcome.rejected, of: plan, beside: file)
      if options.json {
        try Output.json(ImportReport(plan, outcome, file: name, dryRun: dryRun, options.language))
      } else {
        ImportOutcomeListing(
          plan: plan, outcome: outcome, name: name, isDryRun: dryRun, rejectedFile: rejectedFile,
          clock: try database.read { try OrganisationStore.read($0).clock }, language: options.language
        ).show()
      }
      return outcome
    }
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take an import back.")

    @OptionGroup var options: SharedOptions

    @Argument(help: "The import's number, as `campanello imports` prints it.")
    var id: Int64

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        let summary = try database.write { connection in
          let organisation = try OrganisationStore.read(connection)
          let summary = try ImportUndo.undo(id, organisation: organisation, by: .commandLine, now: .now, connection)
          try DataChange.announce(now: .now, connection)
          return summary
        }
        if options.json { return try Output.json(["undone": summary.id]) }
        let numbers = NumberText(options.language)
        Output.line(
          options.language == .it
            ? "Importazione \(id) annullata: tolte \(numbers.count(Double(summary.added))) righe, rimesse com'erano \(numbers.count(Double(summary.changed)))."
            : "Import \(id) undone: \(numbers.count(Double(summary.added))) rows removed, \(numbers.count(Double(summary.changed))) put back as they were."
        )
      }
    }
  }
}
