public import Primitives
public import Secrets

extension Survey {
  /// Days for which a survey's open link works.
  public static let linkDays: Int64 = 730

  /// Hours in which a page that was opened can be sent, and the answer changed.
  public static let pageHours: Int64 = 24

  /// The link for everyone.
  public func openLink(_ key: SigningKey) -> String {
    let end = Instant(seconds: createdAt.seconds + Self.linkDays * 86_400)
    return SurveyToken(survey: id, subject: 0, expiresAt: end).text(key)
  }

  /// What the page of one visitor carries: whose answer it will be, and when the page was shown.
  public func page(shownAt now: Instant, using generator: inout some RandomNumberGenerator) -> SurveyToken {
    let subject = Int64(bitPattern: generator.next(upperBound: UInt64.max) + 1)
    return SurveyToken(
      survey: id, subject: subject, expiresAt: Instant(seconds: now.seconds + Self.pageHours * 3_600))
  }

  /// The same for a subject that is known.
  public func page(for token: SurveyToken, shownAt now: Instant) -> SurveyToken {
    SurveyToken(
      survey: id, subject: token.subject, expiresAt: Instant(seconds: now.seconds + Self.pageHours * 3_600))
  }
}

extension SurveyToken {
  /// Of a page's token: seconds since the page was shown.
  public func secondsSinceShown(_ now: Instant) -> Int {
    Int(now.seconds - (expiresAt.seconds - Survey.pageHours * 3_600))
  }
}
