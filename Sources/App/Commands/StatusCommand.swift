import IncidentPages
import ArgumentParser
import Foundation
import Incidents
import Ledger
import Primitives
import Storage

/// `campanello status`: the public page, as files; and who gets its mails.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "The public status page: a copy as files, and its subscribers.",
    discussion: """
      Examples
        campanello status export /var/www/stato --url https://stato.example.it
        campanello status subscribers
      A server with CAMPANELLO_STATUS_DIR keeps such a copy by itself, and runs CAMPANELLO_STATUS_PUSH after each
      change.
      """,
    subcommands: [Export.self, Subscribers.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the page into a folder, as a site that any web server can serve.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The folder; files of an earlier copy are written over.")
    var folder: String
    @Option(
      name: .long,
      help: "The address at which the copy is shown (CAMPANELLO_STATUS_URL); the links of its feeds lead there.")
    var url: String?

    func run() throws {
      try options.reporting {
        let stated = try StatedSettings(file: nil)
        let own = url ?? stated["CAMPANELLO_STATUS_URL"]
        let base = own ?? stated["CAMPANELLO_URL"] ?? ""
        let snapshot = try Schema.open(options).read {
          try StatusDocuments.snapshot(
            base: base, isCopy: own != nil || base.isEmpty, takesSubscribers: false, now: .now, $0)
        }
        let count: Int
        do {
          count = try StatusCopy.write(snapshot, to: URL(fileURLWithPath: folder, isDirectory: true))
        } catch {
          throw Refusal(
            .configuration, "cannot_write", it: "Non riesco a scrivere in \(folder).", en: "Cannot write to \(folder).")
        }
        Output.error(
          options.language == .it ? "\(count) file scritti in \(folder)." : "\(count) files written to \(folder).")
      }
    }
  }

  struct Subscribers: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How many get mails; --remove forgets one, --add takes a list of people who agreed.")
    @OptionGroup var options: SharedOptions
    @Option(name: .long, help: "An address to forget.")
    var remove: String?
    @Flag(name: .long, help: "The addresses that get nothing more, and why.")
    var refused = false
    @Option(name: .customLong("take-back"), help: "A refused address that is to get mails again.")
    var takeBack: String?
    @Option(name: .long, help: "A file with one address a line, of people who agreed to it elsewhere.")
    var add: String?

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        let it = options.language == .it
        if let remove {
          let count = try database.write {
            try SubscriberStore.remove(address: remove, by: .commandLine, now: .now, $0)
          }
          guard count > 0 else {
            throw Refusal(
              .notFound, "no_such_subscriber", it: "Questo indirizzo non è fra gli iscritti.",
              en: "This address is not among the subscribers.")
          }
          return Output.error(it ? "Dimenticato." : "Forgotten.")
        }
        if let add {
          guard let text = try? String(contentsOfFile: add, encoding: .utf8) else {
            throw Refusal(.invalid, "unreadable", it: "Non riesco a leggere \(add).", en: "Cannot read \(add).")
          }
          let addresses = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
          let count = try database.write {
            try SubscriberStore.add(confirmed: addresses, options.language, by: .commandLine, now: .now, $0)
          }
          let said =
            count == 1
            ? LocalizedText(it: "1 indirizzo nuovo.", en: "1 new address.")
            : LocalizedText(it: "\(count) indirizzi nuovi.", en: "\(count) new addresses.")
          return Output.error(said[options.language])
        }
        if let takeBack {
          try database.write { connection in
            let id = try SubscriberStore.refused(address: takeBack, connection)
            try SubscriberStore.takeBack(id, by: .commandLine, now: .now, connection)
          }
          return Output.error(it ? "Riceve di nuovo." : "It gets mails again.")
        }
        if refused { return try showRefused(database) }
        let counts = try database.read { try SubscriberStore.counts($0) }
        if options.json {
          return try Output.json(["confirmed": counts.confirmed, "asked": counts.asked, "refused": counts.refused])
        }
        Output.line(
          it
            ? "Iscritti: \(counts.confirmed). In attesa di conferma: \(counts.asked). Rifiutati: \(counts.refused)."
            : "Subscribed: \(counts.confirmed). Waiting for confirmation: \(counts.asked). Refused: \(counts.refused).")
      }
    }

    private func showRefused(_ database: Database) throws {
      let refused = try database.read { try SubscriberStore.refused(limit: 10_000, $0) }
      if options.json {
        return try Output.json(
          refused.map { Refused(address: $0.address, refused_at: $0.refusedAt.rfc3339, why: $0.why) })
      }
      for one in refused { Output.line("\(one.address)  \(one.refusedAt.rfc3339)  \(one.why)") }
    }

    private struct Refused: Encodable {
      var address: String
      var refused_at: String
      var why: String
    }
  }
}
