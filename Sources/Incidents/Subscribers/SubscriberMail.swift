import Markup
import Transport
import Primitives
import Secrets

/// The mails that subscribers get: one that asks to confirm, and one for each update.
struct SubscriberMail {
  let organisation: String
  let clock: ZoneClock
  let base: String
  let from: MailAddress
  let key: SigningKey

  func confirmation(_ mail: SubscriberMailStore.Due, now: Instant) throws(OutboundProblem) -> MailMessage {
    let it = mail.language == .it
    let who = words(mail).who
    let token = SubscriberToken.text(.confirm, mail.subscriber, address: mail.address, key)
    let link = base + SitePath.confirmSubscriber(token, query: "lang=\(mail.language.rawValue)").text
    let subject = it ? "Conferma: avvisi di \(who)" : "Please confirm: notices from \(who)"
    let text =
      it
      ? """
      Qualcuno, speriamo tu, ha chiesto di ricevere qui gli avvisi su guasti e manutenzioni di \(who).

      Se sei tu, apri questo link e conferma. Altrimenti non fare nulla: fra sette giorni l'indirizzo è dimenticato.
      """
      : """
      Somebody, we hope you, asked for notices about incidents and maintenance of \(who) at this address.

      If it was you, open this link and confirm. Otherwise do nothing: in seven days the address is forgotten.
      """
    let body = Body(subject: subject, text: text, link: link, linkText: it ? "Conferma" : "Confirm")
    return try message(mail, body, id: "subscribe-\(mail.id)", now)
  }

  func notice(_ mail: SubscriberMailStore.Due, _ told: ToldUpdate, now: Instant) throws(OutboundProblem) -> MailMessage
  {
    let words = words(mail)
    let token = SubscriberToken.text(.unsubscribe, mail.subscriber, address: mail.address, key)
    let update = told.update
    let body = Body(
      subject: words.subject(told, version: mail.version), text: update.text[mail.language], facts: words.facts(told),
      link: PublicationSender.link(told.incident.key, update: update.id, base: base), linkText: words.more,
      leave: try WebAddress(base + SitePath.removeSubscriber(token, query: "lang=\(mail.language.rawValue)").text))
    return try message(mail, body, id: "update-\(update.id)-\(update.version)-\(mail.subscriber)", now)
  }

  private func words(_ mail: SubscriberMailStore.Due) -> SubscriberMailWords {
    SubscriberMailWords(language: mail.language, organisation: organisation, clock: clock)
  }

  private struct Body {
    var subject: String
    var text: String
    var facts: [String] = []
    var link: String
    var linkText: String
    /// Nil for the mail that asks to confirm.
    var leave: WebAddress?
  }

  private func message(
    _ mail: SubscriberMailStore.Due, _ body: Body, id: String, _ now: Instant
  ) throws(OutboundProblem) -> MailMessage {
    MailMessage(
      from: from, to: try MailAddress(mail.address), subject: body.subject, text: plain(mail, body),
      html: html(mail, body).text, language: mail.language, id: id, date: now, unsubscribe: body.leave)
  }

  private func plain(_ mail: SubscriberMailStore.Due, _ body: Body) -> String {
    let words = words(mail)
    let foot = body.leave.map { "\n--\n\(words.reason(mail.address))\n\(words.stop): \($0.text)\n" } ?? ""
    let parts = [body.text, body.facts.joined(separator: "\n"), "\(body.linkText): \(body.link)"]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n" + foot
  }

  private func html(_ mail: SubscriberMailStore.Due, _ body: Body) -> HTML {
    let words = words(mail)
    let facts: [HTML] = body.facts.map { "<li>\($0)</li>\n" }
    let list: HTML? = facts.isEmpty ? nil : "<ul>\(facts)</ul>\n"
    let foot: HTML? = body.leave.map {
      "<hr>\n<p>\(words.reason(mail.address))</p>\n<p><a href=\"\($0.text)\">\(words.stop)</a></p>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(mail.language.rawValue)">
      <head><meta charset="utf-8"><title>\(body.subject)</title></head>
      <body>
      <h1>\(body.subject)</h1>
      \(HTML.paragraphs(body.text))
      \(list)<p><a href="\(body.link)">\(body.linkText)</a></p>
      \(foot)</body>
      </html>

      """
  }
}
