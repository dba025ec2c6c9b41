public import Markup
import PageKit
import Primitives

extension NoticeSettingsPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <section class="card"><h2>\(words(.own))</h2>\(mailNote)
    <form method="post" action="\(site.href(.notices))">
    <label class="choice"><input type="checkbox" name="by_mail" value="1"\(choice.byMail ? " checked" as HTML : "")> \
    \(words(.byMail)) <span class="note">\(email)</span></label>
    \(paces)\(hours)\(radios(.wanted, "wanted", choice.wanted, Self.wanted))
    <fieldset><legend>\(words(.quiet))</legend>
    <p class="note">\(words(.quietNote))</p>
    \(quiet(.from, "quiet_from", choice.quietFrom))\
    \(quiet(.until, "quiet_to", choice.quietTo))</fieldset>
    <button class="primary">\(words(.save))</button></form></section>
    \(endpoints.map { $0.html(language, site) })
    """
  }

  private func words(_ key: NoticePageWords) -> String { key.text[language] }

  private static let wanted: [(String, NoticePageWords)] = [("ringing", .ringing), ("maybe_chance", .maybeChance)]

  private var paces: HTML {
    radios(
      .pace, "pace", choice.pace,
      [("immediately", .immediately), ("daily", .daily), ("weekly", .weekly)])
  }

  private var hours: HTML {
    let hour = SelectField(
      name: "hour", label: words(.hour), choices: Self.hourChoices, chosen: "\(choice.hour)")
    let days = Weekday.allCases.map { SelectField.Choice("\($0.rawValue)", $0.name(language)) }
    let day = SelectField(
      name: "weekday", label: words(.weekday), choices: days, chosen: "\(choice.weekday)")
    return "\(hour.html())\(day.html())"
  }

  private func quiet(_ label: NoticePageWords, _ name: String, _ chosen: Int?) -> HTML {
    let none = SelectField.Choice("", words(.none))
    return SelectField(
      name: name, label: words(label), choices: [none] + Self.hourChoices, chosen: chosen.map { "\($0)" } ?? ""
    ).html()
  }

  private static let hourChoices = (0...23).map { SelectField.Choice("\($0)", $0 < 10 ? "0\($0):00" : "\($0):00") }

  private func radios(
    _ legend: NoticePageWords, _ name: String, _ chosen: String, _ choices: [(String, NoticePageWords)]
  ) -> HTML {
    let inputs: [HTML] = choices.map { value, text in
      """
      <label class="choice"><input type="radio" name="\(name)" value="\(value)"\
      \(value == chosen ? " checked" as HTML : "")> \(words(text))</label>

      """
    }
    return "<fieldset><legend>\(words(legend))</legend>\(inputs)</fieldset>\n"
  }

  /// That there is no mail server, and for whoever can change that, how.
  private var mailNote: HTML? {
    if hasMailServer { return nil }
    if endpoints == nil {
      return """
        <p class="note attention">▲ \(words(.noMail)) \(words(.askAdmin))</p>
        """
    }
    return """
      <p class="note attention">▲ \(words(.noMail))</p>
      <p>\(words(.setMail))</p>
      <pre>CAMPANELLO_SMTP=smtp://posta.example.it:587
      CAMPANELLO_SMTP_FROM=campanello@example.it
      CAMPANELLO_SMTP_USER=…
      CAMPANELLO_SMTP_PASSWORD=…</pre>
      """
  }
}
