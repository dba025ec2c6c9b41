public import Markup
import PageKit
import Primitives

extension NoticeSettingsPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <section class="card"><h2>\(NoticePageWords.own[language])</h2>\(mailNote)
    <form method="post" action="\(site.href(.notices))">
    <label class="choice"><input type="checkbox" name="by_mail" value="1"\(choice.byMail ? " checked" as HTML : "")> \
    \(NoticePageWords.byMail[language]) <span class="note">\(email)</span></label>
    \(paces)\(hours)\(radios(NoticePageWords.wanted, "wanted", choice.wanted, Self.wanted))
    <fieldset><legend>\(NoticePageWords.quiet[language])</legend>
    <p class="note">\(NoticePageWords.quietNote[language])</p>
    \(quiet(NoticePageWords.from, "quiet_from", choice.quietFrom))\
    \(quiet(NoticePageWords.until, "quiet_to", choice.quietTo))</fieldset>
    <button class="primary">\(NoticePageWords.save[language])</button></form></section>
    \(endpoints.map { $0.html(language, site) })
    """
  }

  private static let wanted = [
    ("ringing", NoticePageWords.ringing), ("maybe_chance", NoticePageWords.maybeChance),
  ]

  private var paces: HTML {
    radios(
      NoticePageWords.pace, "pace", choice.pace,
      [
        ("immediately", NoticePageWords.immediately), ("daily", NoticePageWords.daily),
        ("weekly", NoticePageWords.weekly),
      ])
  }

  private var hours: HTML {
    let hour = SelectField(
      name: "hour", label: NoticePageWords.hour[language], choices: Self.hourChoices, chosen: "\(choice.hour)")
    let days = Weekday.allCases.map { SelectField.Choice("\($0.rawValue)", $0.name(language)) }
    let day = SelectField(
      name: "weekday", label: NoticePageWords.weekday[language], choices: days, chosen: "\(choice.weekday)")
    return "\(hour.html())\(day.html())"
  }

  private func quiet(_ label: LocalizedText, _ name: String, _ chosen: Int?) -> HTML {
    let none = SelectField.Choice("", NoticePageWords.none[language])
    return SelectField(
      name: name, label: label[language], choices: [none] + Self.hourChoices, chosen: chosen.map { "\($0)" } ?? ""
    ).html()
  }

  private static let hourChoices = (0...23).map { SelectField.Choice("\($0)", $0 < 10 ? "0\($0):00" : "\($0):00") }

  private func radios(
    _ legend: LocalizedText, _ name: String, _ chosen: String, _ choices: [(String, LocalizedText)]
  ) -> HTML {
    let inputs: [HTML] = choices.map { value, text in
      """
      <label class="choice"><input type="radio" name="\(name)" value="\(value)"\
      \(value == chosen ? " checked" as HTML : "")> \(text[language])</label>

      """
    }
    return "<fieldset><legend>\(legend[language])</legend>\(inputs)</fieldset>\n"
  }

  /// That there is no mail server, and for whoever can change that, how.
  private var mailNote: HTML? {
    if hasMailServer { return nil }
    if endpoints == nil {
      return """
        <p class="note attention">▲ \(NoticePageWords.noMail[language]) \(NoticePageWords.askAdmin[language])</p>
        """
    }
    return """
      <p class="note attention">▲ \(NoticePageWords.noMail[language])</p>
      <p>\(NoticePageWords.setMail[language])</p>
      <pre>CAMPANELLO_SMTP=smtp://posta.example.it:587
      CAMPANELLO_SMTP_FROM=campanello@example.it
      CAMPANELLO_SMTP_USER=…
      CAMPANELLO_SMTP_PASSWORD=…</pre>
      """
  }
}
