public import Markup
import PageKit
import Primitives

/// The organisation's settings, each a small form, and the holidays they count with.
public struct OrganisationPage: Sendable {
  struct Field: Sendable {
    /// As the address and the command line call it.
    var name: String
    var label: String
    var meaning: String
    var value: String
    /// `Di partenza: 20`
    var standard: String
    /// Said before it is saved: what else the change does.
    var warning: String?
    /// Why what was sent was not kept.
    var problem: String?
    /// Nil where any text can be typed.
    var choices: [SelectField.Choice]?
    /// The value is that of a week's opening hours.
    var isWeek: Bool = false
  }

  var menu: SettingsMenu
  var fields: [Field]
  /// It stands below the hours of all.
  var channelHours: ChannelHoursSection
  /// Year by year: `mer 1 gen`, …
  var holidays: [(year: String, days: [String])]

  public func body(_ site: Site) -> HTML {
    """
    \(menu.head(site))
    \(fields.map { form($0, site) })
    <section class="card"><h2>\(words(.holidays))</h2>
    <p class="note">\(words(.holidaysNote))</p>
    <div class="columns">\(holidays.map { year($0.year, $0.days) })</div></section>
    """
  }

  private func words(_ key: OrganisationWords) -> String { key.text[menu.language] }

  private func week(_ field: Field) -> HTML {
    let problem: HTML? = field.problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" }
    return """
      <fieldset><legend>\(field.label)</legend>\
      \(WeekFields(language: menu.language, text: field.value).html(describedBy: "\(field.name)-note"))\(problem)</fieldset>

      """
  }

  private func year(_ year: String, _ days: [String]) -> HTML {
    let items: [HTML] = days.map { "<li>\($0)</li>" }
    return "<div><h3>\(year)</h3><ul>\(items)</ul></div>"
  }

  private func form(_ field: Field, _ site: Site) -> HTML {
    let warning: HTML? = field.warning.map { "<p class=\"note attention\">▲ \($0)</p>" }
    return """
      <section class="card"><form method="post" action="\(site.href(.setting(field.name)))">
      \(input(field))<p class="note" id="\(field.name)-note">\(field.meaning) \(field.standard)</p>\(warning)
      <button>\(words(.save))</button></form></section>
      \(field.isWeek ? channelHours.html(site) : nil)
      """
  }

  private func input(_ field: Field) -> HTML {
    if let choices = field.choices {
      return SelectField(name: "value", label: field.label, choices: choices, chosen: field.value).html()
    }
    if field.isWeek { return week(field) }
    let problem: HTML? = field.problem.map {
      "<span class=\"error\" role=\"alert\" id=\"\(field.name)-problem\">\($0)</span>"
    }
    let invalid: HTML = field.problem == nil ? "" : " aria-invalid=\"true\""
    let described = "\(field.name)-note" + (field.problem == nil ? "" : " \(field.name)-problem")
    return """
      <label class="field">\(field.label) <input name="value" value="\(field.value)" maxlength="200" \
      required\(invalid) aria-describedby="\(described)">\(problem)</label>

      """
  }
}
