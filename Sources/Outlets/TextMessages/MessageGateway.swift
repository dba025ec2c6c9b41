import Primitives
public import Transport

/// A gateway for text messages, spoken to by plain HTTP: `{"id", "to": […], "text"}`, with the same id in
/// `Idempotency-Key`. What it does with a second one is between it and its owner; it is told that it is the same.
public struct MessageGateway: PublishingOutlet, Hashable {
  public var kind: OutletKind { .sms }

  public var shown: String { "\(origin), \(numbers.count)" }

  static let description = OutletDescription(
    name: LocalizedText(it: "SMS (gateway)", en: "Text messages (gateway)"),
    rule: OutletRule(limit: 459, counting: .textMessage, edits: false, again: .known),
    fields: [
      .init(.server, it: "Indirizzo del gateway", en: "Address of the gateway"),
      .init(.token, it: "Token", en: "Token", isRequired: false),
      .init(
        .numbers, it: "Numeri di telefono", en: "Telephone numbers",
        note: LocalizedText(it: "separati da virgole, con il prefisso", en: "parted by commas, with their prefix")),
    ], showsTests: true
  ) { fields, _ throws(OutboundProblem) in
    try MessageGateway(address: fields[.server], token: fields[.token], numbers: fields.list(.numbers))
  }

  private let address: WebAddress
  private let token: String?
  public let numbers: [String]

  public static let mostNumbers = 500

  /// Throws `addressInvalid`, `tokenInvalid`, `numbersInvalid`.
  public init(address: String, token: String, numbers: [String]) throws(OutboundProblem) {
    self.address = try WebAddress(address)
    self.token = token.isEmpty ? nil : try OutletToken.checked(token)
    let isFine = numbers.allSatisfy { $0.wholeMatch(of: /\+?[0-9]{5,15}/) != nil }
    guard isFine, (1...Self.mostNumbers).contains(numbers.count) else { throw .numbersInvalid(most: Self.mostNumbers) }
    self.numbers = numbers
  }

  public var origin: String { address.origin }

  /// A message to nobody is refused with 400 or 422 by a gateway that lets us in.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.reach(address) {
      let body = JSONText.object([("id", .text("test")), ("to", .list([])), ("text", .text(""))])
      let fault = await transport.fault(.post, body, at: address, headers: authorization)
      if case .refused? = fault { return nil }
      return fault
    }
  }

  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    let body = JSONText.object([
      ("id", .text(test.dispatch.id)), ("to", .list(numbers.map { .text($0) })),
      ("text", .text("\(test.title). \(test.sentence)")),
    ])
    return await transport.fault(
      .post, body, at: address, headers: [(name: "idempotency-key", value: test.dispatch.id)] + authorization)
  }

  private var authorization: [(name: String, value: String)] {
    token.map { [(name: "authorization", value: "Bearer \($0)")] } ?? []
  }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    let body = JSONText.object([
      ("id", .text(post.key)), ("to", .list(numbers.map { .text($0) })), ("text", .text(post.text)),
    ])
    let headers = [(name: "idempotency-key", value: post.key)] + authorization
    let hidden = address.hidden + [token].compactMap { $0 } + numbers
    switch await transport.call(.post, address, json: body, headers: headers, hiding: hidden) {
    case .ended(let result): return result
    case .reply(let reply): return PublishResult(.accepted, status: reply.status)
    }
  }
}

extension MessageGateway: CustomStringConvertible, CustomReflectable {
  public var description: String { "SMS \(address)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
