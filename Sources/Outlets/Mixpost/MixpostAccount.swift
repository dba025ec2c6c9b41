import Foundation
import Primitives
public import Transport

/// An account in a workspace of Mixpost, which publishes on the network behind it.
///
/// No key makes a second try harmless: the workspace's last posts are looked at. Texts are HTML there. Source:
/// Mixpost's REST API.
public struct MixpostAccount: PublishingOutlet, Hashable {
  public var kind: OutletKind { .mixpost }

  static let description = OutletDescription(
    name: LocalizedText(it: "Mixpost", en: "Mixpost"),
    rule: OutletRule(limit: nil, counting: .characters, edits: false, again: .lookFirst),
    fields: [
      .init(
        .server, it: "Server", en: "Server",
        note: LocalizedText(it: "https://mixpost.example/mixpost", en: "https://mixpost.example/mixpost")),
      .init(
        .account, it: "Area di lavoro e account", en: "Workspace and account",
        note: LocalizedText(it: "area/numero", en: "workspace/number")),
      .init(.token, it: "Token", en: "Token"),
    ], isScheduler: true
  ) { fields, _ throws(OutboundProblem) in
    try MixpostAccount(server: fields[.server], account: fields[.account], token: fields[.token])
  }

  private let base: String
  private let workspace: String
  private let account: Int
  private let token: String

  /// `server` holds the path of Mixpost: `https://mixpost.example/mixpost`; `account` is `workspace/number`. Throws
  /// `addressInvalid`, `tokenInvalid`, `accountInvalid`.
  public init(server: String, account: String, token: String) throws(OutboundProblem) {
    base = server.hasSuffix("/") ? String(server.dropLast()) : server
    _ = try WebAddress(base)
    guard let parts = account.wholeMatch(of: /([0-9A-Fa-f-]{36})\/([0-9]{1,9})/), let number = Int(parts.2) else {
      throw .accountInvalid
    }
    workspace = String(parts.1)
    self.account = number
    self.token = try OutletToken.checked(token)
  }

  public var shown: String { ((try? WebAddress(base).origin) ?? "") + ", \(account)" }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    if post.mayBeThere, let found = await look(post, transport) { return found }
    let content = JSONText.object([("body", .text(Self.html(post.text))), ("media", .list([]))])
    let original = JSONText.object([
      ("account_id", .whole(0)), ("is_original", .flag(true)), ("content", .list([content])),
    ])
    let moment = post.sentAt.rfc3339
    let body = JSONText.object([
      ("date", .text(String(moment.prefix(10)))), ("time", .text(String(moment.dropFirst(11).prefix(5)))),
      ("timezone", .text("UTC")), ("schedule_now", .flag(true)), ("accounts", .list([.whole(account)])),
      ("tags", .list([])), ("versions", .list([original])),
    ])
    switch await call(.post, body, transport) {
    case .ended(let result): return result
    case .reply(let reply): return PublishResult(.accepted, status: reply.status)
    }
  }

  /// A block for each line.
  static func html(_ text: String) -> String {
    escaped(text).split(separator: "\n", omittingEmptySubsequences: false).map { "<div>\($0)</div>" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Whether the token reads the workspace.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = try? WebAddress("\(base)/api/\(workspace)/posts") else { return .refused(400) }
    let headers = [(name: "authorization", value: "Bearer \(token)"), (name: "accept", value: "application/json")]
    return await transport.fault(.get, at: address, headers: headers)
  }

  private struct List: Decodable {
    struct Content: Decodable {
      var body: String?
    }
    struct Version: Decodable {
      var content: [Content]
    }
    struct Post: Decodable {
      var versions: [Version]
    }
    var data: [Post]
  }

  /// Nil where it is not there. What cannot be looked at leaves it unsure.
  private func look(_ post: PublicPost, _ transport: HTTPTransport) async -> PublishResult? {
    guard case .reply(let reply) = await call(.get, nil, transport),
      let list = try? JSONDecoder().decode(List.self, from: Data(reply.body))
    else { return PublishResult(.unsure, excerpt: "the workspace's posts could not be looked at") }
    let link = Self.escaped(post.link)
    let isThere = list.data.contains { post in
      post.versions.contains { $0.content.contains { $0.body?.contains(link) ?? false } }
    }
    return isThere ? PublishResult(.accepted, status: reply.status) : nil
  }

  private func call(_ method: HTTPTransport.Method, _ body: JSONText?, _ transport: HTTPTransport) async -> OutletCall {
    guard let address = try? WebAddress("\(base)/api/\(workspace)/posts") else {
      return .ended(PublishResult(.rejected))
    }
    let headers = [(name: "authorization", value: "Bearer \(token)"), (name: "accept", value: "application/json")]
    return await transport.call(method, address, json: body, headers: headers, hiding: [token])
  }
}

extension MixpostAccount: CustomStringConvertible, CustomReflectable {
  public var description: String { "Mixpost \(account)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
