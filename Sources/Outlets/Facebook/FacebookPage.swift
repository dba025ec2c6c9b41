import Primitives
import Foundation
public import Transport

/// A Facebook page with its own token. No key makes a second try harmless: the page's last posts are looked at.
public struct FacebookPage: PublishingOutlet, Hashable {
  public var kind: OutletKind { .facebook }

  static let description = OutletDescription(
    name: LocalizedText(it: "Pagina Facebook", en: "Facebook page"),
    rule: OutletRule(limit: 63_206, counting: .utf16, edits: true, again: .lookFirst),
    fields: [
      .init(.account, it: "Pagina", en: "Page"), .init(.token, it: "Token della pagina", en: "The page's token"),
      .usualServer,
    ], usualServer: "https://graph.facebook.com/v25.0"
  ) { fields, _ throws(OutboundProblem) in
    try FacebookPage(page: fields[.account], token: fields[.token], server: fields[.server])
  }

  private let base: String
  private let page: String
  private let token: String

  /// `server` holds the version of the Graph API. Throws `addressInvalid`, `tokenInvalid`.
  public init(
    page: String, token: String, server: String = "https://graph.facebook.com/v25.0"
  ) throws(OutboundProblem) {
    base = server.hasSuffix("/") ? String(server.dropLast()) : server
    _ = try WebAddress(base)
    guard page.wholeMatch(of: /[A-Za-z0-9._-]{1,80}/) != nil else { throw .tokenInvalid }
    self.page = page
    self.token = try OutletToken.checked(token)
  }

  public var shown: String { page }

  private struct Post: Decodable {
    var id: String
    var message: String?
    var permalink_url: String?
  }

  private struct List: Decodable {
    var data: [Post]
  }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    if let id = post.replaces {
      return await send(OutletToken.inPath(id), .object([("message", .text(post.text))]), id: id, transport)
    }
    if post.mayBeThere, let found = await look(post, transport) { return found }
    let body = JSONText.object([("message", .text(post.text)), ("link", .text(post.link))])
    return await send("\(page)/feed", body, id: nil, transport)
  }

  /// Whether the token reads the page.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = try? WebAddress("\(base)/\(page)?fields=id") else { return .refused(400) }
    return await transport.fault(.get, at: address, headers: [(name: "authorization", value: "Bearer \(token)")])
  }

  private func send(_ path: String, _ body: JSONText, id: String?, _ transport: HTTPTransport) async -> PublishResult {
    switch await call(.post, path, body, transport) {
    case .ended(let result): return result
    case .reply(let reply):
      let known = id ?? (try? JSONDecoder().decode(Post.self, from: Data(reply.body)))?.id
      return PublishResult(
        .published(url: known.map { "https://www.facebook.com/\(OutletToken.inPath($0))" }, reference: known),
        status: reply.status)
    }
  }

  private func look(_ post: PublicPost, _ transport: HTTPTransport) async -> PublishResult? {
    guard
      case .reply(let reply) = await call(
        .get, "\(page)/feed?fields=id,message,permalink_url&limit=10", nil, transport),
      let list = try? JSONDecoder().decode(List.self, from: Data(reply.body))
    else { return PublishResult(.unsure, excerpt: "the page's posts could not be looked at") }
    guard let there = list.data.first(where: { $0.message?.contains(post.link) ?? false }) else { return nil }
    return PublishResult(.published(url: there.permalink_url, reference: there.id), status: reply.status)
  }

  /// The token travels in a header, not in the address.
  private func call(
    _ method: HTTPTransport.Method, _ path: String, _ body: JSONText?, _ transport: HTTPTransport
  ) async -> OutletCall {
    guard let address = try? WebAddress("\(base)/\(path)") else { return .ended(PublishResult(.rejected)) }
    return await transport.call(
      method, address, json: body, headers: [(name: "authorization", value: "Bearer \(token)")], hiding: [token])
  }
}

extension FacebookPage: CustomStringConvertible, CustomReflectable {
  public var description: String { "Facebook \(page)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
