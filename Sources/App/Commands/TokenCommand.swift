import PageKit
import ArgumentParser
import Ledger
import People
import Primitives
import Storage

/// `campanello token`: what lets other programs in.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "The API tokens of other programs.",
    discussion: "Example: campanello token add dashboard --scope read --days 365",
    subcommands: [List.self, Add.self, Revoke.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every token ever made, the newest first.")
    @OptionGroup var options: SharedOptions

    func run() throws {
      try options.reporting {
        let now = Instant.now
        let tokens = try Schema.open(options).read { try ApiTokenStore.all($0) }
        if options.json { return try Output.json(AnswerList(tokens.map { TokenAnswer($0) })) }
        let it = options.language == .it
        var table = TextTable(
          it
            ? ["n.", "nome", "può", "creato", "usato", "scade", ""]
            : ["no.", "name", "may", "made", "used", "expires", ""],
          figures: [0])
        for token in tokens {
          let isOver = token.expiresAt.map { $0 <= now } ?? false
          let state: LocalizedText? =
            token.revokedAt != nil
            ? LocalizedText(it: "revocato", en: "revoked")
            : isOver ? LocalizedText(it: "scaduto", en: "expired") : nil
          table.add([
            String(token.id), token.name.text, TokenAnswer.scopes(token).joined(separator: ", "),
            token.createdAt.rfc3339, token.lastUsedAt?.rfc3339 ?? "—", token.expiresAt?.rfc3339 ?? "—",
            state?[options.language] ?? "",
          ])
        }
        Output.line(table.text)
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a token; its secret is printed once, never again.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "What it is for, such as dashboard.")
    var name: String
    @Option(name: .long, help: "What it may do: read, write, import, separated by commas.")
    var scope: TokenScopes
    @Option(name: .long, help: "Days until it expires, 1 to 3650 (default: it does not).")
    var days: Int?

    func validate() throws {
      if let days, !(1...3_650).contains(days) { throw ValidationError("--days goes from 1 to 3650.") }
    }

    func run() throws {
      try options.reporting {
        let now = Instant.now
        var generator = SystemRandomNumberGenerator()
        let expiry = days.map { Instant(seconds: now.seconds + Int64($0) * 86_400) }
        let grant = try TokenGrant(name: DisplayName(name), scopes: scope.all, expiresAt: expiry)
        let (secret, token) = try Schema.open(options).write { connection in
          let secret = try ApiTokenStore.create(
            grant, by: .commandLine, now: now, using: &generator, connection)
          return (secret, try ApiTokenStore.find(secret, now: now, connection))
        }
        if options.json { return try Output.json(token.map { TokenAnswer($0, secret) }) }
        Output.error(
          options.language == .it
            ? "Token «\(grant.name.text)». Copialo ora: non si potrà più rivedere."
            : "Token \"\(grant.name.text)\". Copy it now: it cannot be shown again.")
        Output.line(secret.text)
      }
    }
  }

  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The token works no more.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The number that `campanello token list` prints.")
    var id: Int64

    func run() throws {
      try options.reporting {
        let token = try Schema.open(options).write { connection in
          guard try ApiTokenStore.revoke(id, by: .commandLine, now: .now, connection) else {
            throw Refusal(
              .notFound, "no_such_token", it: "Non c'è un token \(id), o è già revocato.",
              en: "There is no token \(id), or it is revoked already.")
          }
          return try ApiTokenStore.all(connection).first { $0.id == id }
        }
        if options.json { return try Output.json(token.map { TokenAnswer($0) }) }
        Output.line(options.language == .it ? "✓ Token \(id) revocato." : "✓ Token \(id) revoked.")
      }
    }
  }
}

/// `read,write`
struct TokenScopes: ExpressibleByArgument {
  var all: Set<TokenScope> = []

  init?(argument: String) {
    for word in argument.split(separator: ",") {
      guard let scope = TokenScope(rawValue: String(word).trimmed) else { return nil }
      all.insert(scope)
    }
  }
}

struct TokenAnswer: Encodable {
  var id: Int64
  var name: String
  var scopes: [String]
  var createdAt: String
  var expiresAt: String?
  var lastUsedAt: String?
  var revokedAt: String?
  /// Only in the answer of `token add`.
  var secret: String?

  init(_ token: ApiToken, _ secret: TokenSecret? = nil) {
    id = token.id
    name = token.name.text
    scopes = Self.scopes(token)
    createdAt = token.createdAt.rfc3339
    expiresAt = token.expiresAt?.rfc3339
    lastUsedAt = token.lastUsedAt?.rfc3339
    revokedAt = token.revokedAt?.rfc3339
    self.secret = secret?.text
  }

  static func scopes(_ token: ApiToken) -> [String] { token.scopes.map(\.rawValue).sorted() }
}
