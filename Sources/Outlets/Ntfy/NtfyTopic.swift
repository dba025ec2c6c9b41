import Foundation
import Primitives
public import Transport

/// A topic of an ntfy server: whoever has subscribed to it on their telephone reads what is sent there.
///
/// Nothing that was sent can be changed. The server keeps messages for some hours, in which a second try looks first.
/// Source: ntfy's "Publish as JSON" and "Subscribe via API".
public struct NtfyTopic: NotifiedOutlet, PublishingOutlet, Hashable {
  public var kind: OutletKind { .ntfy }

  static let description = OutletDescription(
    name: LocalizedText(it: "ntfy", en: "ntfy"),
    // Beyond that a message becomes a file.
    rule: OutletRule(limit: 4_096, counting: .characters, mostBytes: 4_096, edits: false, again: .lookFirst),
    fields: [
      .init(
        .account, it: "Argomento", en: "Topic",
        note: LocalizedText(
          it: "Chi lo indovina lo legge: che non sia facile.", en: "Whoever guesses it reads it: make it hard.")),
      .init(.token, it: "Token di accesso", en: "Access token", isRequired: false), .usualServer,
    ], usualServer: "https://ntfy.sh", isNotified: true
  ) { fields, _ throws(OutboundProblem) in
    try NtfyTopic(server: fields[.server], topic: fields[.account], token: fields[.token])
  }

  private let server: WebAddress
  private let topic: String
  private let token: String?

  /// Throws `addressInvalid`, `accountInvalid` for a topic that is none, `tokenInvalid`.
  public init(server: String, topic: String, token: String = "") throws(OutboundProblem) {
    guard topic.wholeMatch(of: /[-_A-Za-z0-9]{1,64}/) != nil else { throw .accountInvalid }
    self.server = try WebAddress(server)
    self.topic = topic
    self.token = token.isEmpty ? nil : try OutletToken.checked(token)
  }

  /// The topic is as good as a password.
  public var shown: String { server.origin }

  public func notify(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    await transport.tell(
      message(dispatch.notice).bytes, at: server, headers: authorization, hiding: hidden, isFinal: true)
  }

  public func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult {
    if post.mayBeThere, let found = await look(post, transport) { return found }
    switch await transport.call(
      .post, server, json: message(post.notice), headers: authorization, hiding: hidden)
    {
    case .ended(let result): return result
    case .reply(let reply):
      let made = try? JSONDecoder().decode(Message.self, from: Data(reply.body))
      return PublishResult(.published(url: nil, reference: made?.id), status: reply.status)
    }
  }

  /// Whether the topic may be read with this token; nothing is sent.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = cached else { return .refused(400) }
    return await transport.fault(.get, at: address, headers: authorization)
  }

  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.fault(.post, message(test.notice), at: server, headers: authorization)
  }

  private struct Message: Decodable {
    var id: String
    var click: String?
  }

  private func message(_ notice: Notice) -> JSONText {
    let text = [notice.sentence.cut(to: 3_000), notice.nextStep.cut(to: 500)].filter { !$0.isEmpty }
    return .object([
      ("topic", .text(topic)), ("title", .text(notice.title.cut(to: 250))),
      ("message", .text(text.joined(separator: "\n\n"))), ("click", .text(notice.link)),
    ])
  }

  /// Nil where it is not there. What cannot be looked at leaves it unsure.
  private func look(_ post: PublicPost, _ transport: HTTPTransport) async -> PublishResult? {
    guard let cached, case .reply(let list) = await transport.call(.get, cached, headers: authorization, hiding: hidden)
    else { return PublishResult(.unsure, excerpt: "the topic's messages could not be looked at") }
    // One object a line.
    let messages = list.body.split(separator: UInt8(ascii: "\n"))
      .compactMap { try? JSONDecoder().decode(Message.self, from: Data($0)) }
    guard let there = messages.first(where: { $0.click == post.link }) else { return nil }
    return PublishResult(.published(url: nil, reference: there.id), status: list.status)
  }

  private var cached: WebAddress? { try? WebAddress("\(server.text)/\(topic)/json?poll=1&since=2h") }
  private var authorization: [(name: String, value: String)] {
    token.map { [(name: "authorization", value: "Bearer \($0)")] } ?? []
  }
  private var hidden: [String] { [topic] + [token].compactMap { $0 } }
}

extension NtfyTopic: CustomStringConvertible, CustomReflectable {
  public var description: String { "ntfy \(server.origin)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
