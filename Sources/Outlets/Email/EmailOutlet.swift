import Primitives
public import Transport

/// Mail to one address.
public struct EmailOutlet: NotifiedOutlet, Hashable {
  public var kind: OutletKind { .email }

  public var shown: String { to.text }

  static let description = OutletDescription(
    name: LocalizedText(it: "Casella condivisa", en: "Shared mailbox"), rule: nil,
    fields: [.init(.account, it: "Indirizzo di posta", en: "Mail address")], isNotified: true, showsTests: true
  ) { fields, mail throws(OutboundProblem) in
    let to = try MailAddress(fields[.account])
    return mail.map { EmailOutlet(server: $0.server, from: $0.from, to: to) }
  }

  /// The mail server is the administrator's own.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? { nil }

  public let server: MailServer
  public let from: MailAddress
  public let to: MailAddress

  public init(server: MailServer, from: MailAddress, to: MailAddress) {
    self.server = server
    self.from = from
    self.to = to
  }

  public func notify(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    let mail = MailMessage(
      from: from, to: to, subject: dispatch.mail.subject, text: dispatch.mail.text, html: dispatch.mail.html,
      language: dispatch.notice.language, id: dispatch.id, date: dispatch.sentAt)
    do {
      return Delivery(try await server.send(mail))
    } catch {
      return Delivery(.rejected, excerpt: error.message.en)
    }
  }
}
