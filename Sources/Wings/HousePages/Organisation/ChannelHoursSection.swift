import Markup
import PageKit
import Primitives

/// The channels that have opening hours of their own: each with its form, and a form for one more.
public struct ChannelHoursSection: Sendable {
  struct Item: Sendable {
    /// As the data call it.
    var channel: String
    var name: String
    /// As the setting is written, or as it was typed where that does not fit.
    var value: String
    /// `Cambio in corso: …`
    var warning: String?
    var problem: String?
  }

  var language: Language
  var items: [Item]
  /// The channels that have none.
  var others: [SelectField.Choice]
  /// What stands in the form for one more; its value begins with the hours of all.
  var next: Item
  /// What else a change does.
  var warning: String

  /// The names of the fields beside those of the week.
  public static let channel = "channel"
  public static let act = "do"
  public static let remove = "remove"

  func html(_ site: Site) -> HTML {
    let forms: [HTML] = items.enumerated().map { details($1, "hours-\($0 + 1)", isNew: false, site) }
    return """
      <section class="card"><h2>\(words(.channelHours))</h2>
      <p>\(words(.channelHoursNote))</p>
      \(forms)\(others.isEmpty ? nil : details(next, "hours-new", isNew: true, site))</section>

      """
  }

  private func words(_ key: OrganisationWords) -> String { key.text[language] }

  private func details(_ item: Item, _ id: String, isNew: Bool, _ site: Site) -> HTML {
    let problem: HTML? = item.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    let coming: HTML? = item.warning.map { "<p class=\"note attention\">▲ \($0)</p>" }
    let which: HTML =
      isNew
      ? SelectField(
        name: Self.channel, label: words(.channel), choices: others, chosen: item.channel
      ).html()
      : "<input type=\"hidden\" name=\"\(Self.channel)\" value=\"\(item.channel)\">"
    let removal: HTML? =
      isNew
      ? nil
      : """
       <button name="\(Self.act)" value="\(Self.remove)" class="danger">\(words(.remove))\
      <span class="hidden">: \(item.name)</span></button>
      """
    let summary = isNew ? words(.addChannel) : item.name
    return """
      <details\(item.problem == nil ? "" : " open" as HTML)><summary>\(summary)</summary>\(coming)
      <form method="post" action="\(site.href(.setting("channel_hours")))">\(which)
      <fieldset><legend>\(isNew ? words(.hoursOfChannel) : item.name)</legend>\
      \(WeekFields(language: language, text: item.value).html(describedBy: "\(id)-note"))\(problem)</fieldset>
      <p class="note" id="\(id)-note">\(words(.emptyDay))</p>
      <p class="note attention">▲ \(warning)</p>
      <button name="\(Self.act)" value="save">\(words(isNew ? .add : .save))</button>\
      \(removal)</form></details>

      """
  }
}
