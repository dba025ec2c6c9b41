import Primitives

/// Networks on which a person publishes, with the text that they get from us. Limits as the networks document them.
enum ByHand {
  static let x = description(
    it: "X, a mano", en: "X, by hand", network: LocalizedText(it: "X", en: "X"),
    OutletRule(limit: 280, counting: .weighted, edits: false, again: .unknown))
  static let linkedin = description(
    it: "LinkedIn, a mano", en: "LinkedIn, by hand", network: LocalizedText(it: "LinkedIn", en: "LinkedIn"),
    OutletRule(limit: 3_000, counting: .utf16, edits: false, again: .unknown))
  static let instagram = description(
    it: "Instagram, a mano", en: "Instagram, by hand",
    OutletRule(limit: 2_200, counting: .utf16, edits: false, again: .unknown))
  static let whatsapp = description(
    it: "Canale WhatsApp, a mano", en: "WhatsApp channel, by hand",
    OutletRule(limit: 4_096, counting: .utf16, edits: false, again: .unknown))
  /// About forty seconds of speech.
  static let greeting = description(
    it: "Messaggio del centralino, a mano", en: "Recorded greeting, by hand",
    OutletRule(limit: 600, counting: .characters, edits: false, again: .unknown), hasLink: false)
  static let other = description(
    it: "Altro, a mano", en: "Other, by hand", network: LocalizedText(it: "un'altra rete", en: "another network"),
    OutletRule(limit: nil, counting: .characters, edits: false, again: .unknown))

  private static func description(
    it: String, en: String, network: LocalizedText? = nil, _ rule: OutletRule, hasLink: Bool = true
  ) -> OutletDescription {
    OutletDescription(
      name: LocalizedText(it: it, en: en), network: network, rule: rule,
      fields: [OutletDescription.Field(.account, it: "Dove", en: "Where", isRequired: false)], hasLink: hasLink,
      connect: nil)
  }
}
