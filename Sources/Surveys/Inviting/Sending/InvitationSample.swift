public import Indicators
import Secrets
import Transport
public import Primitives

/// An invitation as it would arrive, to be looked at: its links lead nowhere.
public struct InvitationSample: Sendable {
  public let subject: String
  public let text: String

  /// Nil for texts that cannot be read.
  public init?(_ survey: Survey, _ texts: InvitationTexts, _ organisation: Organisation, _ language: Language) {
    var generator = SystemRandomNumberGenerator()
    let letter = DueInvitation(
      id: 0, survey: 0, subject: 0, contact: 0, address: "maria@example.com",
      name: language == .it ? "Maria" : "Mary", language: language, product: survey.about.product,
      channel: survey.about.channel, expiresAt: survey.createdAt, attempts: 0, isReminder: false)
    guard let from = try? MailAddress("surveys@example.com"),
      let mail = try? InvitationMail(
        survey, SigningKey(using: &generator), texts, organisation, base: "https://example.com", from: from),
      let words = mail.words(letter)
    else { return nil }
    subject = words.subject
    text = words.text
  }
}
