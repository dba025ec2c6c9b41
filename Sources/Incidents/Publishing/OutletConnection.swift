import Foundation
public import Outlets
public import Transport

/// What an administrator types to connect an outlet; checked before it is kept, encrypted while it is.
public enum OutletConnection: Sendable, Hashable {
  case mastodon(server: String, token: String)
  case bluesky(server: String, handle: String, password: String)
  case telegram(server: String, token: String, chat: String)
  case facebook(server: String, page: String, token: String)
  case slack(address: String)
  case teams(address: String)
  case webhook(address: String, secret: String)
  case sms(address: String, token: String, numbers: [String])
  /// Buffer, Postiz or Mixpost, and the network that its channel leads to.
  case scheduler(OutletKind, server: String, channel: String, token: String, leadsTo: OutletKind)
  /// A person publishes there: nothing to keep but where that is.
  case byHand(OutletKind, place: String)

  public var kind: OutletKind {
    switch self {
    case .mastodon: .mastodon
    case .bluesky: .bluesky
    case .telegram: .telegram
    case .facebook: .facebook
    case .slack: .slack
    case .teams: .teams
    case .webhook: .webhook
    case .sms: .sms
    case .scheduler(let kind, _, _, _, _): kind
    case .byHand(let kind, _): kind
    }
  }

  /// Of a scheduler: the network whose limits count.
  var leadsTo: OutletKind? {
    if case .scheduler(_, _, _, _, let network) = self { return network }
    return nil
  }

  /// The outlet, ready to publish; nil where a person does.
  func outlet() throws(OutboundProblem) -> PublishingOutlet? {
    switch self {
    case .mastodon(let server, let token): .mastodon(try MastodonAccount(server: server, token: token))
    case .bluesky(let server, let handle, let password):
      .bluesky(try BlueskyAccount(server: server, handle: handle, password: password))
    case .telegram(let server, let token, let chat):
      .telegram(try TelegramOutlet(token: token, chat: chat, server: server))
    case .facebook(let server, let page, let token):
      .facebook(try FacebookPage(page: page, token: token, server: server))
    case .slack(let address): .slack(SlackOutlet(address: try WebAddress(address)))
    case .teams(let address): .teams(TeamsOutlet(address: try WebAddress(address)))
    case .webhook(let address, let secret):
      .webhook(try WebhookOutlet(address: WebAddress(address), secrets: [WebhookSecret(secret)]))
    case .sms(let address, let token, let numbers):
      .sms(try MessageGateway(address: address, token: token, numbers: numbers))
    case .scheduler(.buffer, let server, let channel, let token, _):
      .buffer(try BufferChannel(server: server, channel: channel, key: token))
    case .scheduler(.postiz, let server, let channel, let token, _):
      .postiz(try PostizChannel(server: server, channel: channel, key: token))
    case .scheduler(_, let server, let channel, let token, _):
      .mixpost(try MixpostAccount(server: server, account: channel, token: token))
    case .byHand: nil
    }
  }

  /// What may be shown of it: no path, no token. Throws where it cannot work.
  public func shown() throws(OutboundProblem) -> String {
    switch try outlet() {
    case .mastodon(let account): account.origin
    case .bluesky(let account): account.shown
    case .telegram(let outlet): outlet.chat
    case .facebook(let page): page.shown
    case .slack(let outlet): outlet.address.origin
    case .teams(let outlet): outlet.address.origin
    case .webhook(let outlet): outlet.address.origin
    case .sms(let gateway): "\(gateway.origin), \(gateway.numbers.count)"
    case .buffer(let channel): channel.shown
    case .postiz(let channel): channel.shown
    case .mixpost(let account): account.shown
    case nil: place
    }
  }

  /// Looks whether it can be published on, without publishing. Throws `OutletFault`, and `OutboundProblem` for what
  /// cannot work.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async throws {
    if let fault = try await outlet()?.verify(test, over: transport) { throw fault }
  }

  private var place: String {
    if case .byHand(_, let place) = self { return Excerpt.of(place) }
    return ""
  }

  /// As it is encrypted: the fields of the case, as JSON. Nil where there is no secret.
  var fields: String? {
    let fields: [String]
    switch self {
    case .mastodon(let server, let token): fields = [server, token]
    case .bluesky(let server, let handle, let password): fields = [server, handle, password]
    case .telegram(let server, let token, let chat): fields = [server, token, chat]
    case .facebook(let server, let page, let token): fields = [server, page, token]
    case .slack(let address), .teams(let address): fields = [address]
    case .webhook(let address, let secret): fields = [address, secret]
    case .sms(let address, let token, let numbers): fields = [address, token] + numbers
    case .scheduler(_, let server, let channel, let token, _): fields = [server, channel, token]
    case .byHand: return nil
    }
    return (try? String(decoding: JSONEncoder().encode(fields), as: UTF8.self)) ?? "[]"
  }

  /// Reads what ``fields`` wrote; nil for anything else.
  init?(_ kind: OutletKind, fields text: String) {
    guard let fields = try? JSONDecoder().decode([String].self, from: Data(text.utf8)) else { return nil }
    switch (kind, fields.count) {
    case (.mastodon, 2): self = .mastodon(server: fields[0], token: fields[1])
    case (.bluesky, 3): self = .bluesky(server: fields[0], handle: fields[1], password: fields[2])
    case (.telegram, 3): self = .telegram(server: fields[0], token: fields[1], chat: fields[2])
    case (.facebook, 3): self = .facebook(server: fields[0], page: fields[1], token: fields[2])
    case (.slack, 1): self = .slack(address: fields[0])
    case (.teams, 1): self = .teams(address: fields[0])
    case (.webhook, 2): self = .webhook(address: fields[0], secret: fields[1])
    // Where it leads to stands beside, unsealed.
    case (.buffer, 3), (.postiz, 3), (.mixpost, 3):
      self = .scheduler(kind, server: fields[0], channel: fields[1], token: fields[2], leadsTo: .other)
    case (.sms, 3...): self = .sms(address: fields[0], token: fields[1], numbers: Array(fields[2...]))
    default: return nil
    }
  }
}

extension OutletConnection: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(kind.rawValue) (redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
