import Markup
import Ledger
import PageKit
import ArgumentParser
import Foundation
import Incidents
import Indicators
import Outlets
import Primitives
import Storage

/// `campanello outlet`: where incidents are published.
struct OutletCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlet", abstract: "The places where incidents are published, beside the status page.",
    discussion: """
      Examples
        CAMPANELLO_OUTLET_TOKEN=… campanello outlet add mastodon "Mastodon" --server https://mastodon.example
        CAMPANELLO_OUTLET_TOKEN=123456:ABC… campanello outlet add telegram "Canale" --account @bottega
        CAMPANELLO_OUTLET_TOKEN=… campanello outlet add buffer "X" --account 5f2a9c --leads-to x
        campanello outlet add x "X" --account @bottega      by hand: the text is prepared, a person publishes it
      Tokens and secret addresses come from CAMPANELLO_OUTLET_TOKEN, never from the command line.
      """,
    subcommands: [List.self, Add.self, Test.self, Enable.self, Disable.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every outlet, and whether it is in use.")
    @OptionGroup var options: SharedOptions

    struct Answer: Encodable {
      var id: Int64
      var kind: String
      var name: String
      var shown: String
      var language: String
      var leadsTo: String?
      var enabled: Bool
    }

    func run() throws {
      try options.reporting {
        let outlets = try Schema.open(options).read { try OutletStore.all($0) }
        if options.json {
          return try Output.json(
            AnswerList(
              outlets.map {
                Answer(
                  id: $0.id, kind: $0.kind.rawValue, name: $0.name, shown: $0.shown, language: $0.language.rawValue,
                  leadsTo: $0.leadsTo?.rawValue, enabled: $0.isEnabled)
              }))
        }
        let it = options.language == .it
        var table = TextTable(
          it ? ["n.", "tipo", "nome", "dove", ""] : ["no.", "kind", "name", "where", ""], figures: [0])
        for one in outlets {
          let state =
            switch one.disabledBy {
            case nil: ""
            case .person: it ? "fuori uso" : "out of use"
            case .reconnect: it ? "da ricollegare" : "to be reconnected"
            }
          table.add([String(one.id), one.kindName[options.language], one.name, one.shown, state])
        }
        Output.line(table.text)
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Connect one; prints its number.")
    @OptionGroup var options: SharedOptions
    @Argument(
      help: """
        mastodon, bluesky, telegram, facebook, slack, teams, webhook, sms; buffer, postiz, mixpost; by hand x, linkedin, \
        instagram, whatsapp, greeting, other.
        """)
    var kind: OutletKind
    @Argument(help: "A name for it.")
    var name: String
    @Option(name: .long, help: "The network's server, where it is not the usual one; of sms and webhook the address.")
    var server = ""
    @Option(
      name: .long,
      help: "Handle, page, @chat; channel of buffer and postiz; workspace/number of mixpost; by hand, what is shown.")
    var account = ""
    @Option(name: .long, help: "Of sms: a number; may be repeated.")
    var number: [String] = []
    @Option(name: .long, help: "Of buffer, postiz and mixpost: the network behind, whose limits count.")
    var leadsTo = OutletKind.other
    @Option(name: .long, help: "The language of what goes there: it or en.")
    var inLanguage: String = "it"

    func validate() throws {
      if !OutletKind.published.contains(kind) {
        throw ValidationError("The kind is one of \(OutletKind.published.map(\.rawValue).joined(separator: ", ")).")
      }
      if Language(rawValue: inLanguage) == nil { throw ValidationError("--in-language is it or en.") }
      if !OutletKind.reached.contains(leadsTo) {
        throw ValidationError("--leads-to is one of \(OutletKind.reached.map(\.rawValue).joined(separator: ", ")).")
      }
    }

    func run() async throws {
      try await options.reporting {
        var generator = SystemRandomNumberGenerator()
        let secret = kind == .webhook ? WebhookSecret(using: &generator).text : nil
        let fields: OutletFields = [
          .server: server, .account: account, .numbers: number.joined(separator: ","), .secrets: secret ?? "",
          .token: ProcessInfo.processInfo.environment["CAMPANELLO_OUTLET_TOKEN"] ?? "",
        ]
        let connection = OutletSettings(kind, fields, leadsTo: leadsTo)
        let delivery = try DeliverySettings(StatedSettings(file: nil))
        let database = try Schema.open(options)
        if delivery.key != nil {
          try await connection.verify(try OutletCommand.test(options, database), over: delivery.transport)
        }
        let language = Language(rawValue: inLanguage) ?? .it
        let id = try await database.write { [name] in
          var generator = SystemRandomNumberGenerator()
          return try OutletStore.add(
            connection, name: name, language: language, key: delivery.key, by: .commandLine, now: .now,
            using: &generator, $0)
        }
        Output.line(String(id))
        if let secret {
          Output.error(
            options.language == .it
              ? "Il segreto con cui chi riceve verifica la firma, mostrato solo ora: \(secret)"
              : "The secret by which the receiver checks the signature, shown only now: \(secret)")
        }
      }
    }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send a test where the public does not read it; elsewhere look whether it lets us in.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its number.")
    var id: Int64

    func run() async throws {
      try await options.reporting {
        let delivery = try DeliverySettings(StatedSettings(file: nil))
        let database = try Schema.open(options)
        let outcome = try await OutletTrial.send(
          try OutletCommand.test(options, database), to: id, key: delivery.key, over: delivery.transport, database)
        Output.error(outcome.message[options.language])
      }
    }
  }

  private static func test(_ options: SharedOptions, _ database: Database) throws -> TestNotice {
    let base = try StatedSettings(file: nil)["CAMPANELLO_URL"] ?? ""
    let organisation = try database.read { try OrganisationStore.read($0).name }
    return TestNotice(options.language, organisation: organisation, link: base + SitePath.statusPage.text, now: .now)
  }

  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take one into use again.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its number.")
    var id: Int64

    func run() throws {
      try options.reporting {
        try Schema.open(options).write { try OutletStore.set(id, enabled: true, by: .commandLine, now: .now, $0) }
      }
    }
  }

  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take one out of use.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its number.")
    var id: Int64

    func run() throws {
      try options.reporting {
        try Schema.open(options).write { try OutletStore.set(id, enabled: false, by: .commandLine, now: .now, $0) }
      }
    }
  }
}
