public import Primitives

/// A kind of place where incidents are published, beside the status page and its own mails.
public enum OutletKind: String, Sendable, Hashable, CaseIterable {
  case mastodon, bluesky, telegram, facebook, slack, teams, webhook, sms
  // Programs that publish on a network for us.
  case buffer, postiz, mixpost
  // By hand: Campanello gives the text, a person publishes it and says so.
  case x, linkedin, instagram, whatsapp, greeting, other

  /// A person publishes there.
  public var isByHand: Bool {
    switch self {
    case .x, .linkedin, .instagram, .whatsapp, .greeting, .other: true
    case .mastodon, .bluesky, .telegram, .facebook, .slack, .teams, .webhook, .sms, .buffer, .postiz, .mixpost: false
    }
  }

  /// It publishes on another network for us, whose limits count.
  public var isScheduler: Bool { self == .buffer || self == .postiz || self == .mixpost }

  /// The networks a scheduler can lead to with a text and no picture.
  public static let reached: [OutletKind] = [.x, .linkedin, .facebook, .mastodon, .bluesky, .telegram, .other]

  /// The network alone: `X`, where the whole name says that it is done by hand.
  public var network: LocalizedText {
    switch self {
    case .x: LocalizedText(it: "X", en: "X")
    case .linkedin: LocalizedText(it: "LinkedIn", en: "LinkedIn")
    case .other: LocalizedText(it: "un'altra rete", en: "another network")
    default: name
    }
  }

  public var name: LocalizedText {
    switch self {
    case .mastodon: LocalizedText(it: "Mastodon", en: "Mastodon")
    case .bluesky: LocalizedText(it: "Bluesky", en: "Bluesky")
    case .telegram: LocalizedText(it: "Telegram", en: "Telegram")
    case .facebook: LocalizedText(it: "Pagina Facebook", en: "Facebook page")
    case .slack: LocalizedText(it: "Slack", en: "Slack")
    case .teams: LocalizedText(it: "Teams", en: "Teams")
    case .webhook: LocalizedText(it: "Webhook", en: "Webhook")
    case .sms: LocalizedText(it: "SMS (gateway)", en: "Text messages (gateway)")
    case .buffer: LocalizedText(it: "Buffer", en: "Buffer")
    case .postiz: LocalizedText(it: "Postiz", en: "Postiz")
    case .mixpost: LocalizedText(it: "Mixpost", en: "Mixpost")
    case .x: LocalizedText(it: "X, a mano", en: "X, by hand")
    case .linkedin: LocalizedText(it: "LinkedIn, a mano", en: "LinkedIn, by hand")
    case .instagram: LocalizedText(it: "Instagram, a mano", en: "Instagram, by hand")
    case .whatsapp: LocalizedText(it: "Canale WhatsApp, a mano", en: "WhatsApp channel, by hand")
    case .greeting: LocalizedText(it: "Messaggio del centralino, a mano", en: "Recorded greeting, by hand")
    case .other: LocalizedText(it: "Altro, a mano", en: "Other, by hand")
    }
  }

  /// Limits as the networks document them; Mastodon's is the usual one of its servers.
  public var rule: OutletRule {
    switch self {
    case .mastodon: OutletRule(limit: 500, counting: .linksAs23, edits: true, again: .lookFirst)
    case .bluesky: OutletRule(limit: 300, counting: .characters, mostBytes: 3_000, edits: false, again: .known)
    case .telegram: OutletRule(limit: 4_096, counting: .utf16, edits: true, again: .unknown)
    case .facebook: OutletRule(limit: 63_206, counting: .utf16, edits: true, again: .lookFirst)
    case .slack: OutletRule(limit: 3_000, counting: .utf16, edits: false, again: .unknown)
    case .teams: OutletRule(limit: 5_000, counting: .utf16, edits: false, again: .unknown)
    case .webhook: OutletRule(limit: nil, counting: .characters, edits: true, again: .known)
    case .sms: OutletRule(limit: 459, counting: .textMessage, edits: false, again: .known)
    case .buffer, .postiz, .mixpost: OutletRule(limit: nil, counting: .characters, edits: false, again: .lookFirst)
    case .x: OutletRule(limit: 280, counting: .weighted, edits: false, again: .unknown)
    case .linkedin: OutletRule(limit: 3_000, counting: .utf16, edits: false, again: .unknown)
    case .instagram: OutletRule(limit: 2_200, counting: .utf16, edits: false, again: .unknown)
    case .whatsapp: OutletRule(limit: 4_096, counting: .utf16, edits: false, again: .unknown)
    // About forty seconds of speech.
    case .greeting: OutletRule(limit: 600, counting: .characters, edits: false, again: .unknown)
    case .other: OutletRule(limit: nil, counting: .characters, edits: false, again: .unknown)
    }
  }

  /// Whether the text ends with the link: a voice does not read one.
  public var hasLink: Bool { self != .greeting }
}
