import ArgumentParser
import Foundation
import Ledger
import People
import Primitives
import Privacy
import Storage
import Surveys

/// `campanello person`: what is known of one customer, to hand out or to erase.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "What is known of one customer: hand it out, or erase it.",
    discussion: "Example: campanello person export C-1027 > c-1027.json",
    subcommands: [Export.self, Erase.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print everything that is known of a customer, as JSON.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The customer's id, or mail address.")
    var who: String

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        let record = try database.read { try PersonRecord(who, $0) }
        if record.count == 0 { throw Refusal.nothingKnown }
        try database.write { try PersonRecord.noteHandOut(by: .commandLine, now: .now, $0) }
        Output.line(record.json)
      }
    }
  }

  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a customer out of everything; figures stay as they are. It cannot be undone.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The customer's id, or mail address.")
    var who: String
    @Flag(name: .long, help: "Really do it.")
    var yes = false

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        let known = try database.read { try PersonRecord(who, $0).count }
        if known == 0 { throw Refusal.nothingKnown }
        guard yes else {
          throw Refusal(
            .usage, "not_confirmed", it: "Sono \(known) righe. Non si può annullare: ripeti con --yes.",
            en: "There are \(known) rows. It cannot be undone: say it again with --yes.")
        }
        let changed = try database.write { connection in
          var generator = SystemRandomNumberGenerator()
          return try PersonRecord.erase(who, by: .commandLine, now: .now, using: &generator, connection)
        }
        if options.json { return try Output.json(["changed": changed]) }
        Output.line(options.language == .it ? "✓ Cancellato: \(changed) righe." : "✓ Erased: \(changed) rows.")
      }
    }
  }
}

extension Refusal {
  fileprivate static var nothingKnown: Refusal {
    Refusal(
      .notFound, "nothing_known", it: "Di questa persona non c'è niente.",
      en: "Nothing is known of this person.")
  }
}
