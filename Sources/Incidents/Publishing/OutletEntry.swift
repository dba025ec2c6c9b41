public import Outlets

/// What is typed to connect an outlet, on the page or on the command line.
public struct OutletEntry: Sendable, Hashable {
  public var kind: OutletKind
  /// Empty where it is the usual one of the network.
  public var server = ""
  public var account = ""
  /// A token, a password or a secret address.
  public var token = ""
  public var numbers: [String] = []
  /// Of a scheduler.
  public var leadsTo = OutletKind.other

  public init(_ kind: OutletKind) { self.kind = kind }

  /// Where each network usually is; another may be named, for one's own server. Nil where there is no usual one.
  private var usualServer: String? {
    switch kind {
    case .telegram: "https://api.telegram.org"
    case .bluesky: "https://bsky.social"
    case .facebook: "https://graph.facebook.com/v25.0"
    case .buffer: "https://api.buffer.com"
    case .postiz: "https://api.postiz.com/public/v1"
    default: nil
    }
  }

  /// `webhookSecret` is what a webhook's receiver will check the signature by.
  public func connection(webhookSecret: String = "") -> OutletConnection {
    let server = server.isEmpty ? usualServer ?? "" : server
    switch kind {
    case .mastodon: return .mastodon(server: server, token: token)
    case .bluesky: return .bluesky(server: server, handle: account, password: token)
    case .telegram: return .telegram(server: server, token: token, chat: account)
    case .facebook: return .facebook(server: server, page: account, token: token)
    case .slack: return .slack(address: token)
    case .teams: return .teams(address: token)
    case .webhook: return .webhook(address: server, secret: webhookSecret)
    case .sms: return .sms(address: server, token: token, numbers: numbers)
    case .buffer, .postiz, .mixpost:
      return .scheduler(kind, server: server, channel: account, token: token, leadsTo: leadsTo)
    case .x, .linkedin, .instagram, .whatsapp, .greeting, .other: return .byHand(kind, place: account)
    }
  }
}
