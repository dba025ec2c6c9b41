import Foundation
import Primitives
public import Transport
import Secrets

/// An account on Bluesky, or another server of the AT protocol, with an app password.
///
/// The record's key comes from the post's own, and the record is put, not created: a second try writes the same
/// record over itself.
public struct BlueskyAccount: PublishingOutlet, Hashable {
  public var kind: OutletKind { .bluesky }

  static let description = OutletDescription(
    name: LocalizedText(it: "Bluesky", en: "Bluesky"),
    rule: OutletRule(limit: 300, counting: .characters, mostBytes: 3_000, edits: false, again: .known),
    fields: [
      .init(
        .account, it: "Nome dell'account", en: "Handle",
        note: LocalizedText(it: "azienda.bsky.social", en: "company.bsky.social")),
      .init(.token, it: "Password per app", en: "App password"), .usualServer,
    ], usualServer: "https://bsky.social"
  ) { fields, _ throws(OutboundProblem) in
    try BlueskyAccount(server: fields[.server], handle: fields[.account], password: fields[.token])
  }

  private let server: String
  private let handle: String
  private let password: String

  /// Throws `addressInvalid`, `tokenInvalid`.
  public init(server: String = "https://bsky.social", handle: String, password: String) throws(OutboundProblem) {
    self.server = try WebAddress(server).origin
    self.handle = try OutletToken.checked(handle)
    self.password = try OutletToken.checked(password)
  }

  public var shown: String { "@\(handle)" }

  private struct Session: Decodable {
    var accessJwt: String
    var did: String
  }

  private struct Record: Decodable {
    var uri: String
  }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    guard OutletKind.bluesky.rule.fits(post.text) else {
      return PublishResult(.rejected, excerpt: "more than 300 characters or 3,000 bytes")
    }
    let session: Session
    let credentials = JSONText.object([("identifier", .text(handle)), ("password", .text(password))])
    switch await call("com.atproto.server.createSession", credentials, nil, transport) {
    // Nothing was published yet, whatever went wrong.
    case .ended(let result):
      return PublishResult(
        result.outcome == .unsure ? .retry(after: nil) : result.outcome, status: result.status, excerpt: result.excerpt)
    case .reply(let reply):
      guard let read = try? JSONDecoder().decode(Session.self, from: Data(reply.body)),
        read.accessJwt.utf8.allSatisfy({ (33...126).contains($0) })
      else { return PublishResult(.retry(after: nil), status: reply.status, excerpt: "the session could not be read") }
      session = read
    }
    let key = Self.recordKey(post)
    let put = JSONText.object([
      ("repo", .text(session.did)), ("collection", .text("app.bsky.feed.post")), ("rkey", .text(key)),
      ("record", Self.record(post)),
    ])
    switch await call("com.atproto.repo.putRecord", put, session.accessJwt, transport) {
    // The same record again does no harm.
    case .ended(let result):
      return PublishResult(
        result.outcome == .unsure ? .retry(after: nil) : result.outcome, status: result.status, excerpt: result.excerpt)
    case .reply(let reply):
      let uri = (try? JSONDecoder().decode(Record.self, from: Data(reply.body)))?.uri
      return PublishResult(
        .published(url: "https://bsky.app/profile/\(handle)/post/\(key)", reference: uri), status: reply.status)
    }
  }

  /// Signs in, and posts nothing.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = try? WebAddress("\(server)/xrpc/com.atproto.server.createSession") else { return .refused(400) }
    let credentials = JSONText.object([("identifier", .text(handle)), ("password", .text(password))])
    return await transport.fault(.post, credentials, at: address)
  }

  private func call(_ method: String, _ body: JSONText, _ token: String?, _ transport: HTTPTransport) async
    -> OutletCall
  {
    guard let address = try? WebAddress("\(server)/xrpc/\(method)") else { return .ended(PublishResult(.rejected)) }
    let headers = token.map { [(name: "authorization", value: "Bearer \($0)")] } ?? []
    return await transport.call(
      .post, address, json: body, headers: headers, hiding: [password] + [token].compactMap { $0 })
  }

  /// Links are told by their place in the UTF-8 text.
  static func record(_ post: PublicPost) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("$type", .text("app.bsky.feed.post")), ("text", .text(post.text)),
      ("createdAt", .text(post.happenedAt.rfc3339)), ("langs", .list([.text(post.language.rawValue)])),
    ]
    let facets = LinkPlaces.all(post.text).map { place in
      let index = JSONText.object([
        ("byteStart", .whole(place.bytes.lowerBound)), ("byteEnd", .whole(place.bytes.upperBound)),
      ])
      let link = JSONText.object([("$type", .text("app.bsky.richtext.facet#link")), ("uri", .text(place.link))])
      return JSONText.object([("index", index), ("features", .list([link]))])
    }
    if !facets.isEmpty { fields.append(("facets", .list(facets))) }
    return .object(fields)
  }

  /// A timestamp identifier: 53 bits of microseconds and 10 of the key, in 13 letters that sort.
  static func recordKey(_ post: PublicPost) -> String {
    let digest = Fingerprint.sha256(post.key).prefix(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let micros = UInt64(max(post.happenedAt.seconds, 0)) * 1_000_000 + digest % 1_000_000
    let number = (micros & (1 << 53 - 1)) << 10 | digest >> 20 & 1_023
    let letters = Array("234567abcdefghijklmnopqrstuvwxyz")
    return String((0..<13).map { letters[Int(number >> UInt64(60 - 5 * $0) & 31)] })
  }
}

extension BlueskyAccount: CustomStringConvertible, CustomReflectable {
  public var description: String { "Bluesky \(handle)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
