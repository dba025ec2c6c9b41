public import Primitives

/// A kind of place outside that Campanello reaches: with notices, with what is published, or both. The registry: what
/// there is to know of each stands in its folder.
public enum OutletKind: String, Sendable, Hashable, CaseIterable {
  case email
  case mastodon, bluesky, telegram, facebook, slack, teams, ntfy, webhook, sms
  // Programs that publish on a network for us.
  case buffer, postiz, mixpost
  // By hand: Campanello gives the text, a person publishes it and says so.
  case x, linkedin, instagram, whatsapp, greeting, other

  public var description: OutletDescription {
    switch self {
    case .email: EmailOutlet.description
    case .mastodon: MastodonAccount.description
    case .bluesky: BlueskyAccount.description
    case .telegram: TelegramOutlet.description
    case .facebook: FacebookPage.description
    case .slack: SlackOutlet.description
    case .teams: TeamsOutlet.description
    case .ntfy: NtfyTopic.description
    case .webhook: WebhookOutlet.description
    case .sms: MessageGateway.description
    case .buffer: BufferChannel.description
    case .postiz: PostizChannel.description
    case .mixpost: MixpostAccount.description
    case .x: ByHand.x
    case .linkedin: ByHand.linkedin
    case .instagram: ByHand.instagram
    case .whatsapp: ByHand.whatsapp
    case .greeting: ByHand.greeting
    case .other: ByHand.other
    }
  }

  /// Those on which incidents are published.
  public static let published = allCases.filter { $0.description.rule != nil }
  /// Those that notices can go to.
  public static let notified = allCases.filter(\.description.isNotified)
  /// The networks a scheduler can lead to with a text and no picture.
  public static let reached: [OutletKind] = [.x, .linkedin, .facebook, .mastodon, .bluesky, .telegram, .other]

  public var name: LocalizedText { description.name }
  /// The network alone: `X`, where the whole name says that it is done by hand.
  public var network: LocalizedText { description.network }
  /// A person publishes there.
  public var isByHand: Bool { description.connect == nil }
  public var rule: OutletRule {
    description.rule ?? OutletRule(limit: nil, counting: .characters, edits: false, again: .unknown)
  }
  public var hasLink: Bool { description.hasLink }
  public var showsTests: Bool { description.showsTests }
}
