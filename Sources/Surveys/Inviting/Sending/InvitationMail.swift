import Markup
import Facts
import Indicators
import Secrets
import Transport
import Primitives
import Storage

/// Writes the mails of one survey.
struct InvitationMail: Sendable {
  private let survey: Survey
  private let key: SigningKey
  private let organisation: Organisation
  private let base: String
  private let from: MailAddress
  private let subject: Templates
  private let body: Templates

  private struct Templates: Sendable {
    var it: InvitationTemplate
    var en: InvitationTemplate

    init(_ text: LocalizedText) throws(SurveyProblem) {
      it = try InvitationTemplate(text.it)
      en = try InvitationTemplate(text.en)
    }

    subscript(_ language: Language) -> InvitationTemplate { language == .it ? it : en }
  }

  /// Links begin with `base`, which ends without a slash.
  init(
    _ survey: Survey, _ key: SigningKey, _ texts: InvitationTexts, _ organisation: Organisation, base: String,
    from: MailAddress
  ) throws(SurveyProblem) {
    self.survey = survey
    self.key = key
    self.organisation = organisation
    self.base = base
    self.from = from
    subject = try Templates(texts.subject)
    body = try Templates(texts.body)
  }

  /// Throws `OutboundProblem` for an address that no server takes.
  func message(_ letter: DueInvitation, now: Instant) throws(OutboundProblem) -> MailMessage {
    let language = language(of: letter)
    let named = try? MailAddress(letter.address, name: letter.name)
    let to: MailAddress
    if let named { to = named } else { to = try MailAddress(letter.address) }
    let links = Links(self, letter, language)
    let said = said(letter, language)
    return MailMessage(
      from: from, to: to, subject: subject(letter, language),
      text: text(said, links.answer, links.leave, letter, language),
      html: html(said, links, letter, language).text, language: language, id: letter.mailID, date: now,
      unsubscribe: try WebAddress(links.unsubscribe))
  }

  /// What a mail says, to be looked at: dots stand where its own links would.
  func words(_ letter: DueInvitation) -> (subject: String, text: String)? {
    let language = language(of: letter)
    let said = said(letter, language)
    return (
      subject(letter, language),
      text(said, base + SitePath.surveyAnswer("…").text, base + SitePath.unsubscribe("…").text, letter, language)
    )
  }

  private func language(of letter: DueInvitation) -> Language { letter.language ?? organisation.language }

  private func values(_ letter: DueInvitation) -> [String: String] {
    let us = language(of: letter) == .it ? "noi" : "us"
    var values: [String: String] = [:]
    values["name"] = letter.name
    values["organisation"] = organisation.name.isEmpty ? us : organisation.name
    values["product"] = letter.product ?? survey.about.product
    values["channel"] = letter.channel ?? survey.about.channel
    return values
  }

  private func said(_ letter: DueInvitation, _ language: Language) -> [Substring] {
    body[language].render(values(letter)).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private func subject(_ letter: DueInvitation, _ language: Language) -> String {
    let reminder = letter.isReminder ? (language == .it ? "Promemoria: " : "Reminder: ") : ""
    let line = subject[language].render(values(letter)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return reminder + line.prefix(InvitationTexts.longestSubject + 50)
  }

  /// Where the links of one mail lead.
  private struct Links {
    let answer: String
    /// For mail programs, which add nothing to it.
    let unsubscribe: String
    /// The same for people.
    let leave: String

    init(_ mail: InvitationMail, _ letter: DueInvitation, _ language: Language) {
      let token = SurveyToken(survey: letter.survey, subject: letter.subject, expiresAt: letter.expiresAt)
      answer = mail.base + SitePath.surveyAnswer(token.text(mail.key), query: "lang=\(language.rawValue)").text
      let end = Instant(seconds: letter.expiresAt.seconds + Survey.linkDays * 86_400)
      let leaving = SurveyToken(
        survey: letter.survey, subject: letter.subject, expiresAt: end, purpose: .unsubscribe)
      unsubscribe = mail.base + SitePath.unsubscribe(leaving.text(mail.key)).text
      leave = "\(unsubscribe)?lang=\(language.rawValue)"
    }
  }

  private func text(
    _ said: [Substring], _ answer: String, _ unsubscribe: String, _ letter: DueInvitation, _ language: Language
  ) -> String {
    """
    \(said.joined(separator: "\n"))

    \(survey.texts.question[language])
    \(answer)

    --
    \(InvitationWords.why(organisation.name, language)) \(until(letter, language))
    \(InvitationWords.noMore[language]): \(unsubscribe)

    """
  }

  private func html(
    _ said: [Substring], _ links: Links, _ letter: DueInvitation, _ language: Language
  ) -> HTML {
    let paragraphs: [HTML] = said.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }).map { lines in
      "<p>\(lines.map(String.init).joined(separator: " "))</p>\n"
    }
    let scores: [HTML] = survey.scale.scores.map { score in
      """
      <a href="\(links.answer)&amp;v=\(score)" style="display:inline-block;min-width:26px;padding:10px 4px;margin:2px;\
      border:1px solid #5b6b8c;border-radius:6px;text-align:center;text-decoration:none;font-weight:bold">\(score)</a>

      """
    }
    let question = survey.texts.question[language]
    let least = survey.scale.scores.first ?? 0
    let most = survey.scale.scores.last ?? 0
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(question)</title></head>
      <body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:0 auto;padding:16px">
      \(paragraphs)<p><strong>\(question)</strong></p>
      <p>\(scores)</p>
      <p style="font-size:14px">\(least) = \(survey.texts.lowest[language]), \(most) = \(survey.texts.highest[language])</p>
      <p><a href="\(links.answer)">\(InvitationWords.open[language])</a></p>
      <hr>
      <p style="font-size:14px">\(InvitationWords.why(organisation.name, language)) \(until(letter, language))
      <a href="\(links.leave)">\(InvitationWords.noMore[language])</a></p>
      </body>
      </html>

      """
  }

  private func until(_ letter: DueInvitation, _ language: Language) -> String {
    let last = organisation.clock.day(of: letter.expiresAt)
    let day = "\(last.parts.day) \(last.month.name(language))"
    return language == .it ? "Il link vale fino al \(day)." : "The link works until \(day)."
  }
}

enum InvitationWords {
  static let noMore = LocalizedText(it: "Non inviarmi più sondaggi", en: "Send me no more surveys")
  static let open = LocalizedText(it: "Rispondi sulla pagina", en: "Answer on the page")

  static func why(_ organisation: String, _ language: Language) -> String {
    if organisation.isEmpty {
      return language == .it
        ? "Ricevi questa e-mail come cliente." : "You receive this mail as a customer."
    }
    return language == .it
      ? "Ricevi questa e-mail come cliente di \(organisation)."
      : "You receive this mail as a customer of \(organisation)."
  }
}
