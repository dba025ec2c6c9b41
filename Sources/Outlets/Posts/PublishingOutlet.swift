public import Transport

/// A place where incidents are published by us.
public enum PublishingOutlet: Sendable, Hashable {
  case mastodon(MastodonAccount)
  case bluesky(BlueskyAccount)
  case telegram(TelegramOutlet)
  case facebook(FacebookPage)
  case slack(SlackOutlet)
  case teams(TeamsOutlet)
  case webhook(WebhookOutlet)
  case sms(MessageGateway)
  case buffer(BufferChannel)
  case postiz(PostizChannel)
  case mixpost(MixpostAccount)

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
    case .buffer: .buffer
    case .postiz: .postiz
    case .mixpost: .mixpost
    }
  }

  /// Makes one try. Everything that can go wrong is an outcome.
  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    switch self {
    case .mastodon(let account): await account.publish(post, over: transport)
    case .bluesky(let account): await account.publish(post, over: transport)
    case .telegram(let outlet): await outlet.publish(post, over: transport)
    case .facebook(let page): await page.publish(post, over: transport)
    case .slack(let outlet): await outlet.publish(post, over: transport)
    case .teams(let outlet): await outlet.publish(post, over: transport)
    case .webhook(let outlet): await outlet.publish(post, over: transport)
    case .sms(let gateway): await gateway.publish(post, over: transport)
    case .buffer(let channel): await channel.publish(post, over: transport)
    case .postiz(let channel): await channel.publish(post, over: transport)
    case .mixpost(let account): await account.publish(post, over: transport)
    }
  }
}
