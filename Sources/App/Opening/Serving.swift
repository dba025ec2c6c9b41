import Markup
import Foundation
import Ledger
import Logging
import Outlets
import Transport
import People
import Primitives
import Secrets
import ServiceLifecycle
import Storage
import Web

/// The server with what it needs around it: the log, the first administrator's link, the jobs.
struct Serving: Sendable {
  private let database: Database
  private let settings: WebSettings
  private let delivery: DeliverySettings
  private let serving: ServingOptions
  private let language: Language
  private let lock: ServerLock?
  /// Said when it is ready, after the address.
  var greeting: @Sendable (String) -> [String] = { _ in [] }

  init(_ database: Database, at place: String, _ serving: ServingOptions, _ language: Language, isDemo: Bool = false)
    throws
  {
    self.database = database
    self.serving = serving
    delivery = try serving.delivery()
    var settings = try serving.settings(for: place, isDemo: isDemo)
    settings.sealingKey = delivery.key
    settings.hasMailServer = delivery.mail != nil
    settings.mail = delivery.mail
    settings.transport = delivery.trialTransport
    settings.transport.isQuiet = settings.isQuiet
    self.settings = settings
    self.language = language
    lock = try ServerLock.take(DatabaseLocation(place))
    do {
      let files = FileManager.default
      try files.createDirectory(at: settings.uploads, withIntermediateDirectories: true)
      // Also of one that was there: customers' files wait in it.
      try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: settings.uploads.path)
    } catch {
      throw Refusal(
        .configuration, "uploads_unwritable", it: "Non riesco a scrivere in \(settings.uploads.path).",
        en: "Cannot write to \(settings.uploads.path).")
    }
  }

  /// Serves until it is stopped; then what works beside it stops too.
  func run() async throws {
    let logger = Logger(label: "campanello") { _ in JSONLog() }
    if settings.isQuiet { logger.notice("quiet: nothing leaves, and no supplier is looked at") }
    let server = CampanelloServer(database, settings, logger: logger)
    let farewell = Farewell(logger)
    defer { farewell.cancel() }
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { port.finish() }
        try await self.serve(server) { port.yield($0) }
      }
      var passing: [Task<Void, any Error>] = []
      defer {
        group.cancelAll()
        for one in passing { one.cancel() }
      }
      // What writes links waits for the port, which the system may choose.
      if let port = await ports.first(where: { _ in true }) {
        let beside = try beside(server, port, logger)
        for service in beside.lasting { group.addTask { try await service.run() } }
        passing = beside.passing.map { service in Task { try await service.run() } }
      }
      // The first to end is the server: the others go on until they are cancelled, and the passing ones are not waited
      // for.
      try await group.next()
      farewell.begin()
    }
  }

  private func beside(_ server: CampanelloServer, _ port: Int, _ logger: Logger) throws -> BesideServer {
    try BesideServer(
      database, settings, delivery, publicURL: base(port), statusCopy: serving.statusCopy(base: base(port)),
      logger: logger
    ) { server.noteChange($0) }
  }

  private func serve(_ server: CampanelloServer, onPort: @escaping @Sendable (Int) -> Void) async throws {
    do {
      try await server.run { port in
        onPort(port)
        let base = base(port)
        say("✔ Server pronto su \(base)", "✔ Server ready on \(base)")
        if settings.port == 0, !base.contains(":\(port)") {
          say("  Porta scelta dal sistema: \(port).", "  Port chosen by the system: \(port).")
        }
        if settings.isQuiet {
          say("  Modalità silenziosa: non parte nulla.", "  Quiet mode: nothing leaves.")
        }
        for line in greeting(base) { Output.error(line) }
        if let secret = await firstAdminLink() {
          let link = base + SitePath.oneTimeLink(secret: secret.text).text
          say(
            "  Crea il primo amministratore (vale un'ora, una volta): \(link)",
            "  Make the first administrator (works for an hour, once): \(link)")
        }
        say("Premi Ctrl-C per fermare.", "Press Ctrl-C to stop.")
      }
    } catch {
      throw Refusal.serving(error, settings)
    }
  }

  /// The address that people type.
  private func base(_ port: Int) -> String {
    settings.base(port: port)
  }

  private func firstAdminLink() async -> Secret? {
    let now = settings.clock()
    let made = try? await database.write { connection in
      var generator = SystemRandomNumberGenerator()
      return try OneTimeLinkStore.createForFirstAdmin(
        by: .commandLine, now: now, using: &generator, connection)
    }
    return made.flatMap { $0 }
  }

  private func say(_ it: String, _ en: String) { Output.error(language == .it ? it : en) }
}

extension Refusal {
  /// What keeps the server from starting.
  static func serving(_ error: any Error, _ settings: WebSettings) -> any Error {
    let text = "\(error)"
    guard text.contains("in use") || text.contains("bind") || text.contains("ermission") else { return error }
    return Refusal(
      .unreachable, "cannot_listen",
      it:
        "Non riesco ad ascoltare su \(settings.host):\(settings.port): forse un altro programma usa già questa porta (--port ne sceglie un'altra).",
      en:
        "Cannot listen on \(settings.host):\(settings.port): perhaps another program uses this port (--port chooses another)."
    )
  }
}
