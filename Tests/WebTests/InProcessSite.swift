import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import People
import Primitives
import Secrets
import Storage
import StorageTesting
import Testing

@testable import App
@testable import Web

/// The site without a network: requests go to the router, answers come back whole.
struct InProcessSite {
  let database: Database
  let environment: WebEnvironment
  private let uploads: TemporaryFolder
  private let responder: RouterResponder<SiteContext>

  static let now = Instant(seconds: 1_795_000_000)

  init(
    _ database: Database, url: String = "http://127.0.0.1:8080", surveySites: [String] = [],
    key: SealingKey? = nil, clock: @escaping @Sendable () -> Instant = { Self.now }
  ) throws {
    _ = try Migrator(Schema.migrations).migrate(database, now: Self.now)
    self.database = database
    uploads = try TemporaryFolder()
    var settings = WebSettings(
      publicURL: url, host: "127.0.0.1", port: 0, isDemo: false, longestUpload: 1 << 20, uploads: uploads.url,
      trustsProxy: false, clock: clock)
    settings.surveySites = surveySites
    settings.sealingKey = key
    environment = WebEnvironment(
      database, settings, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    responder = SiteRouter.router(environment).buildResponder()
  }

  struct Answer {
    var status: Int
    var headers: HTTPFields
    var text: String
  }

  /// Sends one request. `form` makes it a form that is posted from the site's own page.
  func send(
    _ method: HTTPRequest.Method = .get, _ path: String, as cookie: String? = nil, form: String? = nil,
    bytes: [UInt8]? = nil,
    headers extra: [String: String] = [:]
  ) async throws -> Answer {
    var headers = HTTPFields()
    if let cookie { headers[.cookie] = cookie }
    if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    for (name, value) in extra { headers[try #require(HTTPField.Name(name))] = value }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "127.0.0.1:8080", path: path, headerFields: headers)
    let channel = NIOAsyncTestingChannel()
    let answer: Answer
    do {
      answer = try await respond(to: head, bytes ?? Array((form ?? "").utf8), over: channel)
    } catch {
      _ = try? await channel.finish()
      throw error
    }
    _ = try await channel.finish()
    return answer
  }

  private func respond(to head: HTTPRequest, _ body: [UInt8], over channel: any NIOCore.Channel) async throws -> Answer
  {
    var logger = environment.logger
    logger[metadataKey: "hb.request.id"] = "test"
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let context = SiteContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
    let response = try await responder.respond(to: request, context: context)
    let writer = Collector(leavesAfterFirst: response.headers[.contentType] == "text/event-stream")
    do { try await response.body.write(writer) } catch is Collector.Left {}
    return Answer(status: response.status.code, headers: response.headers, text: await writer.bytes.text)
  }

  /// Makes a token; the header to send.
  func token(_ scopes: Set<TokenScope>, expiresAt: Instant? = nil) throws -> [String: String] {
    let secret = try database.write { connection in
      var generator = SystemRandomNumberGenerator()
      let grant = try TokenGrant(name: DisplayName("prova"), scopes: scopes, expiresAt: expiresAt)
      return try ApiTokenStore.create(grant, by: .commandLine, now: Self.now, using: &generator, connection)
    }
    return ["Authorization": "Bearer \(secret.text)"]
  }

  /// Adds a person of this role and signs it in; the cookie to send.
  func signedIn(_ role: Role) throws -> String {
    try database.write { connection in
      var generator = SystemRandomNumberGenerator()
      let details = try PersonDetails(
        email: "\(role.rawValue)@example.it", name: "Prova \(role.rawValue)", role: role, language: .it)
      let person =
        try PersonStore.find(details.email, connection)
        ?? PersonStore.add(details, by: .commandLine, now: Self.now, connection)
      let secret = try SessionStore.start(
        for: person.id, by: .commandLine, now: Self.now, using: &generator, connection)
      return "\(environment.sessionCookieName)=\(secret.text)"
    }
  }
}

/// A folder that goes with the last who holds it.
private final class TemporaryFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("campanello-web-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// What was written of a body.
private actor Bytes {
  private(set) var text = ""
  func add(_ more: String) { text += more }
}

private struct Collector: ResponseBodyWriter {
  /// A stream of events goes on until nobody listens.
  struct Left: Error {}
  let leavesAfterFirst: Bool
  let bytes = Bytes()

  func write(_ buffer: ByteBuffer) async throws {
    await bytes.add(String(buffer: buffer))
    if leavesAfterFirst { throw Left() }
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
