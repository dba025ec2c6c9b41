import Facts
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

  /// Whether it is the vendor's own test of the way, sent before the hook is in use: Zendesk signs it with a secret that
  /// everybody knows, so that it proves nothing and is worth nothing.
  public func isTest(_ request: HookRequest) -> Bool {
    guard self == .zendesk, case .joined = signature(request) else { return false }
    return signature(request)?.verdict(request.body, secret: Self.zendeskTestSecret, now: request.now) == .fits
  }

  /// https://developer.zendesk.com/documentation/webhooks/verifying/
  private static let zendeskTestSecret = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ=="

  /// Reads a request. Whatever it is, it has a reading. O(bytes).
  public func read(_ request: HookRequest) -> HookReading {
    let fallback = "sha:" + HookBytes.fingerprint(request.body)
    let bytes = self == .cti ? HookBytes.json(fromForm: request) : request.body
    guard let body = HookBody(bytes, now: request.now) else {
      var reading = HookReading(
        key: fallback,
        setAside: LocalizedText(it: "il corpo non è un oggetto JSON", en: "the body is no JSON object"))
      reading.finish(HookRemarks())
      return reading
    }
    var reading = read(body, request, fallback)
    reading.finish(body.remarks)
    reading.isTimeless = reading.isTimeless && reading.key == fallback
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
