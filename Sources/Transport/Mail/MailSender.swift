/// How mails go out: the server, and who they are from.
public struct MailSender: Sendable, Hashable {
  public let server: MailServer
  public let from: MailAddress

  public init(server: MailServer, from: MailAddress) {
    self.server = server
    self.from = from
  }
}
