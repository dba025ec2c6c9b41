import PageKit
import ArgumentParser
import Indicators
import Ledger
import People
import Primitives
import Storage

/// `campanello user`: who may sign in.
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "The people who may sign in, and their roles.",
    discussion: """
      Examples
        campanello user add giulia@example.it --name "Giulia Rossi" --role manager
        campanello user role giulia@example.it admin
      """,
    subcommands: [
      List.self, Add.self, ChangeRole.self, Disable.self, Enable.self, Reset.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Everyone, by name.")
    @OptionGroup var options: SharedOptions

    func run() throws {
      try options.reporting {
        let people = try Schema.open(options).read { try PersonStore.all($0) }
        if options.json { return try Output.json(AnswerList(people.map { PersonAnswer($0) })) }
        let it = options.language == .it
        var table = TextTable(it ? ["nome", "e-mail", "ruolo", ""] : ["name", "e-mail", "role", ""])
        for person in people {
          table.add([
            person.name.text, person.email.text, person.role.name[options.language],
            person.isEnabled ? "" : (it ? "disattivata" : "disabled"),
          ])
        }
        Output.line(table.text)
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person; prints the link with which it sets a password.")
    @OptionGroup var options: SharedOptions
    @OptionGroup var place: SitePlace
    @Argument(help: "The e-mail address, by which the person signs in.")
    var email: String
    @Option(name: .long, help: "The name as others see it.")
    var name: String
    @Option(name: .long, help: "\(Role.words).")
    var role: Role
    @Option(name: .customLong("language"), help: "it or en (default: the organisation's).")
    var speaks: String?

    func validate() throws {
      if let speaks, Language(rawValue: speaks) == nil {
        throw ValidationError("--language is it or en, not \(speaks).")
      }
    }

    func run() throws {
      try options.reporting {
        let now = Instant.now
        var generator = SystemRandomNumberGenerator()
        let added = try Schema.open(options).write { connection in
          let language =
            try speaks.flatMap { Language(rawValue: $0) } ?? OrganisationStore.read(connection).language
          let new = try PersonDetails(email: email, name: name, role: role, language: language)
          let person = try PersonStore.add(new, by: .commandLine, now: now, connection)
          let secret = try OneTimeLinkStore.create(
            .invitation, for: person.id, by: .commandLine, now: now, using: &generator, connection)
          return PersonAnswer(person, place.link(secret), .invitation, now)
        }
        try added.print(
          options,
          it: "✓ \(added.name) (\(added.email)): \(role.name.it). Dalle questo link: vale 7 giorni, una volta.",
          en: "✓ \(added.name) (\(added.email)): \(role.name.en). Hand over this link: good for 7 days, once.")
      }
    }
  }

  struct ChangeRole: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: "Give a person another role.")
    @OptionGroup var options: SharedOptions
    @Argument var email: String
    @Argument(help: "\(Role.words).")
    var role: Role

    func run() throws {
      try PersonAnswer.after(options, email) { person, connection in
        try PersonStore.change(role: role, of: person.id, by: .commandLine, now: .now, connection)
      }
    }
  }

  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The person may not sign in; its sessions end at once.")
    @OptionGroup var options: SharedOptions
    @Argument var email: String

    func run() throws {
      try PersonAnswer.after(options, email) { person, connection in
        try PersonStore.disable(person.id, by: .commandLine, now: .now, connection)
      }
    }
  }

  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The person may sign in again.")
    @OptionGroup var options: SharedOptions
    @Argument var email: String

    func run() throws {
      try PersonAnswer.after(options, email) { person, connection in
        try PersonStore.enable(person.id, by: .commandLine, now: .now, connection)
      }
    }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a link with which a person sets a new password.")
    @OptionGroup var options: SharedOptions
    @OptionGroup var place: SitePlace
    @Argument var email: String

    func run() throws {
      try options.reporting {
        let now = Instant.now
        var generator = SystemRandomNumberGenerator()
        let reset = try Schema.open(options).write { connection in
          let person = try Person.named(email, connection)
          let secret = try OneTimeLinkStore.create(
            .passwordReset, for: person.id, by: .commandLine, now: now, using: &generator, connection)
          return PersonAnswer(person, place.link(secret), .passwordReset, now)
        }
        try reset.print(
          options, it: "✓ Link per la nuova password di \(reset.name): vale un'ora, una volta.",
          en: "✓ Link for the new password of \(reset.name): good for an hour, once.")
      }
    }
  }
}
