import Primitives
public import Transport

/// Mail to one address.
public struct EmailOutlet: Sendable, Hashable {
  public let server: MailServer
  public let from: MailAddress
  public let to: MailAddress

  public init(server: MailServer, from: MailAddress, to: MailAddress) {
    self.server = server
    self.from = from
    self.to = to
  }

  func send(_ dispatch: Dispatch) async -> Delivery {
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
