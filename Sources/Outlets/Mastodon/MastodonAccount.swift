import Foundation
import Primitives
public import Transport

/// An account on a Mastodon server, or one that speaks its API: Pleroma, GoToSocial.
///
/// A second try within the hour is the same post by its `Idempotency-Key`; after that the account's last posts are
/// looked at. A correction edits the post.
public struct MastodonAccount: PublishingOutlet, Hashable {
  public var kind: OutletKind { .mastodon }

  static let description = OutletDescription(
    name: LocalizedText(it: "Mastodon", en: "Mastodon"),
    // The usual limit of its servers.
    rule: OutletRule(limit: 500, counting: .linksAs23, edits: true, again: .lookFirst),
    fields: [
      .init(
        .server, it: "Server", en: "Server",
        note: LocalizedText(it: "https://mastodon.example", en: "https://mastodon.example")),
      .init(.token, it: "Token di accesso", en: "Access token"),
    ]
  ) { fields, _ throws(OutboundProblem) in try MastodonAccount(server: fields[.server], token: fields[.token]) }

  private let server: String
  private let token: String

  /// `server` is its origin: `https://mastodon.example`. Throws `addressInvalid`, `tokenInvalid`.
  public init(server: String, token: String) throws(OutboundProblem) {
    self.server = try WebAddress(server).origin
    self.token = try OutletToken.checked(token)
  }

  public var shown: String { server }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    let body = JSONText.object([
      ("status", .text(post.text)), ("visibility", .text("public")), ("language", .text(post.language.rawValue)),
    ])
    if let id = post.replaces {
      return await call(.put, "/api/v1/statuses/\(OutletToken.inPath(id))", body, [], transport)
    }
    if post.mayBeThere, let found = await look(post, transport) { return found }
    return await call(
      .post, "/api/v1/statuses", body, [(name: "idempotency-key", value: post.key)], transport)
  }

  /// Whose token it is: read, nothing is posted.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = try? WebAddress(server + "/api/v1/accounts/verify_credentials") else { return .refused(400) }
    return await transport.fault(.get, at: address, headers: [(name: "authorization", value: "Bearer \(token)")])
  }

  private struct Status: Decodable {
    var id: String
    var url: String?
    var content: String?
  }

  private struct Account: Decodable {
    var id: String
  }

  private func call(
    _ method: HTTPTransport.Method, _ path: String, _ body: JSONText?, _ headers: [(name: String, value: String)],
    _ transport: HTTPTransport
  ) async -> PublishResult {
    switch await reply(method, path, body, headers, transport) {
    case .ended(let result): return result
    case .reply(let reply):
      let status = try? JSONDecoder().decode(Status.self, from: Data(reply.body))
      return PublishResult(.published(url: status?.url, reference: status?.id), status: reply.status)
    }
  }

  private func reply(
    _ method: HTTPTransport.Method, _ path: String, _ body: JSONText?, _ headers: [(name: String, value: String)],
    _ transport: HTTPTransport
  ) async -> OutletCall {
    guard let address = try? WebAddress(server + path) else { return .ended(PublishResult(.rejected)) }
    let headers = headers + [(name: "authorization", value: "Bearer \(token)")]
    return await transport.call(method, address, json: body, headers: headers, hiding: [token])
  }

  /// Nil where it is not there. What cannot be looked at leaves it unsure.
  private func look(_ post: PublicPost, _ transport: HTTPTransport) async -> PublishResult? {
    guard case .reply(let me) = await reply(.get, "/api/v1/accounts/verify_credentials", nil, [], transport),
      let account = try? JSONDecoder().decode(Account.self, from: Data(me.body))
    else { return PublishResult(.unsure, excerpt: "the account's posts could not be looked at") }
    let path = "/api/v1/accounts/\(OutletToken.inPath(account.id))/statuses?limit=20&exclude_replies=true"
    guard case .reply(let list) = await reply(.get, path, nil, [], transport),
      let statuses = try? JSONDecoder().decode([Status].self, from: Data(list.body))
    else { return PublishResult(.unsure, excerpt: "the account's posts could not be looked at") }
    let link = post.link.replacing("&", with: "&amp;")
    guard let there = statuses.first(where: { $0.content?.contains(link) ?? false }) else { return nil }
    return PublishResult(.published(url: there.url, reference: there.id), status: list.status)
  }
}

extension MastodonAccount: CustomStringConvertible, CustomReflectable {
  public var description: String { "Mastodon \(server)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Tokens as they are typed.
enum OutletToken {
  /// One word of visible ASCII, at most 2,000 bytes. Throws `tokenInvalid`.
  static func checked(_ token: String) throws(OutboundProblem) -> String {
    guard (1...2_000).contains(token.utf8.count), token.utf8.allSatisfy({ (33...126).contains($0) }) else {
      throw .tokenInvalid
    }
    return token
  }

  /// What a server gave us may not lead us elsewhere.
  static func inPath(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-_."))) ?? ""
  }
}
