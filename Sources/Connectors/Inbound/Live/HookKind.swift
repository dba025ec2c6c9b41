public import Facts
public import Primitives

/// A system that sends what happens there, in its own words.
public enum HookKind: String, Sendable, Hashable, CaseIterable {
  case zendesk, freshdesk, intercom, chatwoot, zammad
  /// Telephone events as Zammad's generic CTI protocol has them: any exchange that speaks it.
  case cti
  /// Anything else, in Campanello's own fields.
  case generic

  public var name: LocalizedText {
    switch self {
    case .zendesk: LocalizedText(it: "Zendesk", en: "Zendesk")
    case .freshdesk: LocalizedText(it: "Freshdesk", en: "Freshdesk")
    case .intercom: LocalizedText(it: "Intercom", en: "Intercom")
    case .chatwoot: LocalizedText(it: "Chatwoot", en: "Chatwoot")
    case .zammad: LocalizedText(it: "Zammad", en: "Zammad")
    case .cti: LocalizedText(it: "centralino (eventi telefonici di Zammad)", en: "telephone exchange (Zammad's events)")
    case .generic: LocalizedText(it: "un nostro programma", en: "a program of ours")
    }
  }

  /// Whether it signs what it sends, so that a signing secret makes sense.
  public var signs: Bool {
    switch self {
    case .zendesk, .intercom, .chatwoot, .zammad, .generic: true
    case .freshdesk, .cti: false
    }
  }
}

/// What came over the wire.
public struct HookRequest: Sendable {
  public var body: [UInt8]
  /// By their names in small letters.
  public var headers: [String: String]
  public var now: Instant

  public init(body: [UInt8], headers: [String: String], now: Instant) {
    self.body = body
    self.headers = headers
    self.now = now
  }
}

/// What was read out of it.
public struct HookReading: Sendable, Hashable {
  /// The same when the sender sends it again.
  public var key: String
  public var patches: [ConversationPatch]
  public var mentions: [LiveMention] = []
  /// Why nothing is to be gathered from it, or what of it was left out.
  public var note: String?
  /// Nobody understood it.
  public var isQuarantined = false

  init(key: String, _ patches: [ConversationPatch]) {
    self.key = key
    self.patches = patches
  }

  init(key: String, nothing note: String) {
    self.key = key
    patches = []
    self.note = note
  }

  init(key: String, quarantined note: String) {
    self.init(key: key, nothing: note)
    isQuarantined = true
  }
}

extension HookKind {
  /// The signature that the request carries; nil where it has none.
  public func signature(_ request: HookRequest) -> HookSignature? {
    func header(_ name: String) -> String? { request.headers[name] }
    switch self {
    case .intercom, .zammad: return header("x-hub-signature").map { .sha1($0) }
    case .chatwoot:
      guard let signature = header("x-chatwoot-signature"), let at = header("x-chatwoot-timestamp") else { return nil }
      return .stamped(signature: signature, timestamp: at)
    case .zendesk:
      guard let signature = header("x-zendesk-webhook-signature"),
        let at = header("x-zendesk-webhook-signature-timestamp")
      else { return nil }
      return .joined(signature: signature, timestamp: at)
    case .generic:
      guard let signatures = header("webhook-signature"), let id = header("webhook-id"),
        let at = header("webhook-timestamp")
      else { return nil }
      return .standard(signatures: signatures, id: id, timestamp: at)
    case .freshdesk, .cti: return nil
    }
  }

  /// Reads a request. Whatever it is, it has a reading. O(bytes).
  public func read(_ request: HookRequest) -> HookReading {
    let fallback = "sha:" + HookBody.fingerprint(request.body)
    guard let body = HookBody(self == .cti ? HookBody.json(fromForm: request) : request.body) else {
      return HookReading(key: fallback, quarantined: "the body is no JSON object")
    }
    var reading = read(body, request, fallback)
    for place in reading.patches.indices where reading.patches[place].isNoContact == nil {
      guard let status = reading.patches[place].status?.lowercased() else { continue }
      reading.patches[place].isNoContact = NotContacts.statuses.contains(status)
    }
    return reading
  }

  private func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    switch self {
    case .zendesk: ZendeskHook.read(body, request, fallback)
    case .freshdesk: FreshdeskHook.read(body, request, fallback)
    case .intercom: IntercomHook.read(body, request, fallback)
    case .chatwoot: ChatwootHook.read(body, request, fallback)
    case .zammad: ZammadHook.read(body, request, fallback)
    case .cti: TelephoneHook.read(body, request, fallback)
    case .generic: GenericHook.read(body, request, fallback)
    }
  }
}
