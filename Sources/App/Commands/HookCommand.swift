import Ledger
import PageKit
import ArgumentParser
import Connectors
import Facts
import Foundation
import Intake
import Outlets
import Secrets
import Transport
import Markup
import Primitives
import Storage

/// `campanello hook`: where other systems send conversations as they happen.
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Addresses to which helpdesks and telephone exchanges send conversations as they happen.",
    discussion: """
      Examples
        campanello hook add chatwoot               prints the address to enter there, once
        CAMPANELLO_HOOK_SECRET=… campanello hook add zendesk     with the secret it signs with
        campanello hook                            what came in the last day
      """,
    subcommands: [List.self, Add.self, Enable.self, Disable.self, Retry.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Each with what came in the last day.")
    @OptionGroup var options: SharedOptions

    struct Answer: Encodable {
      var name: String
      var kind: String
      var enabled: Bool
      var signed: Bool
      var last_day: [String: Int]
      /// Conversations and mentions, of the last thirty days.
      var set_aside: Int
      var quarantined: [String]
    }

    func run() throws {
      try options.reporting {
        let since = Instant(seconds: Instant.now.seconds - 86_400)
        let answers = try Schema.open(options).read { connection in
          try LiveHookStore.all(connection).map { hook in
            Answer(
              name: hook.name, kind: hook.kind, enabled: hook.isEnabled, signed: hook.sealedSecret != nil,
              last_day: try LiveHookStore.counts(of: hook.id, since: since, connection),
              set_aside: try LiveHookStore.setAside(of: hook.id, connection),
              quarantined: try LiveHookStore.remarks(of: hook.id, connection).map { $0.note[options.language] })
          }
        }
        if options.json { return try Output.json(AnswerList(answers)) }
        let it = options.language == .it
        if answers.isEmpty { return Output.line(it ? "Nessun arrivo." : "No intake.") }
        var table = TextTable(
          it
            ? ["nome", "da", "arrivati", "senza interesse", "messi da parte", ""]
            : ["name", "from", "came", "of no interest", "set aside", ""], figures: [2, 3, 4])
        for one in answers {
          let came = (one.last_day["gathered"] ?? 0) + (one.last_day["waiting"] ?? 0)
          table.add([
            one.name, one.kind, String(came), String(one.last_day["nothing"] ?? 0),
            String(one.set_aside), one.enabled ? "" : it ? "fuori uso" : "out of use",
          ])
        }
        Output.line(table.text)
        for one in answers { for note in one.quarantined { Output.line("▲ \(one.name): \(note)") } }
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add one; prints its address, once.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "zendesk, freshdesk, intercom, chatwoot, zammad, cti or generic.")
    var kind: HookKind
    @Option(name: .long, help: "Its name, part of the address and of what is shown (default: the kind).")
    var name: String?

    func run() throws {
      try options.reporting {
        let name = name ?? kind.rawValue
        let stated = try StatedSettings(file: nil)
        let signing = ProcessInfo.processInfo.environment["CAMPANELLO_HOOK_SECRET"] ?? ""
        var generator = SystemRandomNumberGenerator()
        var sealed: [UInt8]?
        if !signing.isEmpty {
          guard kind.signs else {
            throw Refusal(
              .invalid, "hook_unsigned", it: "\(kind.rawValue) non firma ciò che invia: togli CAMPANELLO_HOOK_SECRET.",
              en: "\(kind.rawValue) signs nothing: leave CAMPANELLO_HOOK_SECRET out.")
          }
          guard let key = try DeliverySettings(stated).key else {
            throw Refusal(
              .configuration, "no_key", it: "Per conservare il segreto serve CAMPANELLO_KEY.",
              en: "To keep the secret CAMPANELLO_KEY is needed.")
          }
          sealed = try key.seal(signing, purpose: "hook \(name)", using: &generator)
        }
        let secret = try Schema.open(options).write {
          try LiveHookStore.add(
            name, kind: kind.rawValue, sealedSecret: sealed, by: .commandLine, now: .now, using: &generator, $0
          ).secret
        }
        let base = stated["CAMPANELLO_URL"] ?? "http://127.0.0.1:8080"
        Output.error(
          options.language == .it
            ? "L'indirizzo da scrivere là, mostrato solo ora:" : "The address to enter there, shown only now:")
        Output.line(base + SitePath.hookDoor(name, query: "k=\(secret)").text)
      }
    }
  }

  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take one into use again.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its name.")
    var name: String

    func run() throws {
      try options.reporting {
        try Schema.open(options).write { try LiveHookStore.set(name, enabled: true, by: .commandLine, now: .now, $0) }
      }
    }
  }

  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take one out of use: its address answers nobody.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its name.")
    var name: String

    func run() throws {
      try options.reporting {
        try Schema.open(options).write { try LiveHookStore.set(name, enabled: false, by: .commandLine, now: .now, $0) }
      }
    }
  }
}
