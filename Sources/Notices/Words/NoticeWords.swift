import Markup
import Outlets
import Primitives

/// What a notice says, in one language: one alarm, or several in a digest.
struct NoticeWords {
  let news: [AlarmNews]
  let isDigest: Bool
  let language: Language
  let links: NoticeLinks
  /// Whether the reader can change what it gets.
  let isForPerson: Bool

  /// The sentence's first part, at most 150 characters; a digest's is a count.
  var subject: String {
    guard isDigest || news.count != 1, !news.isEmpty else { return news.first.map(short) ?? "" }
    let ringing = news.count { $0.state == .ringing }
    let chance = news.count - ringing
    let it = [
      ringing == 0 ? nil : ringing == 1 ? "1 suona" : "\(ringing) suonano",
      chance == 0 ? nil : chance == 1 ? "1 può essere un caso" : "\(chance) possono essere un caso",
    ]
    let en = [ringing == 0 ? nil : "\(ringing) ringing", chance == 0 ? nil : "\(chance) may be chance"]
    let parts = (language == .it ? it : en).compactMap { $0 }.joined(separator: ", ")
    return (language == .it ? "I tuoi campanelli: " : "Your alarms: ") + parts
  }

  var notice: Notice {
    let first = news.first
    let one = isDigest ? nil : first
    return Notice(
      type: one.map { "alarm.\($0.state.rawValue)" } ?? "alarm.digest", alarm: one?.alarm ?? "",
      state: one?.state.rawValue ?? "", period: one?.period ?? "", title: subject,
      sentence: news.map { $0.sentence[language] }.joined(separator: "\n\n"),
      nextStep: one?.nextStep[language] ?? "", link: one.map { links.alarm($0.alarm) } ?? links.alarms,
      language: language)
  }

  var mail: MailText { MailText(subject: subject, text: text, html: html.text) }

  private func short(_ news: AlarmNews) -> String {
    let sentence = news.sentence[language].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let doubt = language == .it ? "Può essere un caso: " : "It may be chance: "
    let start = news.state == .maybeChance ? doubt : ""
    var text = start
    for part in sentence.split(separator: ";") where text.count + part.count <= 150 {
      text += (text == start ? "" : ";") + part
    }
    if text == start || !sentence.hasPrefix(text.dropFirst(start.count)) { text = start + sentence }
    return text.count <= 150 ? text : text.prefix(149) + "…"
  }

  private var openText: String { language == .it ? "Apri il campanello" : "Open the alarm" }

  private var choiceText: String {
    language == .it ? "Scegli quali avvisi ricevere e quando" : "Choose which notices you get and when"
  }

  private var text: String {
    let alarms = news.map { one in
      [one.sentence[language], one.nextStep[language], "\(openText): \(links.alarm(one.alarm))"]
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
    let end = isForPerson ? ["--\n\(choiceText): \(links.choice)"] : []
    return (alarms + end).joined(separator: "\n\n\n") + "\n"
  }

  private var html: HTML {
    let alarms: [HTML] = news.map { one in
      let step: HTML = one.nextStep[language].isEmpty ? "" : "<p>\(one.nextStep[language])</p>\n"
      return """
        <p><strong>\(one.sentence[language])</strong></p>
        \(step)<p><a href="\(links.alarm(one.alarm))">\(openText)</a></p>

        """
    }
    let end: HTML = isForPerson ? "<hr>\n<p><a href=\"\(links.choice)\">\(choiceText)</a></p>\n" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head><meta charset="utf-8"><title>\(subject)</title></head>
      <body>
      \(alarms)\(end)</body>
      </html>

      """
  }
}
