import Primitives
import Foundation
public import Transport

/// A channel of Buffer, which publishes on the network behind it: X, LinkedIn, Threads, …
///
/// One address takes every question (GraphQL), and refuses with HTTP 200. No key makes a second try harmless: the
/// channel's last posts are looked at. Source: Buffer's API, `createPost` and `posts`.
public struct BufferChannel: PublishingOutlet, Hashable {
  public var kind: OutletKind { .buffer }

  static let description = OutletDescription(
    name: LocalizedText(it: "Buffer", en: "Buffer"),
    rule: OutletRule(limit: nil, counting: .characters, edits: false, again: .lookFirst),
    fields: [
      .init(.account, it: "Codice del canale", en: "The channel's id"), .init(.token, it: "Chiave", en: "Key"),
      .usualServer,
    ], usualServer: "https://api.buffer.com", isScheduler: true
  ) { fields, _ throws(OutboundProblem) in
    try BufferChannel(server: fields[.server], channel: fields[.account], key: fields[.token])
  }

  private let address: WebAddress
  private let channel: String
  private let key: String

  /// Throws `addressInvalid`, `tokenInvalid`.
  public init(server: String, channel: String, key: String) throws(OutboundProblem) {
    address = try WebAddress(server)
    self.channel = try OutletToken.checked(channel)
    self.key = try OutletToken.checked(key)
  }

  public var shown: String { "\(address.origin), \(channel)" }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    if post.mayBeThere, let found = await look(post, transport) { return found }
    let input = JSONText.object([
      ("channelId", .text(channel)), ("text", .text(post.text)), ("schedulingType", .text("automatic")),
      ("mode", .text("shareNow")), ("assets", .list([])),
    ])
    let mutation = """
      mutation Publish($input: CreatePostInput!) { createPost(input: $input) { __typename \
      ... on PostActionSuccess { post { id } } ... on MutationError { message } } }
      """
    switch await ask(mutation, .object([("input", input)]), transport) {
    case .ended(let result): return result
    case .reply(let reply): return judged(reply)
    }
  }

  private struct Refusal: Decodable {
    struct Extensions: Decodable {
      var code: String?
    }
    var message: String?
    var extensions: Extensions?
  }

  private struct Created: Decodable {
    struct Payload: Decodable {
      struct Post: Decodable {
        var id: String
      }
      var __typename: String?
      var post: Post?
      var message: String?
    }
    struct Fields: Decodable {
      var createPost: Payload?
    }
    var data: Fields?
    var errors: [Refusal]?
  }

  /// What HTTP calls a success.
  private func judged(_ reply: HTTPReply) -> PublishResult {
    guard let answer = try? JSONDecoder().decode(Created.self, from: Data(reply.body)) else {
      return PublishResult(.unsure, status: reply.status, excerpt: "the answer could not be read")
    }
    let payload = answer.data?.createPost
    if payload?.post != nil { return PublishResult(.accepted, status: reply.status) }
    let refusal = answer.errors?.first
    let outcome: PublishResult.Outcome =
      switch payload?.__typename ?? refusal?.extensions?.code {
      case "UnauthorizedError", "UNAUTHORIZED", "UNAUTHENTICATED", "FORBIDDEN": .reconnect
      case "RATE_LIMIT_EXCEEDED": .retry(after: nil)
      case "InvalidInputError", "LimitReachedError", "NotFoundError", "NOT_FOUND", "BAD_USER_INPUT",
        "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED":
        .rejected
      // It may have got further than it says.
      default: .unsure
      }
    let said = Array((payload?.message ?? refusal?.message ?? "").utf8)
    return PublishResult(outcome, status: reply.status, excerpt: Excerpt.of(said, hiding: [key]))
  }

  private struct Organisations: Decodable {
    struct One: Decodable {
      var id: String
    }
    struct Account: Decodable {
      var organizations: [One]
    }
    struct Fields: Decodable {
      var account: Account
    }
    var data: Fields
  }

  /// Whose key it is. A refusal comes as a success.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    let question = JSONText.object([("query", .text("{ account { organizations { id } } }"))])
    let headers = [
      (name: "authorization", value: "Bearer \(key)"), (name: "content-type", value: "application/json; charset=utf-8"),
    ]
    do {
      let reply = try await transport.send(.post, question.bytes, to: address, headers: headers)
      if let fault = OutletFault(status: reply.status) { return fault }
      let refused = (try? JSONDecoder().decode(Created.self, from: Data(reply.body)))?.errors?.isEmpty == false
      return refused ? .signedOut(reply.status) : nil
    } catch {
      return .unreachable(error)
    }
  }

  private struct Posts: Decodable {
    struct Node: Decodable {
      var text: String?
      var externalLink: String?
    }
    struct Edge: Decodable {
      var node: Node
    }
    struct Connection: Decodable {
      var edges: [Edge]
    }
    struct Fields: Decodable {
      var posts: Connection
    }
    var data: Fields
  }

  /// Nil where it is not there. What cannot be looked at leaves it unsure.
  private func look(_ post: PublicPost, _ transport: HTTPTransport) async -> PublishResult? {
    let unknown = PublishResult(.unsure, excerpt: "the channel's posts could not be looked at")
    guard case .reply(let account) = await ask("{ account { organizations { id } } }", .object([]), transport),
      let all = try? JSONDecoder().decode(Organisations.self, from: Data(account.body))
    else { return unknown }
    let query = """
      query Look($input: PostsInput!) { posts(first: 20, input: $input) { edges { node { text externalLink } } } }
      """
    for one in all.data.account.organizations.prefix(10) {
      let input = JSONText.object([
        ("organizationId", .text(one.id)), ("filter", .object([("channelIds", .list([.text(channel)]))])),
      ])
      guard case .reply(let reply) = await ask(query, .object([("input", input)]), transport),
        let list = try? JSONDecoder().decode(Posts.self, from: Data(reply.body))
      else { return unknown }
      if let there = list.data.posts.edges.first(where: { $0.node.text?.contains(post.link) ?? false }) {
        return there.node.externalLink.map { PublishResult(.published(url: $0, reference: nil)) }
          ?? PublishResult(.accepted, status: reply.status)
      }
    }
    return nil
  }

  private func ask(_ query: String, _ variables: JSONText, _ transport: HTTPTransport) async -> OutletCall {
    await transport.call(
      .post, address, json: .object([("query", .text(query)), ("variables", variables)]),
      headers: [(name: "authorization", value: "Bearer \(key)")], hiding: [key])
  }
}

extension BufferChannel: CustomStringConvertible, CustomReflectable {
  public var description: String { "Buffer \(channel)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
