public import Primitives
import Transport

/// What there is to know of a kind of outlet; each folder gives its own.
public struct OutletDescription: Sendable {
  /// A field of its settings, and what stands beside it in a form.
  public struct Field: Sendable {
    public let key: OutletKey
    public let label: LocalizedText
    /// Empty where the label says it all.
    public let note: LocalizedText
    public let isRequired: Bool

    init(
      _ key: OutletKey, it: String, en: String, note: LocalizedText = LocalizedText(it: "", en: ""),
      isRequired: Bool = true
    ) {
      self.key = key
      label = LocalizedText(it: it, en: en)
      self.note = note
      self.isRequired = isRequired
    }
  }

  public let name: LocalizedText
  /// The network alone, where the name says that it is done by hand.
  public let network: LocalizedText
  /// Limits as the network documents them; nil where nothing is published there.
  public let rule: OutletRule?
  /// In the order in which a form asks for them.
  public let fields: [Field]
  /// Where the network usually is; another server may be named. Nil where there is no usual one.
  public let usualServer: String?
  /// Notices can go there.
  public let isNotified: Bool
  /// It publishes on another network for us, whose limits count.
  public let isScheduler: Bool
  /// A test can be shown there without the public reading it.
  public let showsTests: Bool
  /// Whether the text ends with the link: a voice does not read one.
  public let hasLink: Bool
  /// Nil where a person publishes.
  let connect: (@Sendable (OutletFields, MailSender?) throws(OutboundProblem) -> (any Outlet)?)?

  init(
    name: LocalizedText, network: LocalizedText? = nil, rule: OutletRule?, fields: [Field], usualServer: String? = nil,
    isNotified: Bool = false, isScheduler: Bool = false, showsTests: Bool = false, hasLink: Bool = true,
    connect: (@Sendable (OutletFields, MailSender?) throws(OutboundProblem) -> (any Outlet)?)?
  ) {
    self.name = name
    self.network = network ?? name
    self.rule = rule
    self.fields = fields
    self.usualServer = usualServer
    self.isNotified = isNotified
    self.isScheduler = isScheduler
    self.showsTests = showsTests
    self.hasLink = hasLink
    self.connect = connect
  }
}

extension OutletDescription.Field {
  /// Of a network that has a usual server.
  static let usualServer = OutletDescription.Field(
    .server, it: "Server", en: "Server",
    note: LocalizedText(it: "solo se non è il solito", en: "only where it is not the usual one"), isRequired: false)

  /// Its address is the secret.
  static let incomingWebhook = OutletDescription.Field(
    .token, it: "Indirizzo del webhook in arrivo", en: "Address of the incoming webhook",
    note: LocalizedText(it: "Resta cifrato e non si rivede.", en: "Kept encrypted, never shown again."))
}
