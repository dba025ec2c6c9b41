public import Primitives

/// One thing to be told, in the words of every outlet.
public struct Dispatch: Sendable, Hashable {
  /// The same on every try and on every replay: `webhook-id` and the left half of `Message-ID`.
  public var id: String
  /// When it happened.
  public var happenedAt: Instant
  /// When this try is made.
  public var sentAt: Instant
  public var notice: Notice
  public var mail: MailText

  public init(id: String, happenedAt: Instant, sentAt: Instant, notice: Notice, mail: MailText) {
    self.id = id
    self.happenedAt = happenedAt
    self.sentAt = sentAt
    self.notice = notice
    self.mail = mail
  }
}

/// The words of a mail.
public struct MailText: Sendable, Hashable {
  public var subject: String
  public var text: String
  public var html: String

  public init(subject: String, text: String, html: String) {
    self.subject = subject
    self.text = text
    self.html = html
  }
}
