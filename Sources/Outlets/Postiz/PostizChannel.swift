import Foundation
import Primitives
public import Transport

/// A channel of Postiz, one's own or the hosted one, which publishes on the network behind it.
///
/// No key makes a second try harmless: the posts of the day are looked at. Source: Postiz's public API, version 1.
public struct PostizChannel: PublishingOutlet, Hashable {
  public var kind: OutletKind { .postiz }

  static let description = OutletDescription(
    name: LocalizedText(it: "Postiz", en: "Postiz"),
    rule: OutletRule(limit: nil, counting: .characters, edits: false, again: .lookFirst),
    fields: [
      .init(.account, it: "Codice del canale", en: "The channel's id"), .init(.token, it: "Chiave", en: "Key"),
      .usualServer,
    ], usualServer: "https://api.postiz.com/public/v1", isScheduler: true
  ) { fields, _ throws(OutboundProblem) in
    try PostizChannel(server: fields[.server], channel: fields[.account], key: fields[.token])
  }

  private let base: String
  private let channel: String
  private let key: String

  /// `server` holds the version: `https://postiz.example/api/public/v1`. Throws `addressInvalid`, `tokenInvalid`.
  public init(server: String, channel: String, key: String) throws(OutboundProblem) {
    base = server.hasSuffix("/") ? String(server.dropLast()) : server
    _ = try WebAddress(base)
    self.channel = try OutletToken.checked(channel)
    self.key = try OutletToken.checked(key)
  }

  public var shown: String { ((try? WebAddress(base).origin) ?? "") + ", \(channel)" }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    if post.mayBeThere, let found = await look(post, transport) { return found }
    let value = JSONText.object([("content", .text(post.text)), ("image", .list([]))])
    let one = JSONText.object([
      ("integration", .object([("id", .text(channel))])), ("value", .list([value])), ("settings", .object([])),
    ])
    let body = JSONText.object([
      ("type", .text("now")), ("date", .text(post.sentAt.rfc3339)), ("shortLink", .flag(false)),
      ("tags", .list([])), ("posts", .list([one])),
    ])
    switch await call(.post, "posts", body, transport) {
    case .ended(let result): return result
    case .reply(let reply): return PublishResult(.accepted, status: reply.status)
    }
  }

  /// Whether the key reads the channels.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = try? WebAddress("\(base)/integrations") else { return .refused(400) }
    return await transport.fault(.get, at: address, headers: [(name: "authorization", value: key)])
  }

  private struct List: Decodable {
    struct Post: Decodable {
      struct Integration: Decodable {
        var id: String
      }
      var content: String?
      var integration: Integration?
      var releaseURL: String?
    }
    var posts: [Post]
  }

  /// Nil where it is not there. What cannot be looked at leaves it unsure.
  private func look(_ post: PublicPost, _ transport: HTTPTransport) async -> PublishResult? {
    let from = Instant(seconds: post.happenedAt.seconds - 86_400).rfc3339
    let to = Instant(seconds: post.sentAt.seconds + 86_400).rfc3339
    guard case .reply(let reply) = await call(.get, "posts?startDate=\(from)&endDate=\(to)", nil, transport),
      let list = try? JSONDecoder().decode(List.self, from: Data(reply.body))
    else { return PublishResult(.unsure, excerpt: "the channel's posts could not be looked at") }
    let found = list.posts.first { $0.integration?.id == channel && $0.content?.contains(post.link) ?? false }
    guard let found else { return nil }
    let place = found.releaseURL.flatMap { $0.isEmpty ? nil : $0 }
    return PublishResult(place == nil ? .accepted : .published(url: place, reference: nil), status: reply.status)
  }

  /// The key travels as it is, without a scheme before it.
  private func call(
    _ method: HTTPTransport.Method, _ path: String, _ body: JSONText?, _ transport: HTTPTransport
  ) async -> OutletCall {
    guard let address = try? WebAddress("\(base)/\(path)") else { return .ended(PublishResult(.rejected)) }
    return await transport.call(
      method, address, json: body, headers: [(name: "authorization", value: key)], hiding: [key])
  }
}

extension PostizChannel: CustomStringConvertible, CustomReflectable {
  public var description: String { "Postiz \(channel)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
