import Foundation
import Logging
import People
import Primitives
import Storage
import Web

/// The server with what it needs around it: the log, the first administrator's link, the jobs.
struct Serving {
  private let database: Database
  private let settings: WebSettings
  private let language: Language
  /// Said when it is ready, after the address.
  var greeting: @Sendable (String) -> [String] = { _ in [] }

  init(_ database: Database, _ settings: WebSettings, _ language: Language, clock: @Sendable () -> Instant) throws {
    self.database = database
    self.settings = settings
    self.language = language
    do {
      try FileManager.default.createDirectory(
        at: settings.uploads, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        .configuration, "uploads_unwritable", it: "Non riesco a scrivere in \(settings.uploads.path).",
        en: "Cannot write to \(settings.uploads.path).")
    }
  }

  func run() async throws {
    let logger = Logger(label: "campanello") { _ in JSONLog() }
    let server = CampanelloServer(database, settings, logger: logger)
    let database = database
    let settings = settings
    let language = language
    let greeting = greeting
    do {
      try await server.run { port in
        let base = settings.publicURL.isEmpty ? "http://\(settings.host):\(port)" : settings.publicURL
        Output.error(language == .it ? "✔ Server pronto su \(base)" : "✔ Server ready on \(base)")
        for line in greeting(base) { Output.error(line) }
        var generator = SystemRandomNumberGenerator()
        let secret = try? await database.write { [generator] connection in
          var generator = generator
          return try OneTimeLinkStore.createForFirstAdmin(
            by: .commandLine, now: settings.clock(), using: &generator, connection)
        }
        generator = SystemRandomNumberGenerator()
        if let secret = secret.flatMap({ $0 }) {
          let link = "\(base)/login/link?k=\(secret.text)"
          Output.error(
            language == .it
              ? "  Crea il primo amministratore (vale un'ora, una volta): \(link)"
              : "  Make the first administrator (works for an hour, once): \(link)")
        }
        Output.error(language == .it ? "Premi Ctrl-C per fermare." : "Press Ctrl-C to stop.")
      }
    } catch {
      throw Failure.serving(error, settings)
    }
  }
}

extension Failure {
  /// What keeps the server from starting.
  static func serving(_ error: any Error, _ settings: WebSettings) -> any Error {
    let text = "\(error)"
    guard text.contains("in use") || text.contains("bind") || text.contains("ermission") else { return error }
    return Failure(
      .unavailable, "cannot_listen",
      it: "Non riesco ad ascoltare su \(settings.host):\(settings.port): forse un altro programma usa già questa porta (--port ne sceglie un'altra).",
      en: "Cannot listen on \(settings.host):\(settings.port): perhaps another program uses this port (--port chooses another).")
  }
}
