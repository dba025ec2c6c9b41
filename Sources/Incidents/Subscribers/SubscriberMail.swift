import Transport
import Primitives
import Secrets
import Views

/// The mails that subscribers get: one that asks to confirm, and one for each update.
struct SubscriberMail {
  let organisation: String
  let base: String
  let from: MailAddress
  let key: SigningKey

  func confirmation(_ mail: SubscriberMailStore.Due, now: Instant) throws(OutboundProblem) -> MailMessage {
    let it = mail.language == .it
    let who = organisation.isEmpty ? (it ? "la nostra assistenza" : "our customer service") : organisation
    let link =
      "\(base)/status/confirm/\(SubscriberToken.text(.confirm, mail.subscriber, address: mail.address, key))?lang=\(mail.language.rawValue)"
    let subject = it ? "Conferma: avvisi di \(who)" : "Please confirm: notices from \(who)"
    let lines = [
      it
        ? "Qualcuno, speriamo tu, ha chiesto di ricevere qui gli avvisi su guasti e manutenzioni di \(who)."
        : "Somebody, we hope you, asked for notices about incidents and maintenance of \(who) at this address.",
      it
        ? "Se sei tu, apri questo link e conferma. Altrimenti non fare nulla: fra sette giorni l'indirizzo è dimenticato."
        : "If it was you, open this link and confirm. Otherwise do nothing: in seven days the address is forgotten.",
    ]
    return try message(mail, subject, lines, link, it ? "Conferma" : "Confirm", id: "subscribe-\(mail.id)", now, nil)
  }

  func notice(
    _ mail: SubscriberMailStore.Due, _ incident: Incident, _ update: IncidentUpdate, now: Instant
  ) throws(OutboundProblem) -> MailMessage {
    let language = mail.language
    let it = language == .it
    let token = SubscriberToken.text(.unsubscribe, mail.subscriber, address: mail.address, key)
    let leave = "\(base)/status/unsubscribe/\(token)?lang=\(language.rawValue)"
    let subject = "\(update.phase.name[language]): \(incident.title[language])"
    let link = PublicationSender.link(incident.key, update: update.id, base: base)
    return try message(
      mail, subject, update.text[language].split(separator: "\n").map(String.init), link,
      it ? "Leggi gli aggiornamenti" : "Read the updates",
      id: "update-\(update.id)-\(update.version)-\(mail.subscriber)",
      now, (leave, try WebAddress(leave)))
  }

  private func message(
    _ mail: SubscriberMailStore.Due, _ subject: String, _ lines: [String], _ link: String, _ linkText: String,
    id: String, _ now: Instant, _ leave: (text: String, address: WebAddress)?
  ) throws(OutboundProblem) -> MailMessage {
    let it = mail.language == .it
    let stop = it ? "Non inviarmi più avvisi" : "Send me no more notices"
    let end = leave.map { "\n--\n\(stop): \($0.text)\n" } ?? ""
    let text = lines.joined(separator: "\n\n") + "\n\n\(linkText): \(link)\n" + end
    let paragraphs: [HTML] = lines.map { "<p>\($0)</p>\n" }
    let foot: HTML? = leave.map { "<hr>\n<p><a href=\"\($0.text)\">\(stop)</a></p>\n" }
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(mail.language.rawValue)">
      <head><meta charset="utf-8"><title>\(subject)</title></head>
      <body>
      <h1>\(subject)</h1>
      \(paragraphs)<p><a href="\(link)">\(linkText)</a></p>
      \(foot)</body>
      </html>

      """
    return MailMessage(
      from: from, to: try MailAddress(mail.address), subject: subject, text: text, html: html.text,
      language: mail.language, id: id,
      date: now, unsubscribe: leave?.address)
  }
}
