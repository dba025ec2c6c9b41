import Markup
import ArgumentParser
import People
import Primitives
import Secrets
import Storage

/// A person, as a command answers.
struct PersonAnswer: Encodable {
  var id: Int64
  var email: String
  var name: String
  var role: String
  var language: String
  var enabled: Bool
  var createdAt: String
  /// What was made for the person just now; whoever has it may sign in once.
  var link: String?
  var linkExpiresAt: String?

  init(_ person: Person) {
    id = person.id
    email = person.email.text
    name = person.name.text
    role = person.role.rawValue
    language = person.language.rawValue
    enabled = person.isEnabled
    createdAt = person.createdAt.rfc3339
  }

  init(_ person: Person, _ link: String, _ purpose: LinkPurpose, _ now: Instant) {
    self.init(person)
    self.link = link
    linkExpiresAt = Instant(seconds: now.seconds + purpose.lifetime).rfc3339
  }

  /// The link alone on a line of its own, so that it can be copied.
  func print(_ options: SharedOptions, it: String, en: String) throws {
    if options.json { return try Output.json(self) }
    Output.line(options.language == .it ? it : en)
    if let link { Output.line("  \(link)") }
  }

  /// Changes a person and prints it as it is then.
  static func after(
    _ options: SharedOptions, _ email: String, _ change: (Person, Connection) throws -> Void
  ) throws {
    try options.reporting {
      let person = try Schema.open(options).write { connection in
        let person = try Person.named(email, connection)
        try change(person, connection)
        return try Person.named(email, connection)
      }
      try PersonAnswer(person).print(
        options,
        it: "✓ \(person.name.text) (\(person.email.text)): \(person.role.name.it)"
          + (person.isEnabled ? "." : ", non può entrare."),
        en: "✓ \(person.name.text) (\(person.email.text)): \(person.role.name.en)"
          + (person.isEnabled ? "." : ", may not sign in."))
    }
  }
}

extension Person {
  /// Whoever has this e-mail address, enabled or not; a failure that says so where nobody has.
  static func named(_ email: String, _ connection: Connection) throws -> Person {
    guard let person = try PersonStore.find(email: email, connection) else {
      throw Refusal(
        .notFound, "no_such_person", it: "Nessuno ha l'indirizzo e-mail \(email).",
        en: "Nobody has the e-mail address \(email).")
    }
    return person
  }
}

/// Where the site is, for the links that a command prints.
struct SitePlace: ParsableArguments {
  @Option(name: .long, help: "The site's address, as people write it (default: http://127.0.0.1:8080).")
  var url = "http://127.0.0.1:8080"

  func validate() throws {
    guard Self.isSite(url) else {
      throw ValidationError("--url begins with http:// or https:// and has neither ? nor #, not \(url).")
    }
  }

  func link(_ secret: Secret) -> String { Self.link(secret, to: url) }

  static func isSite(_ url: String) -> Bool {
    (url.hasPrefix("http://") || url.hasPrefix("https://")) && !url.contains { "?# \n".contains($0) }
  }

  /// The page behind every one-time link; the site never logs a query.
  static func link(_ secret: Secret, to url: String) -> String {
    let base = String(url.reversed().drop { $0 == "/" }.reversed())
    return base + SitePath.oneTimeLink(secret: secret.text).text
  }
}
